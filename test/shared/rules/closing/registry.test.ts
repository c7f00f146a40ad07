import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CLOSING_RULES } from '#shared/rules';

const folder = new URL('../../../../shared/rules/closing/', import.meta.url);
const files = readdirSync(folder).filter((file) => /^[a-z0-9]+-\d+\.ts$/.test(file));

it('lists every rule of the folder once, under the name of its file', () => {
  expect(CLOSING_RULES.map(({ id }) => `${id.toLowerCase()}.ts`).sort()).toEqual(files.sort());
});

it.each(files)('%s has its own test', (file) => {
  expect(existsSync(new URL(file.replace('.ts', '.test.ts'), import.meta.url))).toBe(true);
});
