import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REQUIRED_TEN_ITEMS } from '#shared/rules';

const folder = new URL('../../../../shared/rules/required-ten/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.startsWith('r10-'));

it('lists every item of the folder once, in the order of the handbook', () => {
  const ids = files.map((file) => file.replace('.ts', '').toUpperCase());
  const byNumber = ids.sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  expect(REQUIRED_TEN_ITEMS.map(({ id }) => id)).toEqual(byNumber);
});

it.each(files)('%s has its own test', (file) => {
  expect(existsSync(new URL(file.replace('.ts', '.test.ts'), import.meta.url))).toBe(true);
});
