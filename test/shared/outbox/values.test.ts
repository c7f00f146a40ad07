import { describe, expect, it } from 'vitest';
import { asValue, normalise, sameValue, withoutUnchanged } from '../../../shared/outbox/values.ts';

describe('two values are the same when Salesforce would not tell them apart', () => {
  it.each([
    ['nothing and blank', 'feedback', null, ''],
    ['nothing and spaces', 'feedback', undefined, '  '],
    ['trimmed and not', 'subject', 'Renewal', ' Renewal '],
    ['line ends', 'nextSteps', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['instants within a second', 'startedAt', '2025-06-12T09:00:00.400Z', '2025-06-12T09:00:00.000+0000'],
    ['ids of 15 and 18 characters', 'contactId', '003000000000001', '003000000000001AAA'],
  ])('%s', (_what, field, one, other) => {
    expect(sameValue('cases', field, one, other)).toBe(true);
  });

  it.each([
    ['another case of letters', 'subject', 'renewal', 'Renewal'],
    ['another second', 'startedAt', '2025-06-12T09:00:01Z', '2025-06-12T09:00:00Z'],
    ['spaces inside', 'nextSteps', 'a  b', 'a b'],
    ['a local id and another', 'contactId', 'local:1', 'local:2'],
  ])('but not %s', (_what, field, one, other) => {
    expect(sameValue('cases', field, one, other)).toBe(false);
  });

  it('numbers to the cent, flags with unset as no', () => {
    expect(sameValue('opportunities', 'amount', 10.001, 10)).toBe(true);
    expect(sameValue('opportunities', 'amount', '10', 10)).toBe(true);
    expect(sameValue('opportunities', 'amount', 10.01, 10)).toBe(false);
    expect(sameValue('activities', 'done', undefined, false)).toBe(true);
    expect(sameValue('activities', 'done', true, false)).toBe(false);
  });
});

it('what is no plain value is none', () => {
  expect([asValue('a'), asValue(0), asValue(false), asValue(undefined), asValue({})]).toEqual([
    'a',
    0,
    false,
    null,
    null,
  ]);
  expect(normalise('cases', 'subject', {})).toBeNull();
});

it('a patch without what is as before', () => {
  expect(
    withoutUnchanged('cases', { subject: ' a', status: 'Open', feedback: 'x' }, { subject: 'a', status: 'New' }),
  ).toEqual({
    status: 'Open',
    feedback: 'x',
  });
});
