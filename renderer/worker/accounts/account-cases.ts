import type { Case, Id } from '#shared/domain';
import { compareStandings, reasonFor } from '#shared/day';
import type { AccountDetail } from '#shared/rpc';
import type { Workspace } from '../workspace/workspace.ts';

interface AccountCases {
  readonly cases: AccountDetail['cases'];
  /** HVA-1: the case of the year; null where none is open. */
  readonly highValueCaseId: Id | null;
}

/** The cases of an account: the open ones as the Day ranks them, then the closed ones, the latest first. */
export function accountCases(account: Id, { index, board }: Workspace, now: number): AccountCases {
  const { edition, calendar } = board.judge;
  const all = index.casesOf.account.get(account).flatMap((id) => index.cases.get(id) ?? []);
  const isOpen = (one: Case) => edition.meaningOf(one.status).group !== 'closed';
  const open = all
    .filter(isOpen)
    .map((one) => ({ one, entry: board.get(one.id) ?? board.judgeCase(one, now) }))
    .sort((a, b) => compareStandings(a.entry, b.entry));
  const closed = all.filter((one) => !isOpen(one)).sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  const shown = (one: Case) => ({
    id: one.id,
    caseNumber: one.caseNumber,
    subject: one.subject,
    status: one.status,
    owner: index.users.get(one.ownerId)?.name ?? null,
  });
  return {
    cases: [
      ...open.map(({ one, entry }) => ({
        ...shown(one),
        open: true,
        band: entry.band,
        reason: reasonFor(entry.leading, { edition, calendar, now }),
        at: one.createdAt,
      })),
      ...closed.map((one) => ({ ...shown(one), open: false, band: null, reason: null, at: endOf(one) })),
    ],
    highValueCaseId: open.find(({ one }) => edition.triggerOf(one.subject)?.id === 'hva')?.one.id ?? null,
  };
}

function endOf({ closedAt, modifiedAt }: Case): string {
  return closedAt ?? modifiedAt;
}
