import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OBLIGATION_KINDS } from '#shared/day';
import { OBLIGATION_RULES } from '../../../../shared/day/obligations/registry.ts';

const folder = new URL('../../../../shared/day/obligations/', import.meta.url);
const kinds = readdirSync(folder)
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'registry' && name !== 'define-obligation');

it('lists every rule of the folder once, in the order of the day’s table', () => {
  expect(OBLIGATION_RULES.map(({ id }) => id)).toEqual([...OBLIGATION_KINDS]);
  expect([...OBLIGATION_KINDS].sort()).toEqual(kinds.sort());
});

it.each(kinds)('%s has its own test', (kind) => {
  expect(existsSync(new URL(`${kind}.test.ts`, import.meta.url))).toBe(true);
});
