import { expect, it } from 'vitest';
import { convertContext } from '#shared/sync';
import { aCase } from '../../support/builders.ts';

it('what is done on a High Value Account case is done with its account; on other and unknown cases it is not', () => {
  const cases = [
    aCase({ id: 'hva', subject: 'High Value Account 2026', accountId: 'a1' }),
    aCase({ id: 'quote', subject: 'Quote Assistance', accountId: 'a2' }),
  ];
  const { owners, highValueAccountOf } = convertContext(new Set(['u1']), {
    cases: new Map(cases.map((one) => [one.id, one])),
  });
  expect([...owners]).toEqual(['u1']);
  expect(['hva', 'quote', 'gone'].map(highValueAccountOf)).toEqual(['a1', undefined, undefined]);
});
