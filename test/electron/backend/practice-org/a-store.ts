import { generateOrg } from '../../../../electron/backend/practice-org/generator/generate-org.ts';
import { QueryService } from '../../../../electron/backend/practice-org/soql/query-service.ts';
import { Store } from '../../../../electron/backend/practice-org/store/store.ts';

/** A Wednesday afternoon in Europe: no zone of the team is within an hour of midnight. */
export const NOW = '2026-06-10T13:30:00Z';

export interface Generated {
  readonly store: Store;
  readonly userIds: readonly string[];
  readonly logins: ReturnType<typeof generateOrg>['logins'];
  /** Records of a query, read back from its JSON. */
  query(soql: string, userId?: string): Record<string, unknown>[];
}

/** A generated org without a server. */
export function aStore(
  settings: Partial<{ seed: number; now: string; cases: number; advocates: number }> = {},
): Generated {
  const full = { seed: 7, now: NOW, cases: 200, advocates: 12, ...settings };
  const store = new Store(() => Date.parse(full.now));
  const { logins } = generateOrg(store, full);
  const service = new QueryService(store);
  return {
    store,
    logins,
    userIds: logins.map((login) => login.userId),
    query(soql, userId = logins[0]?.userId ?? '') {
      const records: Record<string, unknown>[] = [];
      const asker = { userId, zone: 'UTC' };
      let page = parse(service.query(soql, asker, { apiVersion: '63.0', includeDeleted: false }));
      for (;;) {
        records.push(...page.records);
        if (!page.nextRecordsUrl) return records;
        const locator = page.nextRecordsUrl.split('/').at(-1) as string;
        page = parse(service.more(locator, asker, '63.0'));
      }
    },
  };
}

interface Page {
  readonly records: Record<string, unknown>[];
  readonly nextRecordsUrl?: string;
}

function parse(answer: string | Uint8Array): Page {
  return JSON.parse(typeof answer === 'string' ? answer : Buffer.from(answer).toString('utf8')) as Page;
}
