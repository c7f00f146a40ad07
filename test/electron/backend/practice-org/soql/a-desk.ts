import { QueryService } from '../../../../../electron/backend/practice-org/soql/query-service.ts';
import { applyChange } from '../../../../../electron/backend/practice-org/store/apply-change.ts';
import { createChanges, toRow } from '../../../../../electron/backend/practice-org/store/changes.ts';
import { Store } from '../../../../../electron/backend/practice-org/store/store.ts';
import { parseInstant } from '../../../../../electron/backend/practice-org/wire-time.ts';

/** Thursday, 15:00 in UTC. */
export const CLOCK = '2026-06-11T15:00:00Z';

/** An empty org to which a test adds the few rows that it is about. */
export function aDesk() {
  const store = new Store(() => Date.parse(CLOCK));
  const service = new QueryService(store);
  const add = (object: string, fields: Record<string, unknown>, at = CLOCK): string => {
    const table = store.table(object);
    const by = store.table('User').rows[0]?.['Id'] ?? '005Pr0000000001IAA';
    const changes = createChanges(store, table, toRow(table, fields), {
      at: parseInstant(at) as number,
      by: by as string,
    });
    const id = table.nextId();
    for (const change of changes) applyChange(store, change);
    return id;
  };
  const kim = add('User', { FirstName: 'Kim', LastName: 'Kowalski', Username: 'kim@x.example', TimeZoneSidKey: 'UTC' });
  const run = (soql: string, options: { all?: boolean; userId?: string; zone?: string; batchSize?: number } = {}) => {
    const answer = service.query(
      soql,
      { userId: options.userId ?? kim, zone: options.zone ?? 'UTC' },
      { apiVersion: '63.0', includeDeleted: options.all ?? false, batchSize: options.batchSize },
    );
    return JSON.parse(Buffer.from(answer as string).toString('utf8')) as {
      totalSize: number;
      done: boolean;
      nextRecordsUrl?: string;
      records: Record<string, unknown>[];
    };
  };
  /** The values of one column, in the order of the answer. */
  const column = (soql: string, options?: Parameters<typeof run>[1]): unknown[] =>
    run(soql, options).records.map((record) => Object.entries(record).find(([name]) => name !== 'attributes')?.[1]);
  return { store, service, add, run, column, kim };
}
