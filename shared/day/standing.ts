import type { Calendar } from '#shared/lib';
import type { CaseFacts } from './evaluate-case.ts';
import type { Band, Obligation, ObligationKind, Urgency } from './obligations/define-obligation.ts';
import { BANDS } from './obligations/define-obligation.ts';
import { OBLIGATION_RULES } from './obligations/registry.ts';

/** Where a case stands at one instant. */
export interface Standing {
  readonly band: Band;
  /** Among the obligations of the best band the earliest due, then the table's order; null when nothing is owed. */
  readonly leading: Obligation | null;
  /** The band that each obligation alone would give, beside `facts.obligations`. */
  readonly bands: readonly Band[];
  /** The next instant, in milliseconds, at which any of this may change; Infinity when it never does. */
  readonly nextTransition: number;
}

const RANK_OF_BAND = Object.fromEntries(BANDS.map((band, rank) => [band, rank])) as Readonly<Record<Band, number>>;

const URGENCY = Object.fromEntries(OBLIGATION_RULES.map(({ id, meta }) => [id, meta.urgency])) as Readonly<
  Record<ObligationKind, Urgency>
>;

/** Bands the obligations of a case at `now`, in milliseconds, which must not be past `facts.validUntil`. */
export function standingAt(facts: CaseFacts, calendar: Calendar, now: number): Standing {
  const today = calendar.dayOf(now);
  const endOfToday = calendar.endOfDay(today);
  let best = RANK_OF_BAND.quiet;
  let leading: Obligation | null = null;
  let nextTransition = facts.validUntil;
  const { obligations } = facts;
  const bands = new Array<Band>(obligations.length);

  for (let index = 0; index < obligations.length; index++) {
    const obligation = obligations[index]!;
    const { dueAt } = obligation;
    const urgency = URGENCY[obligation.kind];
    let band: Band;
    let changesAt = Number.POSITIVE_INFINITY;
    if (dueAt === null) band = urgency.undated;
    else if (dueAt < now) band = urgency.late;
    else if (dueAt <= endOfToday) {
      band = urgency.today;
      if (urgency.late !== band) changesAt = dueAt + 1;
    } else {
      // 24:00 belongs to the day that it ends.
      const dueDay = calendar.dayOf(dueAt - 1);
      const slips = dueDay - urgency.slipsWithinDays <= today && urgency.slipsWithinDays > 0;
      band = slips ? 'slipping' : 'planned';
      changesAt = calendar.startOfDay(slips ? dueDay : dueDay - urgency.slipsWithinDays);
    }
    bands[index] = band;
    if (changesAt < nextTransition) nextTransition = changesAt;
    const rank = RANK_OF_BAND[band];
    if (rank < best || (rank === best && leading !== null && isEarlier(dueAt, leading.dueAt))) {
      best = rank;
      leading = obligation;
    }
  }
  return { band: BANDS[best] ?? 'quiet', leading, bands, nextTransition };
}

function isEarlier(dueAt: number | null, other: number | null): boolean {
  return dueAt !== null && (other === null || dueAt < other);
}
