import { expect, it } from 'vitest';
import { cleanPatch, cleanText } from '../../../shared/outbox/clean-text.ts';

it.each([
  ['line ends of any kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['spaces of a web page', 'Call\u00a0the\u2009buyer', 'Call the buyer'],
  ['marks that nobody sees', '\ufeffCall\u200b the bu\u00adyer', 'Call the buyer'],
  ['what Salesforce refuses', 'a\u0000b\u0007c\td', 'abc\td'],
])('pasted text loses %s', (_what, pasted, plain) => {
  expect(cleanText(pasted)).toBe(plain);
});

it('words, emoji and joined letters stay as they are', () => {
  const text = 'Réunion — 👩‍💻 naïve “quotes” ﬁ';
  expect(cleanText(text)).toBe(text);
});

it('only texts of a patch are cleaned', () => {
  expect(cleanPatch('cases', { nextSteps: 'a\r\nb', contactId: 'x\u00a0', feedback: null })).toEqual({
    nextSteps: 'a\nb',
    contactId: 'x\u00a0',
    feedback: null,
  });
});
