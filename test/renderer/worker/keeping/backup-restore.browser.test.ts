import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '#shared/rpc';
import { DEFAULT_SETTINGS } from '#shared/settings';
import type { Change } from '#shared/sync';
import { beginAnew, keepAside } from '../../../../renderer/data/begin-anew.ts';
import { drafts, keepDraft } from '../../../../renderer/worker/editing/drafts.ts';
import { databaseName } from '../../../../renderer/data/database.ts';
import { backupOf } from '../../../../renderer/worker/keeping/backup.ts';
import {
  HandedOver,
  planOf,
  restoreHistory,
  restoreRecords,
  settingsFrom,
} from '../../../../renderer/worker/keeping/restore.ts';
import { dropUnconfirmed } from '../../../../renderer/worker/keeping/unconfirmed.ts';
import { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aCase, aContact, anAccount, aUser, mailIn, NOW } from '../../../support/builders.ts';

const session: Session = {
  orgId: '00D-backup', userId: 'u-kk', name: 'Kim Kowalski', username: 'kim', instanceUrl: 'http://127.0.0.1:1', practice: true,
  scope: { kind: 'advocate', managerId: null }, signedIn: true,
}; // prettier-ignore
const name = databaseName(session.orgId, session.userId);
const settings = {
  ...DEFAULT_SETTINGS,
  edition: 'fy25',
  zone: 'Europe/Berlin',
  initials: { 'u-kk': 'KO' },
  setUp: true,
};
const line = { at: 1, group: 'g1', of: null, kind: 'edit', label: 'Priority', record: 'cases/c1', caseId: 'c1', changes: [], whole: null } as const; // prettier-ignore

const records: readonly Change[] = [
  { table: 'users', put: { ...aUser(), stamp: 5 } },
  { table: 'accounts', put: { ...anAccount({ name: 'Æther & Söhne “GmbH”' }), stamp: 5 } },
  { table: 'contacts', put: { ...aContact(), stamp: 5 } },
  { table: 'cases', put: { ...aCase({ id: 'c1', accountId: 'a1', description: 'Line one\nline two' }), stamp: 7 } },
  { table: 'cases', put: { ...aCase({ id: 'c2' }), stamp: 7, laterField: { kept: [1] } } as never },
  { table: 'activities', put: { ...mailIn('2025-06-11T09:00:00Z', { caseId: 'c1', body: 'Hello' }), stamp: 3 } },
];

const open: Workspace[] = [];
async function start(): Promise<Workspace> {
  const workspace = await Workspace.open(session, 'UTC', () => Date.parse(NOW));
  open.push(workspace);
  await workspace.load(() => undefined);
  return workspace;
}
async function commit(workspace: Workspace, changes: readonly Change[]): Promise<void> {
  await workspace.committer.commit({ changes });
  await workspace.settled();
}
/** A workspace with records, settings and a line of history. */
async function worked(): Promise<Workspace> {
  const workspace = await start();
  await commit(workspace, records);
  await workspace.setSettings(settings);
  await workspace.db.history.add({ ...line });
  return workspace;
}
async function textOf(workspace: Workspace): Promise<string> {
  const pieces: string[] = [];
  for await (const { text } of backupOf(workspace, { theme: 'dark' }, Date.parse(NOW))) pieces.push(text);
  return pieces.join('');
}
function handed(text: string): ReturnType<HandedOver['read']> {
  const file = new HandedOver();
  const middle = Math.floor(text.length / 2);
  file.take(text.slice(0, middle), true);
  file.take(text.slice(middle), false);
  return file.read();
}
async function fresh(): Promise<Workspace> {
  for (const workspace of open.splice(0)) workspace.close();
  await Dexie.delete(name);
  return start();
}
async function restore(text: string, workspace: Workspace): Promise<unknown> {
  const { workspace: bundle, desk } = handed(text);
  const done = {
    records: await restoreRecords(bundle, desk, workspace),
    history: await restoreHistory(desk, workspace),
  };
  if (desk) await workspace.setSettings(settingsFrom(desk, workspace));
  await workspace.settled();
  return done;
}

afterEach(async () => {
  for (const workspace of open.splice(0)) workspace.close();
  await Dexie.delete(name);
});

