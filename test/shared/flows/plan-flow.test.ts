import { describe, expect, it } from 'vitest';
import { flowsOf, planFlow } from '#shared/flows';
import type { HandbookEdition } from '#shared/handbook';
import { fy25, fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { asksOf, textsOf } from '../../../shared/flows/plan-flow.ts';
import { aStartedCase, NOW } from '../../support/builders.ts';

const run = (id: string, answers: Readonly<Record<string, string>> = {}, edition: HandbookEdition = fy26) =>
  planFlow(
    flowsOf(edition).find((flow) => flow.id === id)!,
    {
      theCase: aStartedCase(edition === fy26 ? {} : { status: 'In Progress' }),
      edition,
      calendar: createCalendar({ zone: 'UTC' }),
      now: parseInstant(NOW),
      initials: 'KK',
      answers,
      names: { account: 'Acorn', contact: 'Pat', ...(answers['cover'] && { cover: 'Mara' }) },
    },
  );
const kinds = (...of: Parameters<typeof run>) => run(...of).steps.map(({ kind }) => kind);

describe('not now', () => {
  const nextSteps = '2025-06-12 KK Talk again in 6 months as agreed: budget comes in autumn';
  it('parks the case in my name under fy26', () => {
    expect(run('not-now', { about: 'budget comes in autumn' })).toEqual({
      steps: [
        {
          kind: 'write',
          text: 'The case stays open in your name until that day.',
          ours: false,
          assignByRules: false,
          patch: { nextSteps, nextStepsDate: '2025-12-12', status: 'Open' },
        },
        {
          kind: 'message',
          text: 'Confirm it to the customer.',
          ours: true,
          to: 'customer',
          message:
            'Hello Pat, as agreed I will be in touch again on 2025-12-12. Write to me whenever you need me before.',
        },
      ],
      open: [],
      missing: [],
    });
  });

  it('sends it back to the queue under fy25', () => {
    expect(run('not-now', { about: 'budget comes in autumn' }, fy25).steps[0]).toMatchObject({
      assignByRules: true,
      patch: { nextSteps, nextStepsDate: '2025-12-12', status: 'Open' },
    });
  });

  it('asks what is not answered yet', () => {
    expect(run('not-now').open.map(({ id }) => id)).toEqual(['about']);
  });
});

it('follows the answers, and asks no more than they need', () => {
  const open = (answers: Readonly<Record<string, string>>) => run('wrote-to-me', answers).open.map(({ id }) => id);
  expect(open({})).toEqual(['others']);
  expect(open({ others: 'yes' })).toEqual(['request', 'owner']);
  expect(open({ others: 'no' })).toEqual(['narr']);
  expect(kinds('wrote-to-me', { others: 'yes', request: 'seats', owner: 'u-ms' })).toEqual(['write', 'message']);
  expect(kinds('wrote-to-me', { others: 'no', narr: 'yes' })).toEqual(['do']);
  expect(kinds('wrote-to-me', { others: 'no', narr: 'no' })).toEqual(['message']);
});

it('closes a disqualified lead as each edition can', () => {
  const closing = (edition: HandbookEdition) => run('customer-mql', { qualifies: 'no' }, edition).steps.at(-1);
  expect(closing(fy26)).toMatchObject({ kind: 'close', outcome: 'resolved', ours: true });
  expect(closing(fy25)).toMatchObject({ kind: 'close', outcome: 'na', ours: false });
});

it('hands a case to another language with its tag', () => {
  expect(run('other-language', { language: 'French', owner: 'u-ms' }).steps[1]).toMatchObject({
    patch: { ownerId: 'u-ms', feedback: '#languagebarrier' },
  });
});

it('keeps an absence for colleagues, once its days make sense', () => {
  const days = { from: '2025-07-01', to: '2025-07-14', cover: 'u-ms' };
  expect(run('time-off', days).steps[1]).toMatchObject({
    kind: 'absence',
    subject: 'Away, covered by Mara',
    from: '2025-07-01',
    to: '2025-07-14',
  });
  expect(kinds('time-off', { ...days, to: '2025-06-30' })).toEqual(['do', 'do']);
  expect(kinds('time-off', { ...days, to: '2025-02-30' })).toEqual(['do', 'do']);
});

it('plans the year of a High Value Account with reminders', () => {
  const reminders = run('hva-plan', { first: 'review usage with the admin' }).steps.filter(
    ({ kind }) => kind === 'reminder',
  );
  expect(reminders.map((step) => (step.kind === 'reminder' ? `${step.day} ${step.subject}` : ''))).toEqual([
    '2025-09-10 Touchpoint with Acorn',
    '2025-12-09 Touchpoint with Acorn',
    '2026-03-09 Touchpoint with Acorn',
  ]);
});

it('names the facts that its drafts miss', () => {
  const [flow] = flowsOf(fy26).filter(({ id }) => id === 'old-thread');
  const facts = {
    theCase: aStartedCase(),
    edition: fy26,
    calendar: createCalendar({ zone: 'UTC' }),
    now: parseInstant(NOW),
    initials: 'KK',
    answers: {},
    names: {},
  };
  expect(planFlow(flow!, facts).missing).toEqual(['contact']);
});

it('knows the texts and the questions of a step', () => {
  const step = {
    kind: 'write',
    text: 'x',
    writes: [
      { field: 'nextSteps', value: { kind: 'entry', text: 'Call {{who}} about it' } },
      { field: 'ownerId', value: { kind: 'answer', ask: 'owner' } },
    ],
  } as const;
  expect([textsOf(step), asksOf(step)]).toEqual([['Call {{who}} about it'], ['who', 'owner']]);
});
