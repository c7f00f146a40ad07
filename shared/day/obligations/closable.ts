import type { CaseReading } from '#shared/rules';
import { readTrying } from '#shared/rules';
import { defineObligation, SLIPS } from './define-obligation.ts';

/** CLOSE-3: the customer was tried for long enough, so that the case may be closed as unresponsive. */
export const closable = defineObligation({
  id: 'closable',
  meta: { summary: 'May be closed as unresponsive', urgency: SLIPS },
  check(reading) {
    if (!mayBeChased(reading)) return null;
    const { state } = readTrying(reading);
    return state === 'long-enough' || state === 'excused' ? { dueAt: null } : null;
  },
  arises(reading) {
    if (!mayBeChased(reading)) return Number.POSITIVE_INFINITY;
    const trying = readTrying(reading);
    if (trying.state !== 'too-short') return Number.POSITIVE_INFINITY;
    return reading.limitAt > reading.now ? Math.min(trying.longEnoughAt, reading.limitAt) : trying.longEnoughAt;
  },
});

function mayBeChased({ started, hva, callback, blockedOrEngaged, edition }: CaseReading): boolean {
  return started && !hva && !callback && !blockedOrEngaged && edition.closingRules.includes('CLOSE-3');
}
