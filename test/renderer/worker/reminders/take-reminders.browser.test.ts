import { afterEach, describe, expect, it } from 'vitest';
import type { DeskState } from '#shared/rpc';
import type { Desk } from '../../../../renderer/worker/desk/desk.ts';
import { takeReminders } from '../../../../renderer/worker/reminders/take-reminders.ts';
import { anAccount, anActivity, aStartedCase, aUser, mailIn } from '../../../support/builders.ts';
import { changesOf, now, TestDesk } from '../editing/a-desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const open = async () => {
  desk = await TestDesk.open({
    users: [aUser(), aUser({ id: 'u-ms', name: 'Mara Silva' })],
    accounts: [anAccount()],
    cases: [aStartedCase({ accountId: 'a1' }), aStartedCase({ id: 'c-ms', ownerId: 'u-ms', accountId: 'a1' })],
  });
};
/** The desk as whoever takes reminders sees it. */
const seen = (sync: Partial<DeskState['sync']> = {}) =>
  ({
    workspace: desk.workspace,
    state: { current: { phase: 'ready', sync: { lastSyncAt: now, ...sync } } },
  }) as unknown as Pick<Desk, 'workspace' | 'state'>;
const writes = async (id: string, caseId: string) => {
  await desk.workspace.committer.commit({
    changes: changesOf({ activities: [mailIn('2025-06-12T08:00:00Z', { id, caseId })] }, 2),
  });
};

describe('taking reminders', () => {
  it('gives each out once, also after a restart, and of my own cases only', async () => {
    await open();
    expect(await takeReminders(seen(), now)).toEqual([]);
    await writes('m1', 'c1');
    await writes('m2', 'c-ms');
    const written = { kind: 'reply', title: 'A customer has written', body: 'Acorn', caseId: 'c1' };
    expect(await takeReminders(seen(), now)).toEqual([written]);
    expect(await takeReminders(seen(), now + 3_600_000)).toEqual([]);
    expect((await desk.workspace.db.settings.get('reminders'))?.value).toMatchObject({ lastAt: now });
  });

  it('goes by the settings of the workspace', async () => {
    await open();
    await takeReminders(seen(), now);
    const { settings } = desk.workspace.rules;
    await desk.workspace.setSettings({ ...settings, notifications: { ...settings.notifications, replies: false } });
    await writes('m1', 'c1');
    expect(await takeReminders(seen(), now)).toEqual([]);
  });

  it('waits until a sync has ended once, though a meeting is near', async () => {
    await open();
    const meeting = anActivity({
      id: 'e1',
      kind: 'meeting',
      subject: 'Demo',
      at: '2025-06-12T09:05:00Z',
      caseId: 'c1',
      done: false,
    });
    await desk.workspace.committer.commit({ changes: changesOf({ activities: [meeting] }, 2) });
    expect(await takeReminders(seen({ lastSyncAt: null }), now)).toEqual([]);
    expect(await takeReminders(seen(), now)).toEqual([
      { kind: 'meeting', title: 'Meeting at 09:05', body: 'Acorn', caseId: 'c1' },
    ]);
  });
});
