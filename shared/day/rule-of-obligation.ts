import type { ObligationKind } from './obligations/define-obligation.ts';

const rules: Readonly<Record<ObligationKind, string>> = {
  review: 'SLA-1',
  reply: 'QUEUE-3',
  answer: 'SLA-5',
  meeting: 'QUEUE-3',
  'next-step': 'NS-3',
  cadence: 'CAD',
  target: 'SLA-2',
  limit: 'SLA-3',
  'close-date': 'R10-7',
  'check-in': 'HVA-3',
  hygiene: 'R10-4',
  closable: 'CLOSE-3',
};

/** The handbook rule that an obligation serves; `detail` names the missing Required-10 items of a `hygiene`. */
export function ruleOfObligation(kind: ObligationKind, detail?: string): string {
  return (kind === 'hygiene' && detail?.split(' ')[0]) || rules[kind];
}
