import type { OrgSettings } from '../org-folder.ts';
import type { Store } from '../store/store.ts';
import type { Row, Value } from '../store/table.ts';
import { parseInstant } from '../wire-time.ts';
import type { Calendar } from './calendar.ts';
import { Random } from './random.ts';

export type SalesRegion = 'AMER' | 'EMEA' | 'APJ';
export const SALES_REGIONS: readonly SalesRegion[] = ['AMER', 'EMEA', 'APJ'];

export interface Advocate {
  readonly id: string;
  readonly name: string;
  readonly firstName: string;
  readonly initials: string;
  readonly email: string;
  readonly region: SalesRegion;
  readonly calendar: Calendar;
}

/** A colleague outside the team, who makes cases and asks about them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly department: string;
}

export interface Team {
  readonly advocates: readonly Advocate[];
  readonly managers: readonly string[];
  readonly salesUser: Readonly<Record<SalesRegion, string>>;
  readonly colleagues: readonly Colleague[];
  /** The user that routing, imports and triggers run as. */
  readonly system: string;
  readonly caseRecordType: string;
}

/** What every part of the generator works with. */
export class World {
  readonly store: Store;
  readonly seed: number;
  readonly cases: number;
  readonly advocates: number;
  /** Seconds since 1970. */
  readonly now: number;

  constructor(store: Store, settings: Pick<OrgSettings, 'seed' | 'now' | 'cases' | 'advocates'>) {
    this.store = store;
    this.seed = settings.seed;
    this.cases = settings.cases;
    this.advocates = settings.advocates;
    this.now = parseInstant(settings.now) as number;
  }

  random(stream: number, index = 0): Random {
    return Random.of(this.seed, stream, index);
  }

  /** Adds the row under the next id, which it gives. The row is kept, not copied. */
  add(object: string, fields: Row): string {
    const table = this.store.table(object);
    const id = table.nextId();
    fields['Id'] = id;
    table.append(fields);
    return id;
  }

  /** The stamps of a row that was last touched at `modified`. */
  audit(created: number, createdBy: string, modified: number, modifiedBy: string): Record<string, Value> {
    return {
      CreatedById: createdBy,
      CreatedDate: created,
      LastModifiedById: modifiedBy,
      LastModifiedDate: modified,
      SystemModstamp: modified,
    };
  }
}
