import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { close, closeMany, closePreview } from '../../../../renderer/worker/editing/closing.ts';
import { aContact, anAccount, anOpportunity, aStartedCase, mailIn, mailOut } from '../../../support/builders.ts';
import { TestDesk } from './a-desk.ts';

const ready = aStartedCase({
  accountId: 'a1', contactId: 'k1', nextSteps: '2025-06-11 KK Sent the signed quote to the buyer', nextStepsDate: '2025-06-12', feedback: 'NA',
}); // prettier-ignore
const answered = [
  mailOut('2025-06-10T12:00:00Z', { caseId: 'c1' }),
  mailIn('2025-06-11T09:00:00Z', { caseId: 'c1' }),
  mailOut('2025-06-11T10:00:00Z', { caseId: 'c1' }),
];
const records = { accounts: [anAccount()], contacts: [aContact()], cases: [ready], activities: answered };

let desk: TestDesk;
const open = async (more: Parameters<typeof TestDesk.open>[0] = {}) => {
  desk = await TestDesk.open({ ...records, ...more });
};
beforeEach(() => open());
afterEach(() => desk.close());

const resolved = { id: 'c1', outcome: 'resolved', resolutionAction: 'Answered Question' } as const;

describe('the closing sheet', () => {
  it('suggests an outcome, and lists what refuses it with where to mend it', () => {
    const preview = closePreview(desk.work, 'c1');
    expect(preview.suggestion).toEqual({ outcome: 'resolved', resolutionAction: 'Answered Question', why: 'The customer wrote and was answered.' });
    const verdict = preview.outcomes.find(({ outcome }) => outcome === 'resolved');
    expect(verdict).toMatchObject({ status: 'Closed: Resolved', allowed: false });
    expect(verdict?.blockers).toEqual([
      { rule: 'CLOSE-6', message: 'Choose a Resolution Action.', fixes: [{ table: 'cases', id: 'c1', field: 'resolutionAction', label: 'Choose a Resolution Action', ours: false }] },
    ]);
  }); // prettier-ignore

  it('judges what is typed into it before it is written', async () => {
    const preview = closePreview(desk.work, 'c1', { resolutionAction: 'Answered Question' });
    expect(preview.outcomes.find(({ outcome }) => outcome === 'resolved')).toMatchObject({
      allowed: true,
      warnings: [],
    });
    expect(preview.values.resolutionAction).toBe('Answered Question');
    expect((await desk.stored('c1'))?.resolutionAction).toBeUndefined();
  });
});

