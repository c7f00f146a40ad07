import { describe, expect, it } from 'vitest';
import type { QueueRow } from '#shared/day';
import { aBundle, aCase, anAccount, aStartedCase, aUser } from '../../support/builders.ts';
import { cli } from '../../support/cli.ts';

const users = [aUser(), aUser({ id: 'u-ms', name: 'Mara Silva', initials: 'MS' })];
const day = aBundle({
  users,
  accounts: [anAccount({ name: 'Acorn & Søn' })],
  cases: [
    aCase({ id: 'new', caseNumber: '1001', accountId: 'a1' }),
    aStartedCase({ id: 'late', caseNumber: '1002', priority: 'Low', nextStepsDate: '2025-06-10' }),
    aCase({ id: 'of-mara', caseNumber: '1003', ownerId: 'u-ms' }),
  ],
});
const files = { 'day.json': day };
const rows = async (argv: readonly string[], text = day): Promise<readonly QueueRow[]> => {
  const { code, stdout, stderr } = await cli(['queue', 'day.json', '--format', 'json', ...argv], {
    files: { 'day.json': text },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as readonly QueueRow[];
};
const ids = async (argv: readonly string[], text = day) => (await rows(argv, text)).map(({ caseId }) => caseId);

describe('queue --format json', () => {
  it('gives one row a case, ranked from 1', async () => {
    expect(
      (await rows([])).map(({ caseId, rank, band, leading, reason }) => [caseId, rank, band, leading, reason]),
    ).toEqual([
      ['late', 1, 'breached', 'next-step', 'Next step was due Tuesday'],
      ['new', 2, 'planned', 'review', 'First review due tomorrow'],
    ]);
    expect(Object.keys((await rows([]))[0] ?? {})).toEqual([
      'caseId',
      'rank',
      'band',
      'leading',
      'reason',
      'obligations',
    ]);
  });

  it('takes --me, --now and --zone over the bundle’s own', async () => {
    expect(await ids(['--me', 'u-ms'])).toEqual(['of-mara']);
    expect((await rows(['--now', '2025-06-13T08:00:01Z']))[0]).toMatchObject({ caseId: 'new', band: 'breached' });
    const due = async (zone: string) => (await rows(['--zone', zone]))[0]?.obligations[0]?.dueAt;
    expect([await due('UTC'), await due('Asia/Tokyo')]).toEqual(['2025-06-11T00:00:00Z', '2025-06-10T15:00:00Z']);
  });

  it('skips the holidays of the bundle', async () => {
    const inbound = {
      id: 'm',
      kind: 'email',
      direction: 'in',
      subject: 'Hi',
      at: '2025-06-11T15:00:00Z',
      caseId: 'new',
    } as const;
    const bundle = (holidays: readonly string[]) =>
      aBundle({ users, holidays, cases: [aCase({ id: 'new' })], activities: [inbound] });
    const due = async (holidays: readonly string[]) =>
      (await rows([], bundle(holidays)))[0]?.obligations.find(({ kind }) => kind === 'reply')?.dueAt;
    expect([await due([]), await due(['2025-06-12'])]).toEqual(['2025-06-12T15:00:00Z', '2025-06-13T15:00:00Z']);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await cli(['queue', '-', '--format', 'json'], { stdin: day });
    expect([code, (JSON.parse(stdout) as unknown[]).length]).toEqual([0, 2]);
  });

  it('falls back to fy26, UTC and the bundle’s own moment', async () => {
    const { edition: _, zone: __, ...bare } = JSON.parse(day) as Record<string, unknown>;
    expect(await rows([], JSON.stringify(bare))).toEqual(await rows([]));
  });

  it.each(['fy26', 'fy25', 'global-digital-smb', 'pooled-amer', 'smb-ae'])('ranks under %s', async (edition) => {
    const overBundle = await rows(['--edition', edition]);
    expect(overBundle.map(({ caseId }) => caseId)).toEqual(['late', 'new']);
    const { edition: _, ...bare } = JSON.parse(day) as Record<string, unknown>;
    expect(await rows([], JSON.stringify({ ...bare, edition }))).toEqual(overBundle);
  });

  it('is an empty list for someone without open cases', async () => {
    expect(await ids([], aBundle({ users }))).toEqual([]);
  });
});

describe('queue as a table', () => {
  it('shows the reason beside the case', async () => {
    const { code, stdout } = await cli(['queue', 'day.json'], { files });
    expect({ code, lines: stdout.split('\n') }).toEqual({
      code: 0,
      lines: [
        '   Band      Why now                    Case  Subject                Account      Priority',
        '1  breached  Next step was due Tuesday  1002  Contact Sales Request               Low',
        '2  planned   First review due tomorrow  1001  Contact Sales Request  Acorn & Søn  High',
        '',
      ],
    });
  });

  it('is coloured on a terminal alone, and cut to its width', async () => {
    const { stdout } = await cli(['queue', 'day.json'], { files, colour: true, width: 50 });
    expect(stdout.split('\n').slice(1, 3)).toEqual([
      '1  \u001b[31mbreached\u001b[0m  Next step was due Tuesday  1002  Con…',
      '2  \u001b[36mplanned \u001b[0m  First review due tomorrow  1001  Con…',
    ]);
  });

  it('says so when nothing is owed', async () => {
    expect((await cli(['queue', 'day.json'], { files: { 'day.json': aBundle() } })).stdout).toBe(
      'No open cases: nothing is owed.\n',
    );
  });
});

describe('bad input', () => {
  const { me: _, ...nobody } = JSON.parse(day) as Record<string, unknown>;
  const refused: readonly [claim: string, argv: readonly string[], text: string, message: RegExp][] = [
    ['no file', ['--me', 'x'], day, /^advocate-desk queue: name the workspace bundle/],
    ['a file that is not there', ['gone.json'], day, /^advocate-desk queue: gone\.json: there is no such file\n$/],
    ['a folder', ['days/'], day, /^advocate-desk queue: days\/: is a folder/],
    ['an empty file', ['day.json'], '', /^advocate-desk queue: day\.json: is empty/],
    ['what is not JSON', ['day.json'], 'nope', /^advocate-desk queue: day\.json: is not JSON/],
    [
      'a broken record',
      ['day.json'],
      aBundle({ cases: [aCase({ createdAt: 'then' })] }),
      /day\.json: cases\[0\]\.createdAt: expected an instant/,
    ],
    [
      'an edition that nobody knows',
      ['day.json', '--edition', 'fy99'],
      day,
      /edition: there is no "fy99", use fy26, fy25, global-digital-smb, pooled-amer, smb-ae, or a \.json file of editions\n$/,
    ],
    [
      'a zone that nobody knows',
      ['day.json', '--zone', 'Mars/Olympus'],
      day,
      /zone: there is no time zone "Mars\/Olympus"/,
    ],
    ['a moment that is none', ['day.json', '--now', 'soon'], day, /now: "soon" is no instant/],
    ['nobody’s day', ['day.json'], JSON.stringify(nobody), /whose day is it\? .* give --me/],
    ['somebody unknown', ['day.json', '--me', 'u-xx'], day, /me: nobody has the id "u-xx"/],
    ['initials for an id', ['day.json', '--me', 'MS'], day, /me: "MS" is no user's id; Mara Silva has "u-ms"/],
  ];
  it.each(refused)('%s is refused in one line', async (_claim, argv, text, message) => {
    const { code, stdout, stderr } = await cli(['queue', ...argv], { files: { 'day.json': text } });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) as string });
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('takes an owner for a person even where the bundle lists no users', async () => {
    expect(await ids([], aBundle({ users: [], cases: [aCase()] }))).toEqual(['c1']);
  });
});
