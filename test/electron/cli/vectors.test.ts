import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { QueueRow } from '#shared/day';
import type { Workspace } from '#shared/domain';
import { cli } from '../../support/cli.ts';

interface Example {
  readonly args?: readonly string[];
  readonly workspace: Workspace;
  readonly expect: { readonly order: readonly string[]; readonly rows: Readonly<Record<string, Partial<QueueRow>>> };
}

/** The worked examples stand beside the project where it is built; elsewhere there is nothing to compare with. */
const file = new URL('../../../../shared/vectors/queue.json', import.meta.url);
const examples = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Example[]) : [];
if (examples.length === 0) console.log(`no worked examples for queue: ${file.pathname} is not there`);

it('ranks every worked example as it should be', async () => {
  for (const { workspace, args = [], expect: expected } of examples) {
    const argv = ['queue', '-', '--now', workspace.asOf, '--format', 'json', ...args];
    const { stdout } = await cli(argv, { stdin: JSON.stringify(workspace) });
    const rows = JSON.parse(stdout) as readonly QueueRow[];
    expect(rows.map(({ caseId }) => caseId)).toEqual(expected.order);
    for (const [id, want] of Object.entries(expected.rows))
      expect(rows.find(({ caseId }) => caseId === id)).toMatchObject(want);
  }
});
