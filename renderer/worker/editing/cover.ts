import type { Day, Id } from '#shared/domain';
import { parseDay } from '#shared/lib';
import { knownAbsences } from './absence.ts';
import type { Plan } from './editor.ts';
import { planAssign } from './links.ts';
import { caseOf, meOf, nameOf, read, recordOf, type Work } from './work.ts';

const leftName = 'leftToOwner';

interface CoverCard {
  readonly id: Id;
  readonly caseNumber: string;
  readonly subject: string;
  readonly account: string | null;
  readonly owner: string;
  readonly until: Day;
  readonly wroteAt: number;
}

export interface Cover {
  readonly awayUntil: Day | null;
  readonly cards: CoverCard[];
}

/** FLOW-3: open cases of the colleagues whom I cover for, whose customer has written since they left and waits for an answer. */
export async function cover(work: Work): Promise<Cover> {
  const { board } = work.workspace;
  const { calendar, me } = board.judge;
  const { name } = meOf(work);
  const today = calendar.dayOf(work.clock());
  const now = knownAbsences(work).filter(({ from }) => (parseDay(from) ?? today) <= today);
  const left = await whatWasLeft(work);
  const cards = now
    .filter((one) => one.byId !== me && one.cover === name)
    .flatMap(({ byId, from, to }) => waiting(work, byId, calendar.startOfDay(parseDay(from) ?? today), to))
    .filter(({ id, wroteAt }) => (left[id] ?? 0) < wroteAt)
    .sort((a, b) => a.wroteAt - b.wroteAt);
  return { awayUntil: now.find(({ byId }) => byId === me)?.to ?? null, cards };
}

function waiting(work: Work, ownerId: Id, since: number, until: Day): CoverCard[] {
  const { index, board } = work.workspace;
  const owner = index.users.get(ownerId)?.name ?? 'a colleague';
  const found: CoverCard[] = [];
  for (const theCase of index.cases.values()) {
    if (theCase.ownerId !== ownerId || board.judge.edition.meaningOf(theCase.status).group === 'closed') continue;
    const { unansweredInboundAt, newestInboundAt } = read(work, theCase.id).activity;
    if (!Number.isFinite(unansweredInboundAt) || newestInboundAt < since) continue;
    const { id, caseNumber, subject, accountId } = theCase;
    const account = accountId === undefined ? null : (index.accounts.get(accountId)?.name ?? null);
    found.push({ id, caseNumber, subject, account, owner, until, wroteAt: newestInboundAt });
  }
  return found;
}

/** The case becomes mine, as FLOW-3 has it once its customer writes. */
export function planTakeOver(work: Work, id: Id): Plan {
  const theCase = caseOf(work, id);
  const owner = recordOf(work, 'users', theCase.ownerId, 'colleague');
  const plan = planAssign(work, { id, ownerId: meOf(work).id });
  return { ...plan, label: `Take over ${nameOf(theCase)} from ${owner.name}` };
}

/** Its card goes until the customer writes again. */
export async function leaveToOwner(work: Work, id: Id): Promise<void> {
  const { committer } = work.workspace;
  const { newestInboundAt } = read(work, id).activity;
  const kept = { ...(await whatWasLeft(work)), [id]: newestInboundAt };
  await committer.commit({ changes: [], settings: { [leftName]: kept } });
}

/** By case, when its customer had last written as it was left. */
async function whatWasLeft({ workspace }: Work): Promise<Readonly<Record<Id, number>>> {
  const kept = (await workspace.db.settings.get(leftName))?.value;
  return (kept as Readonly<Record<Id, number>> | undefined) ?? {};
}
