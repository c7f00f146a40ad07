import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daySummary } from '../../../../renderer/worker/editing/day-summary.ts';
import { historyOf } from '../../../../renderer/worker/editing/history.ts';
import { many } from '../../../../renderer/worker/editing/many.ts';
import { park, planKeepParked, planNoReply, planSkip } from '../../../../renderer/worker/editing/parking.ts';
import { capacity, pickUp, pickUpNext } from '../../../../renderer/worker/editing/queue.ts';
import { dateSuggestions, lintDraft, logTouch } from '../../../../renderer/worker/editing/touch.ts';
import { save } from '../../../../renderer/worker/editing/work.ts';
import { aCase, aContact, anAccount, aStartedCase, aUser, mailIn, mailOut } from '../../../support/builders.ts';
import { TestDesk, type Records } from './a-desk.ts';

const theCase = aCase({ accountId: 'a1', contactId: 'k1' });
const records: Records = { accounts: [anAccount()], contacts: [aContact()], cases: [theCase] };

let desk: TestDesk;
const open = async (more: Records = {}, shared = false) => {
  desk = await TestDesk.open({ ...records, ...more }, { shared });
};
beforeEach(() => open());
afterEach(() => desk.close());
const again = async (more: Records, shared = false) => {
  await desk.close();
  await open(more, shared);
};

describe('a touch', () => {
  const call = {
    id: 'c1',
    channel: 'call',
    direction: 'out',
    text: 'Left a message for the buyer',
    nextStepsDate: 'mon',
  } as const;

  it('is one action: entry, date, activity and start, and one undo', async () => {
    const saved = await logTouch(desk.work, call);
    expect(saved).toMatchObject({ label: 'Call on 1001', nextStepsDate: '2025-06-16' });
    expect(await desk.stored('c1')).toMatchObject({
      nextSteps: '2025-06-12 KK Left a message for the buyer',
      nextStepsDate: '2025-06-16',
      status: 'In Progress: Attempting Contact',
      startedAt: '2025-06-12T09:00:00Z',
    });
    expect(desk.activities()).toMatchObject([
      { kind: 'call', direction: 'out', caseId: 'c1', contactId: 'k1', done: true },
    ]);
    await desk.editing.editor.undo(saved.group);
    expect(await desk.stored('c1')).toMatchObject(theCase);
    expect([desk.activities(), desk.editing.editor.state.waiting]).toEqual([[], 0]);
  });

  it('moves the cadence on', async () => {
    expect(dateSuggestions(desk.work, 'c1')).toMatchObject({ prefix: '2025-06-12 KK ', channel: 'email' });
    await logTouch(desk.work, { ...call, channel: 'email', nextStepsDate: '+2d' });
    expect(dateSuggestions(desk.work, 'c1').channel).toBe('call');
  });

  it('with a date that does not exist is refused, and writes nothing', async () => {
    await expect(logTouch(desk.work, { ...call, nextStepsDate: '30 feb' })).rejects.toMatchObject({
      code: 'NOT_A_DAY',
      message: 'There is no 30 February 2025.',
    });
    expect(desk.editing.editor.state.waiting).toBe(0);
  });

  it('is in the history of the case, with the step alone', async () => {
    await logTouch(desk.work, call);
    const [entry] = await historyOf(desk.work, desk.editing.strict, 'c1');
    expect(entry).toMatchObject({ label: 'Call on 1001', nextStep: '2025-06-12 KK Left a message for the buyer' });
    expect(entry?.changes.map(({ label }) => label)).toEqual(['Next Steps', 'Next Steps Date', 'Status', 'Started']);
  });
});

describe('reading while one types', () => {
  it('lints the draft with the case’s own facts, and fixes it in my name', async () => {
    await again({ cases: [aStartedCase()] });
    const { diagnostics, fixed } = lintDraft(desk.work, {
      id: 'c1',
      mode: 'editing',
      nextSteps: 'Send the quote to the buyer',
    });
    expect(diagnostics.map(({ rule }) => rule)).toContain('date-first');
    expect(fixed.nextSteps).toBe('2025-06-12 KK Send the quote to the buyer');
    expect((await desk.stored('c1'))?.nextSteps).toBeUndefined();
  });
});

