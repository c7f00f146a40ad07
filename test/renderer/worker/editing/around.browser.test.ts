import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { absences, handOver, setAbsence } from '../../../../renderer/worker/editing/absence.ts';
import { choices } from '../../../../renderer/worker/editing/choices.ts';
import { flowsFor, planFlow, runFlow } from '../../../../renderer/worker/editing/flows.ts';
import { conflictsOf, exportUnsent, unsentOf } from '../../../../renderer/worker/editing/history.ts';
import {
  linkContact,
  linkOpportunity,
  planAssign,
  planComment,
  setAdmin,
  setCloseDate,
  setRenewalRisk,
} from '../../../../renderer/worker/editing/links.ts';
import { fixMany } from '../../../../renderer/worker/editing/many.ts';
import { cleanUp, gaps, planFixes } from '../../../../renderer/worker/editing/mend.ts';
import { createCase, newCaseDraft } from '../../../../renderer/worker/editing/new-case.ts';
import { planRemove } from '../../../../renderer/worker/editing/plain-edits.ts';
import { save } from '../../../../renderer/worker/editing/work.ts';
import { completeTask, moveTask, planTouchpoint, touchpoints } from '../../../../renderer/worker/editing/year-plan.ts';
import {
  aCase,
  aContact,
  anAccount,
  anActivity,
  anOpportunity,
  aStartedCase,
  aUser,
  mailOut,
} from '../../../support/builders.ts';
import { changesOf, TestDesk, type Records } from './a-desk.ts';

const mara = aUser({ id: 'u-ms', name: 'Mara Silva', initials: 'MS', region: 'EMEA', languages: ['German'] });
const kim = aUser({ region: 'EMEA', languages: ['German'], department: 'Sales' });
const theCase = aStartedCase({
  accountId: 'a1',
  description: 'A long story',
  nextSteps: 'Sent the quote to the buyer',
  nextStepsDate: '2025-06-13',
});
const records: Records = {
  users: [kim, mara],
  accounts: [anAccount()],
  contacts: [aContact()],
  opportunities: [anOpportunity()],
  cases: [theCase],
};

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

describe('the Required 10', () => {
  it('name the command that mends each gap, with what fits', () => {
    const found = gaps(desk.work, 'c1');
    expect(found.map(({ item, fix }) => `${item} ${fix}`)).toEqual(['R10-3 linkContact', 'R10-4 nextStep', 'R10-6 linkOpportunity', 'R10-9 logTouch']);
    expect(found[0]?.offers).toEqual([{ value: 'k1', label: 'Ito', why: 'A contact of the account' }]);
    expect(found[2]?.offers).toMatchObject([{ value: 'o1', label: 'Acorn renewal' }]);
  }); // prettier-ignore

  it('are mended in place, each on the record that has the field', async () => {
    await linkContact(desk.work, 'c1', 'k1');
    await linkOpportunity(desk.work, 'c1', 'o1');
    await setAdmin(desk.work, 'c1', 'Jo Ito');
    await setCloseDate(desk.work, 'c1', '1 sep');
    await setRenewalRisk(desk.work, 'c1', 'Likely to renew');
    expect(desk.workspace.index.opportunities.get('o1')).toMatchObject({
      closeDate: '2025-09-01',
      renewalRisk: 'Likely to renew',
    });
    expect(desk.workspace.index.accounts.get('a1')).toMatchObject({ gitlabAdmin: 'Jo Ito' });
    expect(gaps(desk.work, 'c1').map(({ item }) => item)).toEqual(['R10-4', 'R10-9']);
    expect(unsentOf(desk.work).map(({ table, caseId }) => `${table} ${caseId}`)).toEqual([
      'cases c1',
      'accounts c1',
      'opportunities c1',
    ]);
  });

  it('lead to what must be there first', async () => {
    await expect(setCloseDate(desk.work, 'c1', 'fri')).rejects.toMatchObject({
      code: 'RULE_REFUSED',
      message: 'This case has no opportunity.',
    });
    await expect(linkContact(desk.work, 'c1', 'k9')).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' });
  });
});

