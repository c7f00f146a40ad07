import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVitest } from 'vitest/node';

const root = resolve(import.meta.dirname, '../..');

describe('vitest’s projects', () => {
  it('run each test file once', { timeout: 30_000 }, async () => {
    const vitest = await createVitest('test', { root, watch: false, run: true });
    const specifications = await vitest.globTestSpecifications();
    const run = specifications.map(({ moduleId }) => relative(root, moduleId).split(sep).join('/')).sort();
    await vitest.close();

    const written = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .map((path) => `test/${path.split(sep).join('/')}`)
      .filter((path) => /\.(test|spec)\.(m|c)?[jt]sx?$/.test(path))
      .sort();
    expect(run).toEqual(written);
  });
});
