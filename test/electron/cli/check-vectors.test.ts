import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Workspace } from '#shared/domain';
import { cli } from '../../support/cli.ts';

interface Found {
  readonly rule: string;
}

interface Row {
  readonly caseId: string;
  readonly items: readonly { readonly id: string; readonly result: string }[];
  readonly close: Readonly<
    Record<
      string,
      { readonly allowed: boolean; readonly blockers: readonly Found[]; readonly warnings: readonly Found[] }
    >
  >;
}

interface Wanted {
  readonly items?: Readonly<Record<string, string>>;
  readonly close?: Readonly<
    Record<
      string,
      { readonly allowed: boolean; readonly blockers?: readonly string[]; readonly warnings?: readonly string[] }
    >
  >;
}

interface Example {
  readonly args?: readonly string[];
  readonly workspace: Workspace;
  readonly expect: Readonly<Record<string, Wanted>>;
}

/** The worked examples stand beside the project where it is built; elsewhere there is nothing to compare with. */
const file = new URL('../../../../shared/vectors/check.json', import.meta.url);
const examples = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Example[]) : [];
if (examples.length === 0) console.log(`no worked examples for check: ${file.pathname} is not there`);

it('marks and judges every worked example as it should be', async () => {
  for (const { workspace, args = [], expect: expected } of examples) {
    const argv = ['check', '-', '--now', workspace.asOf, '--format', 'json', ...args];
    const rows = JSON.parse((await cli(argv, { stdin: JSON.stringify(workspace) })).stdout) as readonly Row[];
    for (const [id, want] of Object.entries(expected)) {
      const row = rows.find(({ caseId }) => caseId === id)!;
      expect(Object.fromEntries(row.items.map((item) => [item.id, item.result]))).toMatchObject(want.items ?? {});
      for (const [outcome, { allowed, blockers = [], warnings = [] }] of Object.entries(want.close ?? {})) {
        const verdict = row.close[outcome]!;
        expect({ id, outcome, allowed: verdict.allowed }).toEqual({ id, outcome, allowed });
        expect(verdict.blockers.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...blockers]));
        expect(verdict.warnings.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...warnings]));
      }
    }
  }
});
