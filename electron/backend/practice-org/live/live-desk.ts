import type { Colleagues } from '../colleagues.ts';
import type { Random } from '../generator/random.ts';
import { textKey, type TextKind } from '../generator/texts.ts';
import type { Advocate, Team } from '../generator/world.ts';
import type { Store } from '../store/store.ts';
import type { Row, Table } from '../store/table.ts';
import { dayName } from '../wire-time.ts';
import { dayIn } from '../zone.ts';

/** What an event of the live org works with. */
export interface LiveDesk {
  readonly store: Store;
  readonly colleagues: Colleagues;
  readonly team: Team;
}

/** One event: whom it concerns, its own luck, and when. */
export interface Happening {
  readonly advocate: Advocate;
  /** Who is signed in, and so does their own work; user ids. */
  readonly signedIn: ReadonlySet<string>;
  readonly random: Random;
  /** Seconds. */
  readonly at: number;
}

export function openCasesOf(store: Store, advocateId: string): readonly Row[] {
  const cases = store.table('Case');
  return cases
    .withValue('OwnerId', advocateId)
    .map((position) => cases.rows[position] as Row)
    .filter((row) => row['IsClosed'] !== true && row['IsDeleted'] !== true);
}

/** The rows of `table` that hang on the row by `lookup`, those in the recycle bin left out. */
export function childrenOf(table: Table, lookup: string, id: string): readonly Row[] {
  return table
    .withValue(lookup, id)
    .map((position) => table.rows[position] as Row)
    .filter((row) => row['IsDeleted'] !== true);
}

/** A text of the kind, written for the row as it stands. */
export function textFor(store: Store, kind: TextKind, object: string, field: string, row: Row, random: Random): string {
  return store.writeText(object, field, row, textKey(kind, random));
}

/** The person whom a case is about, as a mail names them; null where nobody can be written to. */
export function customerOf(store: Store, theCase: Row): { name: string | null; email: string } | null {
  const person = store.find(theCase['ContactId'])?.row ?? store.find(theCase['Lead__c'])?.row;
  const email = person?.['Email'] ?? theCase['SuppliedEmail'] ?? null;
  if (typeof email !== 'string') return null;
  return { name: typeof person?.['Name'] === 'string' ? person['Name'] : null, email };
}

/** The day on the wall where the user is, `after` days from the instant on. */
export function dayOf(store: Store, userId: string, at: number, after = 0): string {
  const zone = String(store.table('User').get(userId)?.['TimeZoneSidKey'] ?? 'UTC');
  return dayName(dayIn(zone, at) + after);
}
