import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const rows = readFileSync(resolve(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (threat |--)/.test(line));

describe('the threat model', () => {
  it('names a test or states a limit for each threat', () => {
    const [first = ''] = rows;
    expect(first).toContain('**Renderer.**');
    const bare = rows.filter((row, at) => !hasProof(row) && !limits(rows[at + 1] ?? ''));
    expect(bare).toEqual([]);
  });

  it('says of templates that there are none for as long as that is so', () => {
    const row = rows.find((line) => line.startsWith('| **Templates**')) ?? '';
    expect(row.includes('there are none yet')).toBe(!existsSync(resolve(root, 'shared/templates')));
  });

  it('names tests that are there', () => {
    const named = [...new Set(rows.flatMap((row) => row.match(/test\/[\w/.-]+/g) ?? []))];
    expect(named.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });
});

function hasProof(row: string): boolean {
  return /test\/[\w/.-]+\.test\.ts|_Limit: /.test(row);
}

/** A row without a threat of its own, which says what the one above it does not cover. */
function limits(row: string): boolean {
  return /^\| +\| _Limit: /.test(row);
}