describe('clean-up', () => {
  it('lists every gap by its rule, and its score falls as they are fixed at once', async () => {
    const before = await cleanUp(desk.work);
    expect(before.score).toBe(1);
    expect(before.sections.map(({ rule, fixable }) => `${rule} ${fixable.length}`)).toEqual([
      'R10-3 1',
      'R10-4 1',
      'R10-6 1',
      'R10-9 0',
    ]);
    expect(await fixMany(desk.work, ['c1'])).toMatchObject({ done: 1 });
    expect(await desk.stored('c1')).toMatchObject({
      contactId: 'k1',
      opportunityId: 'o1',
      nextSteps: '2025-06-12 KK Sent the quote to the buyer',
    });
    await desk.workspace.settled();
    expect((await cleanUp(desk.work)).sections.map(({ rule }) => rule)).not.toContain('R10-4');
  });

  it('counts what is open past the limit', async () => {
    await again({ cases: [{ ...theCase, createdAt: '2025-05-01T00:00:00Z' }] });
    expect((await cleanUp(desk.work)).sections[0]).toMatchObject({ rule: 'SLA-3', ids: ['c1'], fixable: [] });
  });

  it('fixes the texts of one case alone, and says when nothing is fixable', async () => {
    await save(desk.work, planFixes(desk.work, 'c1', 'lint'));
    expect((await desk.stored('c1'))?.contactId).toBeUndefined();
    expect(() => planFixes(desk.work, 'c1', 'lint')).toThrow('Nothing here can be fixed');
  });
});

describe('colleagues', () => {
  it('get a case with a word, and read a comment', async () => {
    await save(desk.work, planAssign(desk.work, { id: 'c1', ownerId: 'u-ms', note: 'Speaks German\nCalls on Monday' }));
    expect(await desk.workspace.db.activities.toArray()).toMatchObject([
      { kind: 'note', subject: 'Speaks German', body: 'Speaks German\nCalls on Monday', caseId: 'c1' },
    ]);
    await desk.workspace.settled();
    expect(desk.lists('c1')).toBe(false);
    await save(desk.work, planComment(desk.work, { id: 'c1', text: 'Done?' }));
    expect(desk.activities()).toHaveLength(2);
  });

  it('are named last as a cover while they are away themselves, with until when', async () => {
    const away = {
      id: '00U000000000001AAA', kind: 'meeting' as const, subject: 'Away, covered by Kim Kowalski', byId: 'u-ms', at: '2025-06-10T00:00:00Z',
      endsAt: '2025-06-18T00:00:00Z',
    }; // prettier-ignore
    const other = aUser({ id: 'u-zz', name: 'Zoe Zhang' });
    await desk.pull(changesOf({ users: [other], activities: [away] }, 2));
    expect(
      handOver(desk.work)
        .covers.map(({ value, why }) => [value, why])
        .at(-1),
    ).toEqual(['u-ms', 'Away from 2025-06-10 to 2025-06-18']);
    expect(absences(desk.work)).toEqual([]);
  });

  it('cover while I am away, those near to me first', async () => {
    expect(handOver(desk.work)).toMatchObject({
      cases: [{ id: 'c1', nextStep: 'Sent the quote to the buyer', nextStepsDate: '2025-06-13' }],
      covers: [{ value: 'u-ms', label: 'Mara Silva', why: 'EMEA, German' }],
    });
    await setAbsence(desk.work, { from: 'mon', to: '2025-06-20', coverId: 'u-ms' });
    expect(absences(desk.work)).toMatchObject([
      { subject: 'Away, covered by Mara Silva', from: '2025-06-16', to: '2025-06-20' },
    ]);
    expect(desk.activities()).toMatchObject([{ kind: 'meeting', allDay: true, byId: 'u-kk' }]);
    await expect(setAbsence(desk.work, { from: 'fri', to: 'today', coverId: 'u-ms' })).rejects.toMatchObject({
      code: 'NOT_A_DAY',
    });
    await expect(setAbsence(desk.work, { from: 'fri', to: 'sat', coverId: 'u-kk' })).rejects.toMatchObject({
      code: 'RULE_REFUSED',
    });
  });
});

