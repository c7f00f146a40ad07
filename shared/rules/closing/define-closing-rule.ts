import type { ClosingRuleId, Outcome } from '#shared/handbook';
import type { MessageData, Messages } from '#shared/lib';
import { fillMessage } from '#shared/lib';
import type { CaseReading } from '../case-reading.ts';

/** One write that would settle a finding. Without a `value` a person chooses or types it; null empties the field. */
export interface ClosingFix {
  readonly record: 'case' | 'account' | 'opportunity' | 'lead';
  readonly field: string;
  readonly value?: string | null;
  readonly label: string;
  /** The handbook knows no such way out: it is our offer. */
  readonly ours?: true;
}

/** One reason for or against closing: a blocker refuses, a warning wants a typed reason. */
export interface ClosingFinding {
  readonly rule: ClosingRuleId;
  readonly message: string;
  /** Ways to settle it, of which one is enough. */
  readonly fixes?: readonly ClosingFix[];
}

export interface ClosingFindings {
  readonly blockers: readonly ClosingFinding[];
  readonly warnings: readonly ClosingFinding[];
}

/** Says a message of the rule; an unfilled `{{hole}}` does not compile. */
export type Say<M extends Messages> = <Key extends keyof M & string>(
  message: Key,
  ...rest: readonly [...MessageData<M[Key]>, fixes?: readonly ClosingFix[]]
) => void;

export interface ClosingRule {
  /** The handbook rule that a finding names. */
  readonly id: ClosingRuleId;
  readonly meta: { readonly summary: string; readonly outcomes: readonly Outcome[]; readonly messages: Messages };
  check(reading: CaseReading, outcome: Outcome): ClosingFindings;
}

export const OUTCOMES: readonly Outcome[] = ['resolved', 'duplicate', 'unresponsive', 'na'];

/** A rule of the closing gate. It reports what it finds; what follows from it is the gate's to say. */
export function defineClosingRule<const M extends Messages>(rule: {
  readonly id: ClosingRuleId;
  readonly meta: { readonly summary: string; readonly outcomes: readonly Outcome[]; readonly messages: M };
  readonly check: (
    facts: { readonly reading: CaseReading; readonly outcome: Outcome },
    block: Say<M>,
    warn: Say<M>,
  ) => void;
}): ClosingRule {
  const { id, meta } = rule;
  return {
    id,
    meta,
    check(reading, outcome) {
      if (!meta.outcomes.includes(outcome)) return NOTHING;
      const blockers: ClosingFinding[] = [];
      const warnings: ClosingFinding[] = [];
      const into =
        (findings: ClosingFinding[]): Say<M> =>
        (message, ...rest) => {
          // The holes were checked where the message is said; here any data fits.
          const [data, fixes] = rest as unknown as readonly [FilledHoles?, (readonly ClosingFix[])?];
          const text = fillMessage(meta.messages[message] ?? message, data);
          findings.push({ rule: id, message: text, ...(fixes && fixes.length > 0 && { fixes }) });
        };
      rule.check({ reading, outcome }, into(blockers), into(warnings));
      return { blockers, warnings };
    },
  };
}

type FilledHoles = Readonly<Record<string, string | number>>;

const NOTHING: ClosingFindings = { blockers: [], warnings: [] };
