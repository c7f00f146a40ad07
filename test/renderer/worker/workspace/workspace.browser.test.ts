import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '#shared/rpc';
import type { Change } from '#shared/sync';
import { databaseName } from '../../../../renderer/data/database.ts';
import { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';

const me = '005000000000001AAA';
const session: Session = {
  orgId: '00D000000000009AAA', userId: me, name: 'Kim Kowalski', username: 'kim', instanceUrl: 'http://127.0.0.1:1', practice: true,
  scope: { kind: 'advocate', managerId: null }, signedIn: true,
}; // prettier-ignore
const now = Date.UTC(2026, 10, 23, 9);
const clock = () => now;

const kim = (role: 'advocate' | 'manager'): Change => ({
  table: 'users',
  put: { id: me, name: 'Kim Kowalski', initials: 'KK', role, stamp: role === 'advocate' ? 1 : 2 },
});
const theCase: Change = {
  table: 'cases',
  put: {
    id: '500000000000001AAA',
    caseNumber: '1',
    subject: 'Referral',
    priority: 'High',
    status: 'In Progress: Engaged',
    ownerId: me,
    createdAt: '2026-11-20T00:00:00Z',
    modifiedAt: '2026-11-20T00:00:00Z',
    startedAt: '2026-11-20T00:00:00Z',
    nextSteps: '2026-11-20 KK Send quote to customer',
    nextStepsDate: '2026-11-24',
    stamp: 1,
  },
};

const open: Workspace[] = [];
async function workspaceIn(zone: string): Promise<Workspace> {
  const workspace = await Workspace.open(session, zone, clock);
  open.push(workspace);
  await workspace.load(() => {});
  return workspace;
}
async function bring(workspace: Workspace, ...changes: readonly Change[]): Promise<void> {
  await workspace.committer.commit({ changes: [...changes] });
  await workspace.settled();
}
const obligations = ({ board }: Workspace) => board.entries.flatMap(({ facts }) => facts.obligations);
const nextStepDue = (workspace: Workspace) =>
  obligations(workspace).flatMap(({ kind, dueAt }) =>
    kind === 'next-step' && dueAt !== null ? [new Date(dueAt).toISOString()] : [],
  );

afterEach(async () => {
  for (const workspace of open.splice(0)) workspace.close();
  await Dexie.delete(databaseName(session.orgId, session.userId));
});

describe('the workspace', () => {
  it('judges a snapshot anew that was made in another time zone', async () => {
    const inBerlin = await workspaceIn('Europe/Berlin');
    await bring(inBerlin, kim('advocate'), theCase);
    await inBerlin.snapshotIfDue();
    inBerlin.close();
    expect(nextStepDue(inBerlin)).toEqual(['2026-11-24T23:00:00.000Z']);

    const inTokyo = await workspaceIn('Asia/Tokyo');
    expect(nextStepDue(inTokyo)).toEqual(['2026-11-24T15:00:00.000Z']);
    await inTokyo.snapshotIfDue();
    inTokyo.close();

    const again = await workspaceIn('Asia/Tokyo');
    expect(nextStepDue(again)).toEqual(['2026-11-24T15:00:00.000Z']);
  });

  it('judges the cases of a colleague anew whose role has changed (R10-2)', async () => {
    const workspace = await workspaceIn('UTC');
    const missing = () =>
      obligations(workspace)
        .find(({ kind }) => kind === 'hygiene')
        ?.detail?.split(' ') ?? [];
    await bring(workspace, kim('advocate'), theCase);
    expect(missing()).not.toContain('R10-2');
    await bring(workspace, kim('manager'));
    expect(missing()).toContain('R10-2');
  });
});
