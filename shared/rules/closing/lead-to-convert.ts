import type { Lead } from '#shared/domain';
import type { CaseReading } from '../case-reading.ts';

/** R10-3, UC-5: the lead that the edition wants converted before the case closes; null when there is none. */
export function leadToConvert({ context: { lead }, edition }: CaseReading): Lead | null {
  if (!edition.requiredTenTerms.leadConvertedBeforeClosing) return null;
  return lead && lead.convertedContactId === undefined ? lead : null;
}
