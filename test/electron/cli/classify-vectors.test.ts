import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Workspace } from '#shared/domain';
import { cli } from '../../support/cli.ts';

interface Example {
  readonly args?: readonly string[];
  readonly workspace: Workspace;
  readonly expect: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The worked examples stand beside the project where it is built; elsewhere there is nothing to compare with. */
const file = new URL('../../../../shared/vectors/classify.json', import.meta.url);
const examples = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Example[]) : [];
if (examples.length === 0) console.log(`no worked examples for classify: ${file.pathname} is not there`);

it('classifies every account of the worked examples as it should', async () => {
  for (const { workspace, args = [], expect: expected } of examples) {
    const argv = ['classify', '-', '--now', workspace.asOf, '--format', 'json', ...args];
    const { stdout } = await cli(argv, { stdin: JSON.stringify(workspace) });
    const rows = JSON.parse(stdout) as readonly { accountId: string; segment: object }[];
    for (const [id, { covered, ...rest }] of Object.entries(expected)) {
      const wanted = { ...rest, ...(covered !== undefined && { segment: { covered } }) };
      expect(rows.find(({ accountId }) => accountId === id)).toMatchObject(wanted);
    }
  }
});
