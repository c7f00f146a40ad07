import type { CaseDetail } from '#shared/rpc';
import { checkRequiredTen, closingVerdicts, lintCase, REQUIRED_TEN_ITEMS, type CaseReading } from '#shared/rules';

type Verdicts = Pick<CaseDetail, 'requiredTen' | 'diagnostics' | 'closing'>;

/** What the handbook says of a case: the Required 10 marks, the lint of its Next Steps, and whether it may be closed. */
export function verdictsOn(reading: CaseReading): Verdicts {
  const items = new Map(REQUIRED_TEN_ITEMS.map((item) => [item.id, item.meta]));
  return {
    requiredTen: checkRequiredTen(reading).map(({ id, result, why }) => ({
      id,
      result,
      why,
      label: items.get(id)?.summary ?? id,
      phase: items.get(id)?.phase ?? 'managing',
    })),
    diagnostics: lintCase(reading, { mode: 'editing' }).map(({ rule, severity, field, message, start, end, fix }) => ({
      rule,
      severity,
      field,
      message,
      start,
      end,
      fixable: fix !== undefined,
    })),
    closing: Object.values(closingVerdicts(reading)).map(({ outcome, status, allowed, blockers, warnings }) => ({
      outcome,
      status,
      allowed,
      blockers: blockers.map(({ rule, message }) => ({ rule, message })),
      warnings: warnings.map(({ rule, message }) => ({ rule, message })),
    })),
  };
}
