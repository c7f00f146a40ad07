import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { coveredRows, killedRows, openRows } from './elsewhere.data.ts';
import { pushRows } from './rows-push.ts';
import { stopRows } from './rows-stops.ts';

const root = resolve(import.meta.dirname, '..');
const all = Array.from({ length: 60 }, (_, at) => at + 1);
const ran = Object.entries({ ...pushRows, ...stopRows });
const covered = Object.entries(coveredRows);
const open = Object.entries(openRows);
const told = new Map<number, string>();
const killed = Object.entries(killedRows).flatMap(([row, tests]) => tests.map((test) => [Number(row), test] as const));

/** The test as the matrix prints it, once it is known to be there. */
function found({ file, test, nearest }: (typeof coveredRows)[number]): string {
  const path = resolve(root, file);
  expect(existsSync(path) && readFileSync(path, 'utf8').includes(`'${test}'`), `${file}: ${test}`).toBe(true);
  return `${file}: ${test}${nearest ? ` [nearest: ${nearest}]` : ''}`;
}

describe('the fault matrix', () => {
  it('answers for each of the 60 rows once', () => {
    const answered = [pushRows, stopRows, coveredRows, openRows].flatMap((rows) => Object.keys(rows).map(Number));
    expect(answered.sort((a, b) => a - b)).toEqual(all);
  });

  it.each(ran)('row %s is met', { timeout: 120_000 }, async (row, [what, act]) => {
    const counted = await act();
    told.set(Number(row), `ran       ${what}${counted ? ` (${counted})` : ''}`);
  });

  it.each(covered)('row %s is another test’s, which is there', (row, test) => {
    told.set(Number(row), `elsewhere ${found(test)}`);
  });

  it.each(killed)('row %i is run with killed processes too', (_row, test) => void found(test));

  afterAll(() => {
    for (const [row, why] of open) told.set(Number(row), `not run   ${why}`);
    const lines = [...told]
      .sort(([a], [b]) => a - b)
      .flatMap(([row, line]) => [
        `${String(row).padStart(2)} ${line}`,
        ...killed.flatMap(([at, test]) => (at === row ? [`   killed    ${found(test)}`] : [])),
      ]);
    const sum = `${ran.length} rows run here (the app’s own stores, editor, push and pull in one process, a disk in memory, the org’s own rules), ${covered.length} are other tests’, ${Object.keys(killedRows).length} of these are run with killed processes too, ${open.length} are not run`;
    process.stdout.write(`${[...lines, sum].join('\n')}\n`);
  });
});
