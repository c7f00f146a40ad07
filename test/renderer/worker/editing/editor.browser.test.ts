import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditInput } from '#shared/rpc';
import { Committer } from '../../../../renderer/data/commit.ts';
import { planCreate, planEdit, planRemove } from '../../../../renderer/worker/editing/plain-edits.ts';
import { save } from '../../../../renderer/worker/editing/work.ts';
import { aStartedCase, aContact, anAccount } from '../../../support/builders.ts';
import { changesOf, TestDesk } from './a-desk.ts';

const theCase = aStartedCase({
  nextSteps: '2025-06-10 KK Sent the quote to the buyer',
  nextStepsDate: '2025-06-13',
  accountId: 'a1',
  description: 'A long story',
});
const records = { accounts: [anAccount()], contacts: [aContact()], cases: [theCase] };

let desk: TestDesk;
beforeEach(async () => {
  desk = await TestDesk.open(records);
});
afterEach(() => desk.close());

const edit = async (patch: Extract<EditInput, { table: 'cases' }>['patch'], id = 'c1') =>
  save(desk.work, planEdit(desk.work, { table: 'cases', id, patch }), id);
const state = () => desk.editing.editor.state;

describe('an edit', () => {
  it('is saved once database and journal have it, and re-ranks the case', async () => {
    const before = desk.workspace.board.get('c1')!;
    const saved = await edit({ nextStepsDate: '2025-06-11' });
    expect(saved).toEqual({ group: expect.any(String), label: 'Next Steps Date of 1001', id: 'c1' });
    await desk.workspace.settled();
    expect(desk.workspace.board.get('c1')).toMatchObject({ band: 'breached' });
    expect(before.band).not.toBe('breached');
    expect(await desk.stored('c1')).toMatchObject({ nextStepsDate: '2025-06-11', description: 'A long story' });
    expect(desk.journal.batches).toMatchObject([{ count: 1, entries: [{ kind: 'PUT', op: { patch: { nextStepsDate: '2025-06-11' } } }] }]);
    expect(state()).toMatchObject({ waiting: 1, saving: 0, canUndo: 'Next Steps Date of 1001', canRedo: null });
  }); // prettier-ignore

  it('takes the Next Steps Date as it is typed, and refuses what is no day', async () => {
    await edit({ nextStepsDate: '+3d' });
    expect((await desk.stored('c1'))?.nextStepsDate).toBe('2025-06-15');
    await expect(edit({ nextStepsDate: 'soon' })).rejects.toMatchObject({ code: 'NOT_A_DAY' });
    await edit({ nextStepsDate: null });
    expect((await desk.stored('c1'))?.nextStepsDate).toBeUndefined();
  });

  it('shows before the journal has it, and does not count as saved until then', async () => {
    let release = (): void => undefined;
    const { append } = desk.journal.door.journal;
    const slow = new Promise<void>((resolve) => (release = resolve));
    desk.journal.door.journal.append = async (...args: Parameters<typeof append>) => {
      await slow;
      return append(...args);
    };
    let ticked = false;
    const saved = edit({ subject: 'Referral' }).then(() => (ticked = true));
    await expect.poll(() => desk.workspace.index.cases.get('c1')?.subject).toBe('Referral');
    expect([ticked, state().saving]).toEqual([false, 1]);
    release();
    await saved;
    expect([ticked, state().saving]).toEqual([true, 0]);
  });

  it('over a text that is not the one seen any more is refused, and writes nothing', async () => {
    const over = (seen: string | null) =>
      planEdit(desk.work, { table: 'cases', id: 'c1', patch: { nextSteps: 'mine' }, seen: { nextSteps: seen } });
    const stored = (await desk.stored('c1'))?.nextSteps ?? null;
    expect(over(stored).edits).toHaveLength(1);
    await edit({ nextSteps: '2025-06-12 KK Heard from the buyer' });
    expect(() => over(stored)).toThrow('Next Steps changed since you began to write.');
    expect((await desk.stored('c1'))?.nextSteps).toBe('2025-06-12 KK Heard from the buyer');
  });

  it('stands on what the person had seen, not on what a page brings while it waits for its turn', async () => {
    const theirs = { ...theCase, nextSteps: '2025-06-12 MS Heard from the buyer' };
    const pulled = desk.pull(changesOf({ cases: [theirs] }, 2));
    await edit({ nextSteps: 'mine', description: 'shorter' });
    await pulled;
    expect(await desk.workspace.db.outbox.toArray()).toMatchObject([
      { patch: { nextSteps: 'mine' }, base: { nextSteps: theCase.nextSteps, description: 'A long story' } },
    ]);
  });

  it('takes pasted text as plain text', async () => {
    await edit({ nextSteps: '2025-06-12 KK\u00a0Call the\u200b buyer\r\n2025-06-10 KK Older' });
    expect((await desk.stored('c1'))?.nextSteps).toBe('2025-06-12 KK Call the buyer\n2025-06-10 KK Older');
  });

  it('stamps when work started, and shows a deal as closed by its stage', async () => {
    await desk.pull(changesOf({ cases: [{ ...theCase, id: 'c2', status: 'Open', startedAt: undefined } as never] }));
    await edit({ status: 'In Progress: Engaged' }, 'c2');
    expect(await desk.stored('c2')).toMatchObject({
      status: 'In Progress: Engaged',
      startedAt: '2025-06-12T09:00:00Z',
    });
  });
});

