import type { Activity, Case, Id, Opportunity, User } from '#shared/domain';
import type { HandbookEdition, StatusMeaning } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { parseInstant } from '#shared/lib';
import type { CaseContext, CaseReading } from '#shared/rules';
import { missingItems, readCase } from '#shared/rules';
import type { CaseStanding } from './case-standing.ts';
import { standingOf } from './case-standing.ts';
import { opportunityThen } from './opportunity-then.ts';
import type { Handover } from './owner-history.ts';
import { ownerAt } from './owner-history.ts';

/** What every case of a scorecard is judged by. */
export interface Bench {
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly users: ReadonlyMap<Id, User>;
  /** What stands on the case itself; enough for all that is judged now. */
  contextOf(theCase: Case): CaseContext;
  /** With contact, account, lead and opportunity. */
  closingContextOf(theCase: Case): CaseContext;
  /** The activities on the contact and the account besides: R10-9 asks for them where the case itself has none. */
  activitiesAround(theCase: Case): readonly Activity[];
  opportunitiesOf(accountId: Id): readonly Opportunity[];
}

export interface WonOpportunity {
  readonly id: Id;
  readonly at: number;
  readonly nArr: number;
}

/** What happened to a case and stands in other records. Instants in milliseconds. */
export interface CaseEvents {
  readonly handovers: readonly Handover[];
  readonly overrides: readonly number[];
  readonly opportunityWon: WonOpportunity | null;
}

/**
 * A case that is read once for all metrics and periods, and only as far as one of them asks; the reading, which many
 * thousand cases would keep in memory for nothing, is let go of. Instants are milliseconds since 1970; Infinity is what
 * has not happened.
 */
export class ScoredCase {
  readonly theCase: Case;
  readonly status: StatusMeaning;
  readonly createdAt: number;
  /** `routedAt`, else `createdAt`. */
  readonly routedAt: number;
  /** Infinity for a case that is not closed, and for one that does not say when it was. */
  readonly closedAt: number;
  /** When an override (a done task `Override R10-7: reason`) was logged. */
  readonly overrides: readonly number[];
  /** The linked opportunity, where it was closed won; else null. */
  readonly opportunityWon: WonOpportunity | null;
  readonly #bench: Bench;
  readonly #handovers: readonly Handover[];
  #standing: CaseStanding | null = null;
  #completeAtClose: boolean | null = null;

  constructor(theCase: Case, bench: Bench, { handovers, overrides, opportunityWon }: CaseEvents) {
    this.theCase = theCase;
    this.#bench = bench;
    this.#handovers = handovers;
    this.overrides = overrides;
    this.opportunityWon = opportunityWon;
    this.status = bench.edition.meaningOf(theCase.status);
    this.createdAt = parseInstant(theCase.createdAt);
    this.routedAt = theCase.routedAt === undefined ? this.createdAt : parseInstant(theCase.routedAt);
    this.closedAt = this.isClosed && theCase.closedAt !== undefined ? parseInstant(theCase.closedAt) : Infinity;
  }

  get isClosed(): boolean {
    return this.status.group === 'closed';
  }

  get edition(): HandbookEdition {
    return this.#bench.edition;
  }

  get calendar(): Calendar {
    return this.#bench.calendar;
  }

  get ownerNow(): Id {
    return this.ownerAt(this.#bench.now);
  }

  /**
   * Whom the case was routed to: its owner at that instant or, where a queue or sales user still had it, the first Advocate
   * after that.
   */
  get assignee(): Id {
    const owner = this.ownerAt(this.routedAt);
    if (this.#isAdvocate(owner)) return owner;
    const next = this.#handovers.find(({ at, to }) => at > this.routedAt && this.#isAdvocate(to));
    return next?.to ?? owner;
  }

  ownerAt(ms: number): Id {
    return ownerAt(this.#handovers, this.theCase.ownerId, ms);
  }

  get standing(): CaseStanding {
    return (this.#standing ??= this.#readStanding());
  }

  /** Whether no item of the Required 10 was missing when the case was closed, as far as dates can tell. */
  get completeAtClose(): boolean {
    return (this.#completeAtClose ??= this.#isCompleteAtClose());
  }

  /** All that a metric of any period may ask. */
  read(): void {
    void this.standing;
    if (this.closedAt < Infinity) void this.completeAtClose;
  }

  #readStanding(): CaseStanding {
    const { edition, calendar, now } = this.#bench;
    return standingOf(readCase(this.theCase, this.#bench.contextOf(this.theCase), edition, calendar, now));
  }

  #isCompleteAtClose(): boolean {
    const context = this.#bench.closingContextOf(this.theCase);
    const missing = missingItems(this.#readingAtClose(context));
    if (missing.length !== 1 || missing[0] !== 'R10-9') return missing.length === 0;
    const around = this.#bench.activitiesAround(this.theCase);
    if (around.length === 0) return false;
    const widened = { ...context, activities: [...context.activities, ...around] };
    return missingItems(this.#readingAtClose(widened)).length === 0;
  }

  #readingAtClose(context: CaseContext): CaseReading {
    const { edition, calendar, users } = this.#bench;
    const { closedAt, theCase } = this;
    const then = (opportunity: Opportunity | undefined) => opportunityThen(opportunity, closedAt, calendar);
    const ofAccount = context.account ? this.#bench.opportunitiesOf(context.account.id) : [];
    const { account, contact, lead, activities, roster, me } = context;
    const atClose = {
      account,
      contact,
      lead,
      activities,
      roster,
      me,
      owner: users.get(this.ownerAt(closedAt)),
      opportunity: then(context.opportunity),
      accountHasOpenOpportunity: ofAccount.some((opportunity) => then(opportunity)?.closed === false),
    };
    return readCase(theCase, atClose, edition, calendar, closedAt);
  }

  #isAdvocate(id: Id): boolean {
    return this.#bench.users.get(id)?.role === 'advocate';
  }
}
