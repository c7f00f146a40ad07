import type { Day } from '#shared/domain';
import type { Outcome } from '#shared/handbook';
import { formatDay, parseDay } from '#shared/lib';
import type { Flow, FlowAsk, FlowRecipient, FlowStep } from './define-flow.ts';
import type { CasePatch, FlowFacts } from './write-values.ts';
import { fillHoles, openHoles, patchOf } from './write-values.ts';

/** A step as it will be done. Nothing is written or sent before a person says so. */
export type PlannedStep = { readonly text: string; readonly ours: boolean } & (
  | { readonly kind: 'do' }
  | { readonly kind: 'write'; readonly patch: CasePatch; readonly assignByRules: boolean }
  | { readonly kind: 'message'; readonly to: FlowRecipient; readonly message: string }
  | { readonly kind: 'reminder'; readonly subject: string; readonly day: Day }
  | { readonly kind: 'absence'; readonly subject: string; readonly from: Day; readonly to: Day }
  | { readonly kind: 'close'; readonly outcome: Outcome; readonly resolutionAction: string }
);

export interface FlowPlan {
  readonly steps: readonly PlannedStep[];
  /** Questions that the remaining steps still wait for, in the flow's order. */
  readonly open: readonly FlowAsk[];
  /** Facts that the drafts miss, such as a contact's name: the drafts show them as `{{holes}}`. */
  readonly missing: readonly string[];
}

/** What a flow does on this case now, with the answers given so far. Pure; the gate still judges every closing. */
export function planFlow(flow: Flow, given: FlowFacts): FlowPlan {
  const defaults = flow.asks.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value] as const]));
  const facts = { ...given, answers: { ...Object.fromEntries(defaults), ...given.answers } };
  const wanted = new Set<string>();
  const taken = flow.steps.filter(({ when = [] }) =>
    when.every(({ ask, is }) => {
      wanted.add(ask);
      return facts.answers[ask] === is;
    }),
  );
  for (const ask of taken.flatMap(asksOf)) wanted.add(ask);
  const steps = taken.flatMap((step) => plan(step, facts) ?? []);
  const open = flow.asks.filter(({ id }) => wanted.has(id) && (facts.answers[id] ?? '').trim() === '');
  const asked = new Set(flow.asks.map(({ id }) => id));
  const missing = new Set(taken.flatMap((step) => textsOf(step).flatMap((text) => openHoles(fillHoles(text, facts)))));
  return { steps, open, missing: [...missing].filter((hole) => !asked.has(hole)) };
}

/** Every text of a step that has holes. */
export function textsOf(step: FlowStep): readonly string[] {
  switch (step.kind) {
    case 'write':
      return step.writes.flatMap(({ value }) =>
        value.kind === 'text' || value.kind === 'entry' || value.kind === 'line' ? [value.text] : [],
      );
    case 'message':
      return [step.message];
    case 'reminder':
    case 'absence':
      return [step.subject];
    case 'do':
    case 'close':
      return [];
  }
}

/** The questions whose answers a step needs. */
export function asksOf(step: FlowStep): readonly string[] {
  const asks = [...textsOf(step).flatMap(openHoles)];
  if (step.kind === 'absence') asks.push(step.from, step.to);
  if (step.kind === 'write') for (const { value } of step.writes) if ('ask' in value) asks.push(value.ask);
  return asks;
}

function plan(step: FlowStep, facts: FlowFacts): PlannedStep | null {
  const { calendar, now, answers } = facts;
  const common = { text: step.text, ours: step.ours ?? false };
  switch (step.kind) {
    case 'do':
      return { ...common, kind: 'do' };
    case 'write':
      return {
        ...common,
        kind: 'write',
        patch: patchOf(step.writes, facts),
        assignByRules: step.assignByRules ?? false,
      };
    case 'message':
      return { ...common, kind: 'message', to: step.to, message: fillHoles(step.message, facts) };
    case 'reminder': {
      const day = formatDay(calendar.dayOf(now) + step.inDays);
      return { ...common, kind: 'reminder', subject: fillHoles(step.subject, facts), day };
    }
    case 'absence': {
      const from = answers[step.from] ?? '';
      const to = answers[step.to] ?? '';
      const [first, last] = [parseDay(from), parseDay(to)];
      if (first === null || last === null || last < first) return null;
      return { ...common, kind: 'absence', subject: fillHoles(step.subject, facts), from, to };
    }
    case 'close':
      return { ...common, kind: 'close', outcome: step.outcome, resolutionAction: step.resolutionAction };
  }
}