describe('an edit is refused', () => {
  it.each([
    ['a closed status, which only the gate gives', { status: 'Closed: Resolved' }, 'CLOSING_REFUSED'],
    ['a day that does not exist', { nextStepsDate: '2025-02-30' }, 'NOT_A_DAY'],
  ])('for %s', async (_what, patch, code) => {
    await expect(edit(patch)).rejects.toMatchObject({ code });
    expect(state()).toMatchObject({ waiting: 0, canUndo: null });
    expect(await desk.stored('c1')).toMatchObject(theCase);
  });

  it('for what the org says of its fields, by how much and with what to choose', async () => {
    const fact = { label: 'Subject', type: 'text', length: 10, writable: true, creatable: true, required: false, values: null } as const;
    await desk.facts({
      subject: fact,
      priority: { ...fact, label: 'Priority', writable: false },
      resolutionAction: { ...fact, label: 'Resolution Action', type: 'picklist', values: [{ value: 'A', label: 'A' }] },
    });
    await expect(edit({ subject: 'Contact Sales' })).rejects.toMatchObject({ code: 'TEXT_TOO_LONG', details: { field: 'subject', over: 3 } });
    await expect(edit({ priority: 'Low' })).rejects.toMatchObject({ code: 'FIELD_LOCKED' });
    await expect(edit({ resolutionAction: 'B' })).rejects.toMatchObject({ code: 'VALUE_RETIRED', wayOut: 'Choose one of: A.' });
  }); // prettier-ignore

  it('for a case that is not here, or was deleted under the hands', async () => {
    await expect(edit({ subject: 'x' }, 'c9')).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' });
    await desk.pull([{ table: 'cases', remove: 'c1', stamp: 2 }]);
    await expect(edit({ subject: 'x' })).rejects.toMatchObject({ code: 'DELETED_MEANWHILE' });
  });

  it('when another window has taken over', async () => {
    await Committer.takeOver(desk.workspace.db);
    await expect(edit({ subject: 'x' })).rejects.toMatchObject({ code: 'OPEN_ELSEWHERE' });
    expect(desk.workspace.index.cases.get('c1')?.subject).toBe(theCase.subject);
  });
});

