import type { CaseFacts, Report } from './define-metric.ts';
import { isIn } from './period.ts';

/** The linked opportunity, where it was closed won in the period: for who owned the case when it was. */
export function reportWon({ scored, period }: CaseFacts, report: Report): void {
  const { opportunityWon } = scored;
  if (!opportunityWon || !isIn(period, opportunityWon.at)) return;
  const more = { once: opportunityWon.id, amount: opportunityWon.nArr };
  report(scored.ownerAt(opportunityWon.at), true, more);
}
