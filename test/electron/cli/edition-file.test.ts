import { describe, expect, it } from 'vitest';
import type { QueueRow } from '#shared/day';
import type { CustomEdition } from '#shared/handbook';
import { writeEditions } from '#shared/handbook';
import { aBundle, aCase } from '../../support/builders.ts';
import { cli } from '../../support/cli.ts';

const strict: CustomEdition = {
  id: 'custom:strict',
  name: 'Strict',
  base: 'fy26',
  changes: { firstReview: { High: { hours: 1 }, Medium: { hours: 2 }, Low: { hours: 3 } } },
};
const run = (text: string, ...argv: readonly string[]) =>
  cli([...argv, 'day.json', '--edition', 'own.json'], {
    files: { 'day.json': aBundle({ cases: [aCase({ priority: 'Medium' })] }), 'own.json': text },
  });

describe('--edition FILE', () => {
  it('judges by a team’s own edition', async () => {
    const { code, stdout } = await run(writeEditions([strict]), 'queue', '--format', 'json');
    const [row] = JSON.parse(stdout) as readonly QueueRow[];
    expect([code, row?.obligations[0]]).toEqual([0, { kind: 'review', dueAt: '2025-06-12T10:00:00Z', band: 'now' }]);
  });

  it.each([
    [
      'a circle',
      writeEditions([{ ...strict, base: strict.id }]),
      /own\.json: editions\[0\]\.base: leads round in a circle/,
    ],
    [
      'an unknown base',
      writeEditions([{ ...strict, base: 'custom:gone' }]),
      /own\.json: editions\[0\]\.base: there is no/,
    ],
    ['what is no edition', '{}', /own\.json: format: expected "advocate-desk\/editions"/],
  ])('refuses %s in one line', async (_claim, text, message) => {
    const { code, stdout, stderr } = await run(text, 'check');
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) as string });
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('says when there is no such file', async () => {
    const { code, stderr } = await cli(['queue', 'day.json', '--edition', 'none.json'], {
      files: { 'day.json': aBundle() },
    });
    expect([code, stderr]).toEqual([2, 'advocate-desk queue: none.json: there is no such file\n']);
  });
});

it.each(['lint', 'check', 'queue', 'classify'])('%s works under every edition', async (verb) => {
  for (const edition of ['fy26', 'fy25', 'global-digital-smb', 'pooled-amer', 'smb-ae']) {
    const { code, stdout, stderr } = await cli([verb, '-', '--edition', edition, '--format', 'json'], {
      stdin: aBundle({ cases: [aCase(), aCase({ id: 'c2', status: 'Closed - N/A', nextSteps: 'Contact' })] }),
    });
    expect([edition, code <= 1, Array.isArray(JSON.parse(stdout)), stderr]).toEqual([edition, true, true, '']);
  }
});
