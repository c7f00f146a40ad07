import { Colleagues } from '../../electron/backend/practice-org/colleagues.ts';
import type { RestService } from '../../electron/backend/practice-org/http/call.ts';
import type { Reply, Request } from '../../electron/backend/practice-org/http/exchange.ts';
import { Replication } from '../../electron/backend/practice-org/http/replication.ts';
import { restRoute } from '../../electron/backend/practice-org/http/rest-routes.ts';
import { OrgError } from '../../electron/backend/practice-org/org-error.ts';
import { QueryService } from '../../electron/backend/practice-org/soql/query-service.ts';
import { applyChange } from '../../electron/backend/practice-org/store/apply-change.ts';
import { createChanges, toRow } from '../../electron/backend/practice-org/store/changes.ts';
import { Ledger } from '../../electron/backend/practice-org/store/ledger.ts';
import { Store } from '../../electron/backend/practice-org/store/store.ts';
import { Behaviour } from '../../electron/backend/practice-org/write/behaviour.ts';
import { Writer } from '../../electron/backend/practice-org/write/writer.ts';

const begins = Date.UTC(2026, 5, 10, 9);

/** The org's own clock: nothing but the simulation moves it. */
export class Clock {
  now = begins;

  pass(ms: number): void {
    this.now += ms;
  }
}

/** The practice org itself without its server: a handful of rows, its write rules, its query engine, its REST answers. */
export class SmallOrg {
  readonly clock: Clock;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly behaviour = new Behaviour();
  readonly colleagues: Colleagues;
  readonly kim: string;
  readonly robin: string;
  readonly caseIds: readonly string[];
  /** Whether records that are made may carry a key. */
  readonly isKeyed: boolean;
  private readonly service: RestService;

  constructor(clock: Clock, isKeyed: boolean, cases = 4) {
    this.clock = clock;
    this.isKeyed = isKeyed;
    this.store = new Store(() => clock.now);
    const { store } = this;
    this.ledger = new Ledger(store, { append: () => undefined, cutTo: () => undefined });
    const user = (name: string): string =>
      this.add('User', { FirstName: name, LastName: name, Name: name, Username: `${name}@x.example`, TimeZoneSidKey: 'UTC', IsActive: true }); // prettier-ignore
    this.kim = user('Kim');
    this.robin = user('Robin');
    this.colleagues = new Colleagues(store, this.ledger, this.behaviour, this.robin);
    const account = this.add('Account', { Name: 'Acorn', OwnerId: this.kim });
    this.caseIds = Array.from({ length: cases }, (_, at) =>
      this.add('Case', {
        Subject: `first ${at}`,
        Status: 'Open',
        Priority: 'Medium',
        OwnerId: this.kim,
        AccountId: account,
        // Half of them have a day for their Next Steps already: an entry without one is refused on the others.
        ...(at % 2 === 0 ? { Next_Steps__c: `plan ${at}`, Next_Steps_Date__c: '2026-06-20' } : {}),
      }),
    );
    this.service = {
      store,
      ledger: this.ledger,
      writer: new Writer(store, this.behaviour),
      // Who asks is named by their token.
      vault: { userOf: (token: string) => token } as unknown as RestService['vault'],
      replication: new Replication(store),
      queries: new QueryService(store),
      usage: { used: 0, max: 1_000_000 },
      schemaSince: begins / 1000,
      pageDelayMs: 0,
    };
  }

  /** A row of before the beginning, an hour old. */
  private add(object: string, fields: Record<string, unknown>): string {
    const { store } = this;
    const table = store.table(object);
    const by = String(store.table('User').rows[0]?.['Id'] ?? '005Pr0000000001IAA');
    const changes = createChanges(store, table, toRow(table, fields), { at: begins / 1000 - 3_600, by });
    const id = table.nextId();
    for (const change of changes) applyChange(store, change);
    return id;
  }

  answer(request: Request): Reply {
    try {
      return restRoute(request, this.service);
    } catch (error) {
      if (error instanceof OrgError) return { status: error.status, body: error.body() };
      throw error;
    }
  }
}
