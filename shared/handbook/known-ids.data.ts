import type { LintRuleId, TriggerId } from './edition.ts';
import { fy26 } from './fy26.ts';
import { globalDigitalSmb } from './global-digital-smb.ts';

/** Every trigger that an edition may list. */
export const TRIGGER_IDS: readonly TriggerId[] = [
  ...new Set([...fy26.triggers, ...globalDigitalSmb.triggers].map(({ id }) => id)),
];

export const LINT_RULE_IDS = Object.keys(fy26.lintSeverities) as readonly LintRuleId[];
