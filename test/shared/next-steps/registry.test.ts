import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LINT_RULES } from '#shared/next-steps';

const folder = new URL('../../../shared/next-steps/rules/', import.meta.url);
const ids = readdirSync(folder).map((file) => file.replace('.ts', ''));

it('lists every rule of the folder once, under the name of its file', () => {
  expect(LINT_RULES.map(({ id }) => id).sort()).toEqual(ids.sort());
});

it.each(ids)('%s has its own test', (id) => {
  expect(existsSync(new URL(`rules/${id}.test.ts`, import.meta.url))).toBe(true);
});
