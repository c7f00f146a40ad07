import type { ClosingRuleId, Outcome } from '#shared/handbook';
import type { CaseReading } from '../case-reading.ts';
import { closedStatusOf } from './closed-status.ts';
import type { ClosingFinding, ClosingFindings, ClosingRule } from './define-closing-rule.ts';
import { OUTCOMES } from './define-closing-rule.ts';
import { CLOSING_RULES } from './registry.ts';

/** What the gate says of one outcome. */
export interface ClosingVerdict extends ClosingFindings {
  readonly outcome: Outcome;
  /** The status to write; null where the edition has none for this outcome. */
  readonly status: string | null;
  /** Nothing refuses it. With warnings it wants a typed reason, recorded as an override. */
  readonly allowed: boolean;
  /** The rules that the one typed reason covers; empty when none is wanted, or the closing is refused. */
  readonly overrides: readonly ClosingRuleId[];
}

/**
 * The closing gate, and the only way to a Closed status: for the sheet, in bulk, from the palette, a flow, an import,
 * the command line or the outbox. It asks the rules of the reading's edition, in the order in which a person should mend
 * what they find. A rule that fails to answer refuses: silence is no leave.
 */
export function canClose(
  reading: CaseReading,
  outcome: Outcome,
  rules: readonly ClosingRule[] = CLOSING_RULES,
): ClosingVerdict {
  const blockers: ClosingFinding[] = [];
  const warnings: ClosingFinding[] = [];
  for (const rule of rules) {
    // Whatever an edition asks: without a status there is nothing to close to.
    if (!reading.edition.closingRules.includes(rule.id) && rule.id !== 'CLOSE-4') continue;
    const found = ask(rule, reading, outcome);
    blockers.push(...found.blockers);
    warnings.push(...found.warnings);
  }
  const allowed = blockers.length === 0;
  return {
    outcome,
    status: closedStatusOf(reading.edition, outcome),
    allowed,
    blockers,
    warnings,
    overrides: allowed ? [...new Set(warnings.map(({ rule }) => rule))] : [],
  };
}

/** The gate's word on every outcome. */
export function closingVerdicts(reading: CaseReading): Readonly<Record<Outcome, ClosingVerdict>> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, canClose(reading, outcome)])) as Record<
    Outcome,
    ClosingVerdict
  >;
}

function ask(rule: ClosingRule, reading: CaseReading, outcome: Outcome): ClosingFindings {
  try {
    return rule.check(reading, outcome);
  } catch (error) {
    const message = `The rule could not be judged (${error instanceof Error ? error.message : String(error)}): please report it.`;
    return { blockers: [{ rule: rule.id, message }], warnings: [] };
  }
}