describe('closing', () => {
  it('writes status, action and when, and takes the case off the list; undo brings it back', async () => {
    expect(await close(desk.work, resolved)).toMatchObject({ id: 'c1', label: 'Close 1001 as Closed: Resolved' });
    expect(await desk.stored('c1')).toMatchObject({ status: 'Closed: Resolved', resolutionAction: 'Answered Question', closedAt: '2025-06-12T09:00:00Z' });
    await desk.workspace.settled();
    expect(desk.lists('c1')).toBe(false);
    await desk.editing.editor.undo();
    await desk.workspace.settled();
    expect(desk.lists('c1')).toBe(true);
    expect(await desk.stored('c1')).toMatchObject(ready);
  }); // prettier-ignore

  it('is refused with the rules that speak against it, and nothing is written', async () => {
    await expect(close(desk.work, { id: 'c1', outcome: 'unresponsive', resolutionAction: 'Failed to Engage' })).rejects.toMatchObject({
      code: 'CLOSING_REFUSED',
      details: { rules: [{ rule: 'CLOSE-3' }] },
    });
    await expect(close(desk.work, { ...resolved, feedback: '' })).rejects.toMatchObject({ details: { rules: [{ rule: 'R10-12' }] } });
    expect(desk.editing.editor.state.waiting).toBe(0);
  }); // prettier-ignore

  it('over a text that is not the one seen any more is refused, and writes nothing', async () => {
    const stored = { nextSteps: ready.nextSteps ?? null, feedback: 'NA' };
    const changed = { ...stored, feedback: 'They are happy' };
    await expect(close(desk.work, { ...resolved, feedback: 'mine', seen: changed })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: 'Feedback changed since you began to write.',
      details: { field: 'feedback' },
    });
    expect(desk.editing.editor.state.waiting).toBe(0);
    await close(desk.work, { ...resolved, feedback: 'mine', seen: stored });
    expect(await desk.stored('c1')).toMatchObject({ status: 'Closed: Resolved', feedback: 'mine' });
  });

  it('wants a reason for a warning, and keeps it as an override that colleagues see', async () => {
    await desk.close();
    await open({ opportunities: [anOpportunity()], cases: [{ ...ready, opportunityId: 'o1' }] });
    await expect(close(desk.work, resolved)).rejects.toMatchObject({
      code: 'REASON_WANTED',
      details: { rules: expect.arrayContaining([{ rule: 'R10-7', message: expect.any(String) }]) },
    });
    await close(desk.work, { ...resolved, reason: 'Deal desk keeps it open' });
    const override = desk.activities().find(({ subject }) => subject.startsWith('Override'));
    expect(override).toMatchObject({ kind: 'task', done: true, caseId: 'c1', byId: 'u-kk' });
    expect(override?.subject).toMatch(/^Override .*R10-7.*: Deal desk keeps it open$/u);
    expect(desk.editing.editor.state.waiting).toBe(2);
    expect(closePreview(desk.work, 'c1').recentReasons).toEqual(['Deal desk keeps it open']);
    await desk.editing.editor.undo();
    expect(desk.editing.editor.state.waiting).toBe(0);
  });

  it('is not done twice, nor by doing again what the gate would refuse by now', async () => {
    await close(desk.work, resolved);
    await expect(close(desk.work, resolved)).rejects.toMatchObject({ code: 'RULE_REFUSED' });
    await desk.editing.editor.undo();
    await desk.pull([{ table: 'contacts', remove: 'k1', stamp: 9 }]);
    await expect(desk.editing.editor.redo()).rejects.toMatchObject({ code: 'CLOSING_REFUSED' });
    expect((await desk.stored('c1'))?.status).toBe(ready.status);
  });
});

describe('closing many', () => {
  it('closes what the gate lets through, says of each other why not, and is one undo', async () => {
    const second = { ...ready, id: 'c2', caseNumber: '1002', resolutionAction: 'Recommended Resource' };
    const bare = { ...ready, id: 'c3', caseNumber: '1003' };
    await desk.close();
    await open({
      cases: [ready, second, { ...bare, feedback: '' }],
      activities: ['c1', 'c2', 'c3'].flatMap((caseId) => answered.map((one) => ({ ...one, id: `${caseId} ${one.id}`, caseId }))),
    });
    const done = await closeMany(desk.work, { ids: ['c1', 'c2', 'c3', 'c9'] });
    expect(done).toMatchObject({ label: 'Close cases (2)', done: 2 });
    expect(done.results.map(({ id, failure }) => [id, failure?.code ?? null])).toEqual([
      ['c1', null],
      ['c2', null],
      ['c3', 'CLOSING_REFUSED'],
      ['c9', 'UNKNOWN_RECORD'],
    ]);
    expect(await desk.stored('c2')).toMatchObject({ status: 'Closed: Resolved', resolutionAction: 'Recommended Resource' });
    expect(await desk.editing.editor.undo()).toEqual({ label: 'Close cases (2)' });
    expect((await desk.stored('c1'))?.status).toBe(ready.status);
    expect((await desk.stored('c2'))?.status).toBe(ready.status);
  }); // prettier-ignore

  it('asks where nothing says how a case ends', async () => {
    await desk.close();
    await open({ activities: [] });
    const { results, done } = await closeMany(desk.work, { ids: ['c1'] });
    expect([done, results[0]?.failure?.code]).toEqual([0, 'RULE_REFUSED']);
  });
});
