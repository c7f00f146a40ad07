import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/domain';
import type { Flow, FlowStep } from '#shared/flows';
import { FLOWS, flowsOf, planFlow } from '#shared/flows';
import { EDITION_IDS, editionOf } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { lintNextSteps } from '#shared/next-steps';
import { aStartedCase, NOW } from '../../support/builders.ts';
import { asksOf } from '../../../shared/flows/plan-flow.ts';

/** The ids of the handbook, by their family and highest number. */
const FAMILIES: Readonly<Record<string, number>> = {
  SEG: 6,
  NEW: 6,
  R10: 12,
  NS: 4,
  SLA: 5,
  CLOSE: 8,
  HVA: 4,
  UC: 6,
  FLOW: 5,
  ESC: 3,
};

/** Facts of the case that a text may name beside the flow's own questions. */
const FACTS = ['caseNumber', 'account', 'contact', 'today', 'initials', 'day'];

const isRule = (id: string) => {
  const [family = '', number] = id.split('-');
  if (number === undefined) return id === 'REN' || id === 'E2C';
  return Number(number) >= 1 && Number(number) <= (FAMILIES[family] ?? 0);
};

describe.each(FLOWS.map((flow) => [flow.id, flow] as const))('%s', (_id, flow) => {
  it('names rules that the handbook has', () => {
    expect(flow.rules.filter((rule) => !isRule(rule))).toEqual([]);
    expect(flow.rules.length).toBeGreaterThan(0);
  });

  it('asks for all that it writes and says, and for nothing else', () => {
    const asks = flow.asks.map(({ id }) => id);
    const used = flow.steps.flatMap((step) => [...asksOf(step), ...(step.when ?? []).map(({ ask }) => ask)]);
    expect(used.filter((ask) => !asks.includes(ask) && !FACTS.includes(ask))).toEqual([]);
    expect(asks.filter((ask) => !used.includes(ask))).toEqual([]);
  });

  it('speaks of nothing but asked yes-no questions in its conditions', () => {
    const yesNo = flow.asks.filter(({ kind }) => kind === 'yes-no').map(({ id }) => id);
    expect(
      flow.steps.flatMap(({ when = [] }) => when.map(({ ask }) => ask)).filter((ask) => !yesNo.includes(ask)),
    ).toEqual([]);
  });

  it.each(flow.in)('writes under %s what that edition knows', (id) => {
    const edition = editionOf(id);
    const own = flowsOf(edition).find((one) => one.id === flow.id)!;
    expect(own.steps.length).toBeGreaterThan(0);
    for (const step of own.steps) if (step.kind === 'close') expect(flawsOfClosing(step, edition)).toEqual([]);
    for (const patch of patchesOf(own, id)) {
      if (patch.status !== undefined) expect(edition.statuses.map(({ label }) => label)).toContain(patch.status);
      if (patch.nextSteps !== undefined) expect(errorsIn(patch, id)).toEqual([]);
    }
  });
});

it('has an id of its own for every flow', () => {
  expect(new Set(FLOWS.map(({ id }) => id)).size).toBe(FLOWS.length);
});

it.each([
  'FLOW-1',
  'FLOW-2',
  'FLOW-3',
  'FLOW-4',
  'FLOW-5',
  'ESC-1',
  'ESC-2',
  'ESC-3',
  'UC-1',
  'UC-2',
  'UC-3',
  'UC-4',
  'UC-5',
  'UC-6',
  'HVA-2',
  'REN',
  'NEW-4',
  'NEW-5',
  'E2C',
])('%s has its flow', (rule) => {
  expect(FLOWS.some(({ rules }) => rules.includes(rule))).toBe(true);
});

it('offers no flow where the edition has no case playbook', () => {
  const counts = EDITION_IDS.map((id) => [id, flowsOf(editionOf(id)).length > 0]);
  expect(Object.fromEntries(counts)).toEqual({
    fy26: true,
    fy25: true,
    'global-digital-smb': true,
    'pooled-amer': false,
    'smb-ae': false,
  });
});

it('gives each edition its own steps', () => {
  const kinds = (id: 'fy26' | 'fy25') => flowsOf(editionOf(id)).find((flow) => flow.id === 'not-now')!.steps;
  const again = (steps: readonly FlowStep[]) =>
    steps.map((step) => step.kind === 'write' && step.assignByRules === true);
  expect([again(kinds('fy26')), again(kinds('fy25'))]).toEqual([
    [false, false],
    [true, false],
  ]);
});

function flawsOfClosing(step: FlowStep & { kind: 'close' }, edition: ReturnType<typeof editionOf>): readonly string[] {
  const offered = edition.statuses.some(
    ({ meaning }) => meaning.group === 'closed' && meaning.outcome === step.outcome,
  );
  return [
    ...(offered ? [] : [`no status for ${step.outcome}`]),
    ...(edition.knowsResolutionAction(step.resolutionAction) ? [] : [`no action ${step.resolutionAction}`]),
  ];
}

function patchesOf(flow: Flow, id: (typeof EDITION_IDS)[number]): readonly Partial<Case>[] {
  const answered = (yesNo: string) =>
    Object.fromEntries(flow.asks.map(({ id: ask, kind }) => [ask, kind === 'yes-no' ? yesNo : (ANSWERS[kind] ?? ask)]));
  return ['yes', 'no'].flatMap((yesNo) => {
    const facts = {
      theCase: aStartedCase({ status: editionOf(id).statuses[0]!.label }),
      edition: editionOf(id),
      calendar: createCalendar({ zone: 'UTC' }),
      now: parseInstant(NOW),
      initials: 'KK',
      answers: answered(yesNo),
      names: { account: 'Acorn', contact: 'Pat Ito' },
    };
    return planFlow(flow, facts).steps.flatMap((step) => (step.kind === 'write' ? [step.patch] : []));
  });
}

const ANSWERS: Readonly<Record<string, string>> = {
  number: '6',
  day: '2025-07-01',
  text: 'their budget is decided in the autumn',
};

function errorsIn(patch: Partial<Case>, id: (typeof EDITION_IDS)[number]): readonly string[] {
  const calendar = createCalendar({ zone: 'UTC' });
  const input = {
    nextSteps: patch.nextSteps,
    nextStepsDate: patch.nextStepsDate ?? '2025-06-16',
    started: true,
    closed: false,
  };
  const options = {
    edition: editionOf(id),
    mode: 'editing' as const,
    today: calendar.dayOf(parseInstant(NOW)),
    roster: new Set(['KK']),
    isBusinessDay: (day: number) => calendar.isBusinessDay(day),
  };
  return lintNextSteps(input, options)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule}: ${message}`);
}