describe('a case made by hand', () => {
  const asked = { contactId: 'k1', description: 'They want 20 more seats' };

  it('has the subject of the department, High priority, and what is still missing is said', async () => {
    expect(newCaseDraft(desk.work, asked)).toMatchObject({ subject: 'Referral', priority: 'High', problems: [], assignByRules: false, openCase: { id: 'c1', owner: 'Kim Kowalski' } });
    expect(newCaseDraft(desk.work, { description: '' }).problems.map(({ rule }) => rule)).toEqual(['NEW', 'NEW']);
    await expect(createCase(desk.work, { description: '' })).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  }); // prettier-ignore

  it('is nobody’s until Salesforce routes it, or mine where I own it', async () => {
    const { id } = await createCase(desk.work, { ...asked, about: 'seats' });
    expect(desk.workspace.index.cases.get(id)).toMatchObject({ subject: 'Referral - seats', ownerId: '', status: 'Open', accountId: 'a1', createdById: 'u-kk' });
    const own = await createCase(desk.work, { ...asked, ownIt: true });
    await desk.workspace.settled();
    expect(desk.workspace.board.get(own.id)).toMatchObject({ subject: 'Referral', band: expect.any(String) });
    expect(desk.lists(id)).toBe(false);
  }); // prettier-ignore

  it('goes to the owner of the open case where a queue is shared, who is told', async () => {
    await again({ cases: [{ ...theCase, status: 'In Progress', ownerId: 'u-ms' }] }, true);
    const { id } = await createCase(desk.work, { ...asked, reason: 'Other' });
    expect(desk.workspace.index.cases.get(id)).toMatchObject({ ownerId: 'u-ms', reason: 'Other' });
    expect(desk.activities()).toMatchObject([{ kind: 'note', caseId: 'c1' }]);
    expect([...desk.journal.live.values()].find(({ id: opFor }) => opFor === id)?.patch).not.toHaveProperty(
      'assignByRules',
    );
    await again({ cases: [] }, true);
    await createCase(desk.work, { ...asked, reason: 'Other' });
    expect([...desk.journal.live.values()][0]?.patch).toMatchObject({ assignByRules: true });
  });
});

describe('a standing answer', () => {
  it('is found by what happened, planned with its drafts, and done as one action', async () => {
    expect(flowsFor(desk.work, 'talk in six months')[0]).toMatchObject({ id: 'not-now', asks: [{ id: 'months', default: '6' }, { id: 'about', default: null }] });
    const flow = { flowId: 'not-now', caseId: 'c1', answers: { about: 'budget in autumn' } };
    const plan = await planFlow(desk.work, flow);
    expect(plan).toMatchObject({ open: [], steps: [{ kind: 'write' }, { kind: 'message', to: 'customer', saved: false }] });
    expect(plan.steps[0]).toMatchObject({ writes: expect.arrayContaining([{ field: 'status', label: 'Status', from: theCase.status, to: 'Open' }]) });
    await runFlow(desk.work, flow);
    expect(await desk.stored('c1')).toMatchObject({ status: 'Open', nextStepsDate: '2025-12-12', description: 'A long story' });
    await expect(runFlow(desk.work, { flowId: 'other-language', caseId: 'c1', answers: {} })).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  }); // prettier-ignore

  it('adds to the long texts that stay on disk', async () => {
    const answers = { others: 'yes', request: 'Wants a quote', owner: 'u-ms' };
    await runFlow(desk.work, {
      flowId: 'wrote-to-me',
      caseId: 'c1',
      answers,
      messages: { '1': 'Mara, please read the description.' },
    });
    expect((await desk.stored('c1'))?.description).toBe('A long story\n2025-06-12 KK Wants a quote');
    expect(await desk.workspace.db.activities.toArray()).toMatchObject([
      { kind: 'note', body: 'Mara, please read the description.', caseId: 'c1' },
    ]);
  });

  it('closes only through the gate', async () => {
    const flow = { flowId: 'to-support', caseId: 'c1', answers: { problem: 'Runner fails' } };
    const closing = (await planFlow(desk.work, flow)).steps.find(({ kind }) => kind === 'close');
    expect(closing).toMatchObject({
      blockers: expect.arrayContaining([{ rule: 'CLOSE-1', message: expect.any(String) }]),
    });
    await expect(runFlow(desk.work, flow)).rejects.toMatchObject({ code: 'CLOSING_REFUSED' });
    expect(desk.editing.editor.state.waiting).toBe(0);
  });
});

