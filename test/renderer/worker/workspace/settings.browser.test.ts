import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#shared/rpc';
import { DEFAULT_SETTINGS } from '#shared/settings';
import type { Change } from '#shared/sync';
import { databaseName } from '../../../../renderer/data/database.ts';
import { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aCase, NOW } from '../../../support/builders.ts';

const me = 'u-kk';
let session: Session;

beforeEach(() => {
  session = {
    orgId: crypto.randomUUID(), userId: me, name: 'Kim Kowalski', username: 'kim', instanceUrl: 'http://127.0.0.1:1', practice: true,
    scope: { kind: 'advocate', managerId: null }, signedIn: true,
  }; // prettier-ignore
});

afterEach(() => Dexie.delete(databaseName(session.orgId, me)));

async function start(): Promise<Workspace> {
  const workspace = await Workspace.open(session, 'Europe/Berlin', () => Date.parse(NOW));
  await workspace.load(() => undefined);
  return workspace;
}

async function commit(workspace: Workspace, changes: readonly Change[]): Promise<void> {
  await workspace.committer.commit({ changes });
  await workspace.settled();
}

describe('the settings', () => {
  /** A case whose review is due on Saturday by the clock, on Monday by working days. */
  const onFriday = { routedAt: '2025-06-06T15:00:00Z', createdAt: '2025-06-06T15:00:00Z' };
  const routed: Change = { table: 'cases', put: { ...aCase({ id: 'a', ...onFriday }), stamp: 1 } };
  const due = ({ board }: Workspace): (string | undefined)[] =>
    board.entries.map(({ leadingDueAt }) => leadingDueAt?.toString() && new Date(leadingDueAt ?? 0).toISOString());

  it('judge every case anew when they change, and after the next start', async () => {
    const before = await start();
    await commit(before, [routed]);
    expect(due(before)).toEqual(['2025-06-07T15:00:00.000Z']);
    await before.setSettings({ ...DEFAULT_SETTINGS, silences: { 'SLA-1': 'working-days' } });
    expect(before.isJudged).toBe(false);
    await before.settled();
    expect([due(before), before.isJudged]).toEqual([['2025-06-09T15:00:00.000Z'], true]);
    before.close();
    const after = await start();
    expect(due(after)).toEqual(['2025-06-09T15:00:00.000Z']);
    after.close();
  });

  it('never show entries that a snapshot holds from other settings', async () => {
    const before = await start();
    await commit(before, [routed]);
    await before.snapshotIfDue();
    // Only the settings reach the disk: the app was killed before the cases were judged anew.
    const silences = { 'SLA-1': 'working-days' };
    await before.db.settings.put({ name: 'workspace', value: { ...DEFAULT_SETTINGS, silences } });
    before.close();
    const after = await Workspace.open(session, 'Europe/Berlin', () => Date.parse(NOW));
    const listed: unknown[] = [];
    await after.load(() => listed.push(due(after)));
    expect([listed, due(after)]).toEqual([[], ['2025-06-09T15:00:00.000Z']]);
    after.close();
  });

  it('show the list of a snapshot at once where nothing changed', async () => {
    const before = await start();
    await commit(before, [routed]);
    await before.snapshotIfDue();
    before.close();
    const after = await Workspace.open(session, 'Europe/Berlin', () => Date.parse(NOW));
    const listed: unknown[] = [];
    await after.load(() => listed.push(due(after)));
    expect(listed).toEqual([['2025-06-07T15:00:00.000Z']]);
    after.close();
  });

  it('follow the laptop to another zone, unless the workspace has one of its own', async () => {
    const workspace = await start();
    const dated = {
      ...aCase({
        id: 'a',
        status: 'In Progress: Engaged',
        nextSteps: '2025-06-10 KK Call',
        nextStepsDate: '2025-06-12',
      }),
      stamp: 1,
    };
    await commit(workspace, [{ table: 'cases', put: dated }]);
    const endOfDay = (): string | undefined =>
      workspace.board.get('a')?.facts.obligations.flatMap(({ kind, dueAt }) => (kind === 'next-step' && dueAt !== null ? [new Date(dueAt).toISOString()] : []))[0]; // prettier-ignore
    expect(endOfDay()).toBe('2025-06-12T22:00:00.000Z');
    workspace.moveTo('America/New_York');
    await workspace.settled();
    expect([workspace.rules.zone, endOfDay()]).toEqual(['America/New_York', '2025-06-13T04:00:00.000Z']);
    await workspace.setSettings({ ...DEFAULT_SETTINGS, zone: 'UTC' });
    workspace.moveTo('Asia/Tokyo');
    await workspace.settled();
    expect([workspace.rules.zone, endOfDay()]).toEqual(['UTC', '2025-06-13T00:00:00.000Z']);
    workspace.close();
  });

  it("put a person's initials on the roster", async () => {
    const workspace = await start();
    const user: Change = { table: 'users', put: { id: me, name: 'Kim', initials: 'KK', role: 'advocate', stamp: 1 } };
    await commit(workspace, [user]);
    await workspace.setSettings({ ...DEFAULT_SETTINGS, initials: { [me]: 'KO' } });
    expect([...workspace.board.judge.roster]).toEqual(['KO']);
    workspace.close();
  });
});
