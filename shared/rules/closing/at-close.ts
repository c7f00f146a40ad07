import { fillMessage } from '#shared/lib';
import type { CaseReading } from '../case-reading.ts';
import type { RequiredTenItem } from '../required-ten/define-item.ts';

/** The case as the Required 10 would read it once it is closed. */
export function atClose(reading: CaseReading): CaseReading {
  if (reading.closed) return reading;
  return { ...reading, status: { group: 'closed', outcome: null }, closed: true, started: true, callback: false };
}

/** Why an item of the edition is, or at closing would be, missing; null when it is not, or the edition has no such item. */
export function gapAtClose(item: RequiredTenItem, reading: CaseReading): string | null {
  if (!reading.edition.requiredTen.includes(item.id)) return null;
  const { result, message, data } = item.check(atClose(reading));
  return result === 'missing' ? fillMessage(item.meta.messages[message] ?? message, data) : null;
}
