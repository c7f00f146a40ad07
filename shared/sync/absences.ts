import type { Day, Id } from '#shared/domain';
import { formatDay } from '#shared/lib';
import type { KnownRecords } from './around.ts';

const absent = /^Away, covered by (?<cover>.+)$/u;

export interface Absence {
  readonly id: Id;
  readonly subject: string;
  readonly from: Day;
  /** The last day away. */
  readonly to: Day;
  /** Who is away. */
  readonly byId: Id;
  /** The name of who covers. */
  readonly cover: string;
}

/** Everybody's absences that are not over and that are known, the earliest first. `today` is a day number. */
export function everyAbsence(known: Pick<KnownRecords, 'activities'>, today: number): Absence[] {
  const found: Absence[] = [];
  for (const { id, kind, byId, subject, at, endsAt } of known.activities.values()) {
    if (kind !== 'meeting' || byId === undefined) continue;
    const cover = absent.exec(subject)?.groups?.['cover'];
    const to = (endsAt ?? at).slice(0, 10);
    if (cover !== undefined && to >= formatDay(today))
      found.push({ id, subject, from: at.slice(0, 10), to, byId, cover });
  }
  return found.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** FLOW-3: the colleagues who are away today and whom this person covers. */
export function coveredToday(known: Pick<KnownRecords, 'activities' | 'users'>, me: Id, today: number): Id[] {
  const name = known.users.get(me)?.name;
  const away = everyAbsence(known, today).filter(({ from, byId, cover }) => {
    return byId !== me && cover === name && from <= formatDay(today);
  });
  return [...new Set(away.map(({ byId }) => byId))];
}
