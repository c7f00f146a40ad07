import type { CaseRow } from '#shared/lists';
import type { CaseDetail } from '#shared/rpc';
import { now } from './fake-clock.ts';

/** On an open case of mine: nothing owed, nothing written, nobody named. */
export function aDetail(row: CaseRow, part: Partial<CaseDetail> = {}): CaseDetail {
  return {
    row,
    trigger: null,
    closed: false,
    mine: true,
    routedAt: null,
    createdAt: new Date(now - 6 * 86_400_000).toISOString(),
    life: aLife(),
    obligations: [],
    nextSteps: null,
    nextStepsDate: null,
    feedback: null,
    resolutionAction: null,
    diagnostics: [],
    description: null,
    facts: [],
    context: null,
    cta: null,
    type: null,
    reason: null,
    webEmail: null,
    ticketUrl: null,
    contact: null,
    lead: null,
    account: null,
    opportunity: null,
    duplicateOf: null,
    others: [],
    highValue: false,
    requiredTen: [],
    closing: [],
    activities: [],
    ...part,
  };
}

/** Opened six days ago, not started. */
export function aLife(part: Partial<CaseDetail['life']> = {}): CaseDetail['life'] {
  const openedAt = now - 6 * 86_400_000;
  return {
    openedAt,
    startedAt: null,
    closedAt: null,
    reviewDueAt: null,
    targetAt: openedAt + 7 * 86_400_000,
    limitAt: openedAt + 15 * 86_400_000,
    targetDays: 7,
    limitDays: 15,
    exemptBy: null,
    touches: [],
    ended: null,
    trying: null,
    ...part,
  };
}

/** A mail that came in an hour ago. */
export function anEntry(part: Partial<CaseDetail['activities'][number]> = {}): CaseDetail['activities'][number] {
  return {
    id: 'a',
    kind: 'email',
    direction: 'in',
    subject: 'Re: quote',
    body: null,
    html: null,
    at: new Date(now - 3_600_000).toISOString(),
    endsAt: null,
    who: 'Dana Ruiz',
    to: null,
    outcome: null,
    auto: false,
    done: true,
    ...part,
  };
}