describe('picking up', () => {
  it('stamps the first review where cases are routed', async () => {
    await pickUp(desk.work, 'c1');
    expect(await desk.stored('c1')).toMatchObject({ status: 'In Progress: Attempting Contact', startedAt: '2025-06-12T09:00:00Z', ownerId: 'u-kk' });
    await expect(pickUp(desk.work, 'c1')).rejects.toMatchObject({ code: 'RULE_REFUSED' });
    await expect(pickUpNext(desk.work)).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  }); // prettier-ignore

  const queue = aUser({ id: 'u-queue', name: 'AMER SMB Sales User', role: 'sales-user' });
  const waiting = (id: string, priority: 'High' | 'Medium', createdAt: string) =>
    aCase({ id, caseNumber: id, priority, createdAt, ownerId: 'u-queue' });

  it('takes the next of a shared queue in one step: High first, then the oldest', async () => {
    const cases = [
      waiting('m-old', 'Medium', '2025-06-01T00:00:00Z'),
      waiting('h-new', 'High', '2025-06-11T00:00:00Z'),
      waiting('h-old', 'High', '2025-06-10T00:00:00Z'),
    ];
    await again({ users: [aUser(), queue], cases }, true);
    expect(capacity(desk.work)).toEqual({
      inProgress: 0,
      limit: 50,
      full: false,
      waiting: 3,
      next: { caseNumber: 'h-old', subject: 'Contact Sales Request', why: 'high priority, waiting since Tuesday' },
    });
    expect(await pickUpNext(desk.work)).toMatchObject({
      id: 'h-old',
      caseNumber: 'h-old',
      label: 'Pick up h-old: high priority, waiting since Tuesday',
    });
    expect(await desk.stored('h-old')).toMatchObject({ ownerId: 'u-kk', status: 'In Progress' });
    expect(await pickUpNext(desk.work)).toMatchObject({ id: 'h-new' });
    expect(await pickUpNext(desk.work)).toMatchObject({ id: 'm-old' });
    await expect(pickUpNext(desk.work)).rejects.toMatchObject({ code: 'NOTHING_WAITS' });
  });

  it('stops at fifty, of which a High Value Account is none', async () => {
    const mine = Array.from({ length: 50 }, (_, at) =>
      aCase({ id: `c${at}`, status: 'In Progress', startedAt: '2025-06-10T00:00:00Z' }),
    );
    const hva = aCase({ id: 'hva', subject: 'High Value Account', status: 'In Progress' });
    const cases = [...mine, hva, waiting('next', 'High', '2025-06-10T00:00:00Z')];
    await again({ users: [aUser(), queue], cases }, true);
    await expect(pickUpNext(desk.work)).rejects.toMatchObject({ code: 'AT_CAPACITY' });
    await expect(pickUp(desk.work, 'next')).rejects.toMatchObject({ code: 'AT_CAPACITY' });
    expect(desk.editing.editor.state.waiting).toBe(0);
  });
});

describe('parking', () => {
  it('keeps the case Open in my name until the day', async () => {
    await again({ cases: [aStartedCase({ accountId: 'a1', contactId: 'k1' })], activities: [mailOut('2025-06-10T11:00:00Z')] });
    await park(desk.work, { id: 'c1', until: '6m', text: 'Budget comes in autumn' });
    expect(await desk.stored('c1')).toMatchObject({ status: 'Open', nextStepsDate: '2025-12-12', nextSteps: '2025-06-12 KK Budget comes in autumn', ownerId: 'u-kk' });
    await desk.workspace.settled();
    expect(desk.workspace.board.get('c1')?.band).toBe('planned');
    expect([...desk.journal.live.values()][0]?.patch).not.toHaveProperty('assignByRules');
  }); // prettier-ignore

  it('gives it back to a shared queue by the rules, and undo takes that back too', async () => {
    await again({ cases: [aStartedCase({ status: 'In Progress' })] }, true);
    await park(desk.work, { id: 'c1', until: '2025-12-01', text: '' });
    expect([...desk.journal.live.values()][0]?.patch).toMatchObject({ status: 'Open', assignByRules: true });
    await desk.editing.editor.undo();
    expect(desk.journal.live.size).toBe(0);
  });

  it('survives a customer’s thanks by one key', async () => {
    const parked = aStartedCase({ status: 'Open', nextSteps: '2025-06-11 KK Talk again in winter as agreed', nextStepsDate: '2025-12-12' });
    const talk = [mailOut('2025-06-10T11:00:00Z'), mailIn('2025-06-12T08:00:00Z', { subject: 'Thanks!' })];
    await again({ cases: [parked], activities: talk });
    const owed = () => desk.workspace.board.get('c1')?.facts.obligations.map(({ kind }) => kind);
    expect(owed()).toContain('reply');
    desk.clock.now += 60_000;
    await save(desk.work, planKeepParked(desk.work, 'c1'));
    await desk.workspace.settled();
    expect(desk.activities().at(-1)).toMatchObject({ kind: 'task', done: true, subject: 'No reply needed: stays parked' });
    expect(desk.workspace.index.cases.get('c1')).toMatchObject({ status: 'Open', nextStepsDate: '2025-12-12' });
    expect(owed()).not.toContain('reply');
  }); // prettier-ignore

  it('is refused until yesterday, and for a case that is not parked', async () => {
    await expect(park(desk.work, { id: 'c1', until: '2025-06-12', text: 'x' })).rejects.toMatchObject({
      code: 'NOT_A_DAY',
    });
    expect(() => planKeepParked(desk.work, 'c1')).toThrow('not parked');
  });
});

