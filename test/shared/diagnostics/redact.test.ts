import { expect, it } from 'vitest';
import { redact } from '#shared/diagnostics';

it.each([
  ['an address', 'sent to dana.ruiz@northwind.example twice', 'sent to [e-mail] twice'],
  ['a session id', 'sid 00D5g000004XyzA!AQ8AQGx.y_z left', 'sid [secret] left'],
  ['a bearer token', 'Authorization: Bearer abc.def-123', 'Authorization: [secret]'],
  ['a JSON web token', 'got eyJhbGciOi.eyJzdWIi.sig_1', 'got [secret]'],
  ['a code in an address', 'GET /callback?code=aPrx123&state=7', 'GET /callback?code=[secret]&state=7'],
  ['a long secret', 'key dGhpcyBpcyBhIHZlcnkgbG9uZyBzZWNyZXQh== x', 'key [secret] x'],
  ['a telephone number', 'call +49 30 1234567 now', 'call [number] now'],
  ['a name, in any case', 'no rows for NORTHWIND LABS (Northwind Labs)', 'no rows for [name] ([name])'],
  ['a name with signs', 'about A+B (GmbH) today', 'about [name] today'],
])('takes out %s', (_what, text, expected) => {
  expect(redact(text, ['Northwind Labs', 'A+B (GmbH)'])).toBe(expected);
});

it.each([
  ['an instant and a level', '2026-11-23T15:20:11.042Z warn the page took 1200 ms'],
  ['a record id and a path', 'case 500000000000001AAA in electron/backend/router.ts:42:7'],
  ['a word that only contains a name', 'Northwindlabs and reAnn'],
  ['a day and milliseconds', '"from":"2026-11-23","at":1795447211042'],
  ['a version and a count', 'Electron 45.4.1, 100000 rows'],
])('leaves %s', (_what, text) => {
  expect(redact(text, ['Northwind', 'Ann'])).toBe(text);
});

it('leaves out names too short to be told from words', () => {
  expect(redact('to be or not', ['to', ' ', ''])).toBe('to be or not');
});