describe('the year of a High Value Account', () => {
  it('is planned as tasks that move, are done, and go', async () => {
    const { id } = await planTouchpoint(desk.work, { caseId: 'c1', day: '90d', subject: 'Touchpoint' });
    expect(touchpoints(desk.work, 'c1').touchpoints).toEqual([
      { id, day: '2025-09-10', subject: 'Touchpoint', done: false },
    ]);
    await moveTask(desk.work, { id, day: '2025-10-01' });
    await completeTask(desk.work, id);
    expect(touchpoints(desk.work, 'c1').touchpoints).toMatchObject([{ day: '2025-06-12', done: true }]);
    await expect(moveTask(desk.work, { id, day: 'fri' })).rejects.toMatchObject({ code: 'RULE_REFUSED' });
    expect(desk.editing.editor.state.waiting).toBe(1);
  });
});

describe('what may be chosen', () => {
  const labels = (...args: Parameters<typeof choices>) => choices(...args).map(({ label }) => label);

  it('is near to the case first, and all of it once it is searched for', async () => {
    await again({ contacts: [aContact(), aContact({ id: 'k2', accountId: 'a2', lastName: 'Okafor', email: 'o@birch.example' })], cases: [theCase, aCase({ id: 'c2', caseNumber: '1002' })] });
    expect(labels(desk.work, { of: 'contact', caseId: 'c1', search: '' })).toEqual(['Ito']);
    expect(labels(desk.work, { of: 'contact', caseId: 'c1', search: 'birch' })).toEqual(['Okafor']);
    expect(labels(desk.work, { of: 'opportunity', caseId: 'c1', search: '' })).toEqual(['Acorn renewal']);
    expect(labels(desk.work, { of: 'advocate', caseId: 'c1', search: '' })).toEqual(['Mara Silva']);
    expect(labels(desk.work, { of: 'duplicate', caseId: 'c1', search: '1002' })).toEqual(['1002 Contact Sales Request']);
    expect(labels(desk.work, { of: 'account', caseId: null, search: '' })).toEqual([]);
    expect(choices(desk.work, { of: 'account', caseId: 'c1', search: '' })).toMatchObject([{ value: 'a1', why: 'Of the case that is open' }]);
    expect(labels(desk.work, { of: 'contact', caseId: 'c1', accountId: 'a2', search: '' })).toEqual(['Okafor']);
  }); // prettier-ignore
});

describe('what waits', () => {
  it('can be kept as text', async () => {
    await save(desk.work, planComment(desk.work, { id: 'c1', text: 'Hello' }));
    const { fileName, text } = exportUnsent(desk.work);
    expect(fileName).toBe('unsent-changes-2025-06-12T09-00-00.json');
    expect(JSON.parse(text)).toMatchObject({
      format: 'advocate-desk/unsent',
      version: 1,
      userId: 'u-kk',
      operations: [{ kind: 'create', table: 'activities' }],
    });
  });

  it('is marked where somebody else changed the same', async () => {
    await setAdmin(desk.work, 'c1', 'Jo Ito');
    await desk.pull(changesOf({ accounts: [anAccount({ gitlabAdmin: 'Ola Berg' })] }, 2));
    await expect.poll(() => desk.editing.editor.state.needYou).toBe(1);
    expect(await conflictsOf(desk.editing.strict)).toMatchObject([{ table: 'accounts', recordId: 'a1', kind: 'changed', fields: [{ field: 'gitlabAdmin', before: null, theirs: 'Ola Berg', mine: 'Jo Ito' }] }]);
  }); // prettier-ignore
});

it('what was sent or written by others stays on the case', async () => {
  await again({ activities: [mailOut('2025-06-10T11:00:00Z'), anActivity({ id: 't1', kind: 'task', byId: 'u-kk' })] });
  expect(() => planRemove(desk.work, { table: 'activities', id: 'email 2025-06-10T11:00:00Z' })).toThrow(
    'stays on the case',
  );
  expect(planRemove(desk.work, { table: 'activities', id: 't1' }).edits).toMatchObject([{ kind: 'remove', id: 't1' }]);
});
