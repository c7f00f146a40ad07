import type { Session } from '#shared/rpc';
import { deltaLanes, scopeOf, type PageRequest, type SalesforceRecord, type SyncObject } from '#shared/sync';

export const me = '005000000000001AAA';
export const session: Session = {
  orgId: '00D000000000001AAA', userId: me, name: 'Kim Kowalski', username: 'kim', instanceUrl: 'http://127.0.0.1:1', practice: true,
  scope: { kind: 'advocate', managerId: null }, signedIn: true,
}; // prettier-ignore
export const dayMs = 86_400_000;

export const idOf = (prefix: string, n: number): string => `${prefix}${String(n).padStart(12, '0')}AAA`;
/** As Salesforce's API writes an instant. */
export const stamped = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

type Row = SalesforceRecord & { readonly Id: string };
const objectOfLane = new Map(deltaLanes(scopeOf(session)).map(({ id, object }) => [id, object]));
/** The first lane of an object has all its rows here; the others have none. */
const firstLane = new Map([...objectOfLane].reverse().map(([id, object]) => [object, id]));

/** Salesforce at the port: rows by object, a bin, a log of deletions, and rows out of sight. */
export class FakeOrg {
  now = Date.UTC(2026, 10, 23, 9);
  readonly rows = new Map<SyncObject, Row[]>();
  readonly hidden = new Set<string>();
  /** Ids in the log of deletions. */
  readonly log = new Set<string>();
  /** Rows that are there, but in no lane. */
  readonly elsewhere = new Set<string>();
  absent: string[] = [];
  readonly asked: PageRequest[] = [];
  readonly together: number[] = [];

  put(object: SyncObject, row: Row): void {
    const others = (this.rows.get(object) ?? []).filter(({ Id }) => Id !== row.Id);
    this.rows.set(object, [...others, { ...row, SystemModstamp: row['SystemModstamp'] ?? stamped(this.now) }]);
  }

  aCase(n: number, more: SalesforceRecord = {}): string {
    const Id = idOf('500', n);
    this.put('Case', {
      Id, CaseNumber: String(n), Subject: 'Referral', Priority: 'High', Status: 'Open', OwnerId: me, CreatedDate: stamped(this.now),
      LastModifiedDate: stamped(this.now), IsDeleted: false, ...more,
    }); // prettier-ignore
    return Id;
  }

  aContact(n: number, more: SalesforceRecord = {}): string {
    const Id = idOf('003', n);
    this.put('Contact', { Id, LastName: `Buyer ${n}`, AccountId: idOf('001', 1), IsDeleted: false, ...more });
    return Id;
  }

  /** To the recycle bin, or past it. */
  remove(object: SyncObject, id: string, how: 'bin' | 'purged', more: SalesforceRecord = {}): void {
    const row = this.rows.get(object)?.find(({ Id }) => Id === id);
    if (!row) throw new Error(`no ${id}`);
    this.log.add(id);
    if (how === 'bin') this.put(object, { ...row, IsDeleted: true, SystemModstamp: stamped(this.now), ...more });
    else this.rows.set(object, this.rows.get(object)?.filter(({ Id }) => Id !== id) ?? []);
  }

  /** What the org calls its fields, by object. */
  names: Record<string, string> = {};
  checkFit = async () => ({ missingOptional: this.absent, names: this.names });
  clock = async () => ({ serverTime: this.now, clockSkew: 0 });
  deletedIds = async (object: SyncObject) =>
    new Set([...this.log].filter((id) => this.rows.has(object) && id.length === 18));

  pages = async (requests: readonly PageRequest[]) => {
    this.together.push(requests.length);
    return requests.map((request) => this.answer(request));
  };

  page = async (request: PageRequest) => this.answer(request);

  private answer(request: PageRequest) {
    this.asked.push(request);
    const records = this.recordsOf(request).sort((a, b) => (a.Id < b.Id ? -1 : 1));
    return { records, total: records.length, locator: null };
  }

  private recordsOf(request: PageRequest): Row[] {
    if (request.kind === 'next') return [];
    if (request.kind === 'keyed') {
      return this.seen(request.object, request.changedSince !== null).filter(
        (row) =>
          request.ids.includes(String(row[request.field])) &&
          Date.parse(String(row['SystemModstamp'])) >= (request.changedSince ?? 0),
      );
    }
    const object = objectOfLane.get(request.lane.replace('open/', 'all/'));
    if (!object || firstLane.get(object) !== request.lane.replace('open/', 'all/')) return [];
    const rows = this.seen(object, request.kind === 'delta').filter(({ Id }) => !this.elsewhere.has(Id));
    if (request.kind !== 'delta') return rows.filter(({ Id }) => Id > (request.afterId ?? ''));
    const at = (row: Row): number => Date.parse(String(row['SystemModstamp']));
    return rows.filter((row) => at(row) >= request.since && at(row) < request.until);
  }

  private seen(object: SyncObject, all: boolean): Row[] {
    const rows = this.rows.get(object) ?? [];
    return rows.filter((row) => !this.hidden.has(row.Id) && (all || row['IsDeleted'] !== true));
  }
}
