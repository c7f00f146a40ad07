import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Workspace } from '#shared/domain';
import type { MetricId, Scorecard } from '#shared/scorecard';
import { cli } from '../../support/cli.ts';

interface Example {
  readonly args: readonly string[];
  readonly workspace: Workspace;
  readonly expect: Readonly<Record<string, Partial<Record<MetricId, number | null>>>>;
}

/** The worked examples stand beside the project where it is built; elsewhere there is nothing to compare with. */
const file = new URL('../../../../shared/vectors/scorecard.json', import.meta.url);
const examples = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Example[]) : [];
if (examples.length === 0) console.log(`no worked examples for scorecard: ${file.pathname} is not there`);

it('scores every worked example as it should be', async () => {
  for (const { workspace, args, expect: expected } of examples) {
    const argv = ['scorecard', '-', '--now', workspace.asOf, '--format', 'json', ...args];
    const { stdout } = await cli(argv, { stdin: JSON.stringify(workspace) });
    const { rows } = JSON.parse(stdout) as Scorecard;
    for (const [id, wanted] of Object.entries(expected)) {
      const metrics = rows.find(({ userId }) => userId === id)?.metrics;
      const found = Object.keys(wanted).map((metric) => [metric, metrics?.[metric as MetricId].value]);
      expect(Object.fromEntries(found)).toEqual(wanted);
    }
  }
});