describe('undo and redo', () => {
  it('take back and do again, action by action', async () => {
    await edit({ subject: 'Referral' });
    await edit({ subject: 'Partner Opp', priority: 'Low' });
    expect(await desk.editing.editor.undo()).toEqual({ label: 'Subject, Priority of 1001' });
    expect(await desk.stored('c1')).toMatchObject({ subject: 'Referral', priority: 'High' });
    expect(await desk.editing.editor.undo()).toEqual({ label: 'Subject of 1001' });
    expect(await desk.stored('c1')).toMatchObject(theCase);
    expect(state()).toMatchObject({ waiting: 0, canUndo: null, canRedo: 'Subject of 1001' });
    expect(desk.journal.live.size).toBe(0);
    await desk.editing.editor.redo();
    await desk.editing.editor.redo();
    expect(await desk.stored('c1')).toMatchObject({ subject: 'Partner Opp', priority: 'Low' });
    expect(await desk.editing.editor.redo()).toBeNull();
  });

  it('forget what could be done again once something else is done', async () => {
    await edit({ subject: 'Referral' });
    await desk.editing.editor.undo();
    await edit({ priority: 'Low' });
    expect(state()).toMatchObject({ canUndo: 'Priority of 1001', canRedo: null });
  });

  it('survive a restart', async () => {
    await edit({ subject: 'Referral' });
    await edit({ priority: 'Low' });
    await desk.editing.editor.undo();
    desk = await desk.restart();
    expect(state()).toMatchObject({ waiting: 1, canUndo: 'Subject of 1001', canRedo: 'Priority of 1001', restored: 0 });
    await desk.editing.editor.undo();
    expect(await desk.stored('c1')).toMatchObject(theCase);
  });

  it('do not reach what is on its way to Salesforce', async () => {
    const { group } = await edit({ subject: 'Referral' });
    const [op] = await desk.editing.strict.outbox.toArray();
    const sent = { ...op!, state: 'inflight' as const };
    await desk.editing.strict.outbox.put(sent);
    desk.workspace.committer.onOutbox({ puts: [sent], drops: [] });
    expect(state().canUndo).toBeNull();
    await expect(desk.editing.editor.undo(group)).rejects.toMatchObject({ code: 'RULE_REFUSED' });
    expect((await desk.stored('c1'))?.subject).toBe('Referral');
  });

  it('bring back what was removed, and take away what was made', async () => {
    const task = planCreate(desk.work, {
      table: 'activities',
      fields: { kind: 'task', subject: 'Look again', caseId: 'c1' },
    });
    const { id } = await save(desk.work, task);
    expect(desk.activities()).toMatchObject([{ id, subject: 'Look again', byId: 'u-kk', at: '2025-06-12T09:00:00Z' }]);
    await save(desk.work, planRemove(desk.work, { table: 'activities', id }));
    expect(desk.activities()).toEqual([]);
    await desk.editing.editor.undo();
    expect(desk.activities()).toMatchObject([{ id, subject: 'Look again' }]);
    await desk.editing.editor.undo();
    expect([desk.activities(), state().waiting]).toEqual([[], 0]);
    await desk.editing.editor.redo();
    expect(desk.activities()).toMatchObject([{ id, subject: 'Look again' }]);
  });

  it('leave fields that a colleague changed meanwhile alone', async () => {
    await edit({ subject: 'Referral' });
    await desk.pull(changesOf({ cases: [{ ...theCase, priority: 'Low' }] }, 2));
    await desk.editing.editor.undo();
    expect(await desk.stored('c1')).toMatchObject({ subject: theCase.subject, priority: 'Low', stamp: 2 });
  });
});

describe('a journal that refuses', () => {
  it('is told loudly, keeps the change in the list, and is told again until it takes it', async () => {
    desk.journal.refuses = true;
    await expect(edit({ subject: 'Referral' })).rejects.toMatchObject({ code: 'NOT_SECURED' });
    expect((await desk.stored('c1'))?.subject).toBe('Referral');
    expect(state()).toMatchObject({
      waiting: 1,
      unsavedFailure: { code: 'NOT_SECURED', message: 'The disk is full.' },
    });
    desk.journal.refuses = false;
    await edit({ priority: 'Low' });
    expect(state().unsavedFailure).toBeNull();
    expect([...desk.journal.live.values()]).toMatchObject([{ patch: { subject: 'Referral', priority: 'Low' } }]);
  });

  it('learns at the next start what it missed', async () => {
    desk.journal.refuses = true;
    await expect(edit({ subject: 'Referral' })).rejects.toThrow();
    desk.journal.refuses = false;
    desk = await desk.restart();
    await expect.poll(() => desk.journal.live.size).toBe(1);
    expect(desk.journal.count).toBe(1);
  });
});

describe('a database that was lost', () => {
  it('gets its edits back from the journal, and says how many', async () => {
    await edit({ subject: 'Referral' });
    const contact = planCreate(desk.work, { table: 'contacts', fields: { lastName: 'Roe', accountId: 'a1' } });
    const { id } = await save(desk.work, contact);
    await Dexie.delete(desk.workspace.db.name);
    desk.editing.close();
    desk.workspace.close();
    await Dexie.delete(desk.workspace.db.name);
    const fresh = await TestDesk.open({}, { journal: desk.journal, org: desk.workspace.session.orgId });
    expect(fresh.editing.editor.state).toMatchObject({ waiting: 2, restored: 2 });
    expect(fresh.workspace.index.contacts.get(id)).toMatchObject({ lastName: 'Roe' });
    await fresh.pull(changesOf({ cases: [theCase] }));
    expect(await fresh.stored('c1')).toMatchObject({ ...theCase, subject: 'Referral' });
    desk = fresh;
  });
});
