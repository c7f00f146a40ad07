import type { Store } from '../store/store.ts';
import type { Row } from '../store/table.ts';

const ADVOCATE_ROLE = 'SMB Advocate';

/** The Advocates of a region in the order of their ids: the round robin's ring. */
function ringOf(store: Store, region: string): readonly string[] {
  const role = store.table('UserRole').rows.find((row) => row['Name'] === ADVOCATE_ROLE)?.['Id'];
  const wanted = region === 'APAC' ? 'APJ' : region;
  return store
    .table('User')
    .rows.filter((row) => row['UserRoleId'] === role && row['Region__c'] === wanted && row['IsActive'] === true)
    .map((row) => String(row['Id']));
}

/** Whose turn is after the Advocate who got the newest routed case of the ring. */
function nextOf(store: Store, ring: readonly string[]): string {
  const cases = store.table('Case');
  for (const position of cases.newestFirst('Routed_At__c')) {
    const turn = ring.indexOf(String(cases.rows[position]?.['OwnerId']));
    if (turn >= 0) return ring[(turn + 1) % ring.length] as string;
  }
  return ring[0] as string;
}

/**
 * The active assignment rule: an open case goes to the next Advocate of its account's region; without a region it stays with
 * Operations. Null where the rule does not apply.
 */
export function assigned(store: Store, row: Row, at: number): Row | null {
  if ((row['Status'] ?? 'Open') !== 'Open') return null;
  const region = store.find(row['AccountId'])?.row['Region__c'];
  const ring = typeof region === 'string' ? ringOf(store, region) : [];
  if (ring.length === 0) return { OwnerId: String(store.table('User').rows[0]?.['Id']) };
  return { OwnerId: nextOf(store, ring), Routed_At__c: at };
}