describe('a backup', () => {
  it('restored into a fresh workspace gives the same backup again', async () => {
    const text = await textOf(await worked());
    const workspace = await fresh();
    expect(await restore(text, workspace)).toEqual({ records: records.length, history: 1 });
    expect(JSON.parse(await textOf(workspace))).toEqual(JSON.parse(text));
    expect([
      workspace.rules.edition.id,
      workspace.rules.zone,
      workspace.board.entries.map(({ id }) => id).sort(),
    ]).toEqual(['fy25', 'Europe/Berlin', ['c1', 'c2']]);
  });

  it('tells what restoring it would do', async () => {
    const text = await textOf(await worked());
    const plan = await planOf(handed(text), await fresh());
    expect(plan).toMatchObject({
      asOf: NOW,
      owner: 'mine',
      history: 1,
      restorable: records.length,
      unsent: 0,
      hasPreferences: true,
      settings: ['Edition: FY26 handbook → FY25 handbook', 'Time zone: the laptop’s → Europe/Berlin', 'Initials'],
    });
    expect(plan.records).toMatchObject({ cases: 2, activities: 1 });
  });

  it('brings no record to a workspace that Salesforce has filled: settings and history alone', async () => {
    const text = await textOf(await worked());
    const workspace = await fresh();
    await workspace.markSynced(Date.parse(NOW));
    expect(await restore(text, workspace)).toEqual({ records: 0, history: 1 });
    expect(await restore(text, workspace)).toEqual({ records: 0, history: 0 });
    expect(workspace.index.cases.size).toBe(0);
  });

  it('brings only the settings of a colleague, without the initials', async () => {
    const text = (await textOf(await worked())).replaceAll('"userId":"u-kk"', '"userId":"u-ms"');
    const workspace = await fresh();
    const plan = await planOf(handed(text), workspace);
    expect([plan.owner, plan.history, plan.restorable]).toEqual(['other', 0, 0]);
    expect(await restore(text, workspace)).toEqual({ records: 0, history: 0 });
    expect([workspace.rules.settings.edition, workspace.rules.settings.initials]).toEqual(['fy25', {}]);
  });

  it('laid in before a first sync gives way to Salesforce, and what that never sends is dropped', async () => {
    const text = await textOf(await worked());
    const workspace = await fresh();
    await restore(text, workspace);
    expect(await workspace.isUsable()).toBe(true);
    await commit(workspace, [{ table: 'cases', put: { ...aCase({ id: 'c1', subject: 'Newer' }), stamp: 9 } }]);
    await dropUnconfirmed(workspace);
    await workspace.settled();
    expect([...workspace.index.cases.values()].map(({ id, subject }) => [id, subject])).toEqual([['c1', 'Newer']]);
    expect(workspace.index.accounts.size).toBe(0);
    await commit(workspace, [{ table: 'cases', put: { ...aCase({ id: 'c3' }), stamp: 0 } }]);
    await dropUnconfirmed(workspace);
    expect(workspace.index.cases.has('c3')).toBe(true);
  });
});

describe('a file that is handed over', () => {
  it.each([
    ['from the future', '{"format":"advocate-desk/workspace","version":9}', /^The file version: 9 is newer .*update/],
    ['cut short', '{"format":"advocate-', /^The file is not JSON/],
  ])('is refused when it is %s, with the way out', (_what, text, message) => {
    const file = new HandedOver();
    file.take(text, true);
    expect(() => file.read()).toThrow(expect.objectContaining({ code: 'VALUE_INVALID', message: expect.stringMatching(message) as unknown })); // prettier-ignore
  });

  it('is asked for again once it was refused or forgotten', () => {
    const file = new HandedOver();
    expect(() => file.read()).toThrow('No file was handed over.');
    file.take('{', true);
    file.forget();
    expect(() => file.read()).toThrow('No file was handed over.');
  });
});

describe('beginning anew', () => {
  it('drops what came from Salesforce, and keeps settings, history and what is being written', async () => {
    const before = await worked();
    const draft = { text: 'half a line', seen: '', day: null, seenDay: null };
    await keepDraft(before.db, { id: 'c1', draft }, new Map(), 0);
    const kept = await keepAside(before);
    before.close();
    await beginAnew(name, kept);
    const after = await start();
    expect([after.index.cases.size, after.rules.settings, await after.lastSyncAt()]).toEqual([0, settings, null]);
    expect((await after.db.history.toArray()).map(({ label }) => label)).toEqual(['Priority']);
    expect(await drafts(after.db, 0)).toEqual([{ id: 'c1', ...draft }]);
  });
});