describe('skipping', () => {
  it('is kept here, and told to colleagues when a touch of the cadence was due', async () => {
    await again({
      cases: [aStartedCase({ nextSteps: '2025-06-11 KK Call the buyer on Friday', nextStepsDate: '2025-06-20' })],
    });
    expect(desk.workspace.board.get('c1')?.leading?.kind).toBe('cadence');
    await save(desk.work, planSkip(desk.work, { id: 'c1', reason: 'On leave' }));
    expect(desk.activities()).toMatchObject([
      { kind: 'task', done: true, subject: 'Skipped First e-mail: On leave', caseId: 'c1' },
    ]);
    expect(await daySummary(desk.work, desk.editing.strict)).toMatchObject({ skipped: 1, cases: 1 });
    await desk.editing.editor.undo();
    expect([desk.activities(), (await daySummary(desk.work, desk.editing.strict)).skipped]).toEqual([[], 0]);
  });

  it('of anything else only this laptop keeps, and undo knows it', async () => {
    const saved = await save(desk.work, planSkip(desk.work, { id: 'c1', reason: 'Waits for legal' }));
    expect([desk.activities(), desk.editing.editor.state.waiting]).toEqual([[], 0]);
    expect(saved.label).toBe('Skip 1001: Waits for legal');
    expect(desk.editing.editor.state.canUndo).toBe(saved.label);
    expect((await historyOf(desk.work, desk.editing.strict, 'c1'))[0]).toMatchObject({
      kind: 'skip',
      label: saved.label,
    });
  });
});

describe('many cases at once', () => {
  it('are each judged by themselves, in one action', async () => {
    const cases = [
      theCase,
      aCase({ id: 'c2', caseNumber: '1002' }),
      aCase({ id: 'c3', caseNumber: '1003', status: 'Closed: Resolved' }),
    ];
    await again({ cases });
    const done = await many(desk.work, {
      ids: ['c1', 'c2', 'c3'],
      command: { kind: 'park', until: '3m', text: 'Quarter end' },
    });
    expect([done.done, done.label]).toEqual([2, 'Park cases (2)']);
    expect(done.results[2]?.failure).toMatchObject({ code: 'RULE_REFUSED' });
    expect(await daySummary(desk.work, desk.editing.strict)).toMatchObject({ parked: 0, cases: 2 });
    await desk.editing.editor.undo();
    expect(await desk.stored('c2')).toMatchObject(cases[1]!);
    expect(desk.editing.editor.state.waiting).toBe(0);
  });

  it('say so when none could be done', async () => {
    const done = await many(desk.work, { ids: ['c9'], command: { kind: 'edit', patch: { priority: 'Low' } } });
    expect(done).toMatchObject({ done: 0, group: '', results: [{ id: 'c9', failure: { code: 'UNKNOWN_RECORD' } }] });
  });
});

it('a colleague’s case says that no reply is needed in its own words', async () => {
  expect(planNoReply(desk.work, 'c1', 'Only an auto-signature').edits[0]).toMatchObject({
    kind: 'create',
    patch: { subject: 'No reply needed: Only an auto-signature', done: true, byId: 'u-kk' },
  });
});
