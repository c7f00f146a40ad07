import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findUnmirrored } from './mirrored-tests.mjs';

const folders: string[] = [];

function treeOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'advocate-desk-mirror-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const code = 'export const one = 1;';

describe('the mirrored-test check', () => {
  it('names each module of shared/ and electron/backend/ without its test', () => {
    const root = treeOf({
      'shared/day/rank.ts': code,
      'shared/day/due.ts': code,
      'test/shared/day/due.test.ts': '',
      'electron/backend/auth/vault.ts': code,
      'electron/host/port.ts': code,
    });
    expect(findUnmirrored(root, {})).toEqual([
      'electron/backend/auth/vault.ts has no test: write test/electron/backend/auth/vault.test.ts',
      'shared/day/rank.ts has no test: write test/shared/day/rank.test.ts',
    ]);
  });

  it('asks none of an index, a table of data or a module of types', () => {
    const root = treeOf({
      'shared/day/index.ts': code,
      'shared/day/holidays.data.ts': code,
      'shared/day/band.ts': `import type { A } from './a.ts';\n/** Why. */\nexport type Band = A;\nexport interface B { a: Band }\nexport type { A };`,
    });
    expect(findUnmirrored(root, {})).toEqual([]);
  });

  it('lets an exception pass, and reports it once it is no longer needed', () => {
    const reason = 'started as a thread of its own';
    const allowed = { 'shared/day/rank.ts': reason, 'shared/day/due.ts': reason, 'shared/day/gone.ts': reason };
    const root = treeOf({
      'shared/day/rank.ts': code,
      'shared/day/due.ts': code,
      'test/shared/day/due.test.ts': '',
    });
    expect(findUnmirrored(root, allowed)).toEqual([
      'shared/day/due.ts needs no exception any more: remove it from mirrored-tests.mjs',
      'shared/day/gone.ts needs no exception any more: remove it from mirrored-tests.mjs',
    ]);
  });
});
