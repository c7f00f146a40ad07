import { describe, expect, it } from 'vitest';
import type { Workspace } from '#shared/domain';
import { aBundle, aCase, aContact, aStartedCase, mailOut } from '../../support/builders.ts';
import { cli } from '../../support/cli.ts';

interface Row {
  readonly caseId: string;
  readonly items: readonly { readonly id: string; readonly result: string; readonly why: string }[];
  readonly close: Readonly<
    Record<
      string,
      { readonly allowed: boolean; readonly blockers: readonly unknown[]; readonly warnings: readonly unknown[] }
    >
  >;
}

const ready = aStartedCase({
  id: 'c1',
  contactId: 'k1',
  nextSteps: '2025-06-11 KK Sent order form to customer',
  nextStepsDate: '2025-06-12',
  resolutionAction: 'Answered Question',
  feedback: 'NA',
});
const day = (with_: Partial<Workspace> = {}) =>
  aBundle({ contacts: [aContact()], cases: [ready], activities: [mailOut('2025-06-10T11:00:00Z')], ...with_ });
const check = async (text: string, ...argv: readonly string[]) => {
  const run = await cli(['check', 'day.json', '--format', 'json', ...argv], { files: { 'day.json': text } });
  return { ...run, rows: JSON.parse(run.stdout) as readonly Row[] };
};

describe('check --format json', () => {
  it('gives every item and every outcome of a case, and nothing else', async () => {
    const { code, stderr, rows } = await check(day());
    expect({ code, stderr, cases: rows.length }).toEqual({ code: 0, stderr: '', cases: 1 });
    const [row] = rows;
    expect(Object.keys(row!)).toEqual(['caseId', 'items', 'close']);
    expect(row!.items.map(({ id, result }) => `${id} ${result}`)).toEqual([
      'R10-1 met',
      'R10-2 met',
      'R10-3 met',
      'R10-4 met',
      'R10-5 not-applicable',
      'R10-6 not-applicable',
      'R10-7 not-applicable',
      'R10-8 not-applicable',
      'R10-9 met',
      'R10-10 not-yet-due',
      'R10-11 not-applicable',
      'R10-12 not-yet-due',
    ]);
    expect(row!.items.every((item) => item.why.length > 5 && Object.keys(item).length === 3)).toBe(true);
    expect(row!.close).toEqual({
      resolved: { allowed: true, blockers: [], warnings: [] },
      duplicate: {
        allowed: true,
        blockers: [],
        warnings: [{ rule: 'CLOSE-2', message: expect.any(String) as string }],
      },
      unresponsive: {
        allowed: false,
        blockers: [{ rule: 'CLOSE-3', message: 'Trying began on 2025-06-10: unresponsive from 2025-06-25.' }],
        warnings: [],
      },
      na: { allowed: false, blockers: [{ rule: 'CLOSE-4', message: expect.any(String) as string }], warnings: [] },
    });
  });

  it('covers the cases of everybody, closed ones too, in the bundle’s order', async () => {
    const closed = aStartedCase({ id: 'closed', ownerId: 'u-ms', status: 'Closed: Resolved' });
    const { code, rows } = await check(day({ cases: [closed, ready] }));
    expect([code, rows.map(({ caseId }) => caseId)]).toEqual([1, ['closed', 'c1']]);
    const missing = rows[0]!.items.filter(({ result }) => result === 'missing').map(({ id }) => id);
    expect(missing).toEqual(['R10-2', 'R10-3', 'R10-4', 'R10-9', 'R10-10', 'R10-12']);
  });

  it('finds nothing amiss in what is only not yet due', async () => {
    expect((await check(day({ cases: [aCase()], activities: [] }))).code).toBe(0);
  });

  it('needs nobody’s name', async () => {
    const { me: _, ...nobody } = JSON.parse(day()) as Record<string, unknown>;
    expect((await check(JSON.stringify(nobody))).code).toBe(0);
  });

  it('takes --now and --zone over the bundle’s own', async () => {
    const closing = async (...argv: readonly string[]) =>
      (await check(day({ cases: [{ ...ready, nextStepsDate: '2025-06-13' }] }), ...argv)).rows[0]!.close['resolved']!
        .allowed;
    expect([await closing(), await closing('--now', '2025-06-13T00:00:00Z')]).toEqual([false, true]);
    expect(await closing('--now', '2025-06-12T16:00:00Z', '--zone', 'Asia/Tokyo')).toBe(true);
  });

  it('is an empty list without cases', async () => {
    const { code, rows } = await check(day({ cases: [] }));
    expect([code, rows]).toEqual([0, []]);
  });
});

describe('check as a table', () => {
  const table = async (text: string) => (await cli(['check', 'day.json'], { files: { 'day.json': text } })).stdout;

  it('shows the gaps and what stands against each outcome', async () => {
    expect((await table(day({ cases: [{ ...ready, contactId: 'gone' }] }))).split('\n')).toEqual([
      'Case  Required 10  Missing  Resolved     Duplicate              Unresponsive  N/A          Subject',
      '1001  4 of 7       R10-3    no: CLOSE-1  reason: CLOSE-2 R10-3  no: CLOSE-3   no: CLOSE-4  Contact Sales Request',
      '',
    ]);
  });

  it('says so when there is nothing to check', async () => {
    expect(await table(day({ cases: [] }))).toBe('No cases: nothing to check.\n');
  });
});

it('refuses bad input in one line', async () => {
  expect(await cli(['check', 'gone.json'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'advocate-desk check: gone.json: there is no such file\n',
  });
});

it('explains itself', async () => {
  const { code, stdout } = await cli(['check', '--help']);
  expect([code, stdout.includes('advocate-desk check FILE')]).toEqual([0, true]);
});
