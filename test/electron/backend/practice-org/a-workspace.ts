import type { Workspace } from '#shared/domain';
import { columnsOf, syncObjects, toChange } from '#shared/sync';
import { NOW, type Generated } from './a-store.ts';

/** The whole org as a workspace, read through queries as the product reads it. */
export function workspaceOf(org: Generated): Workspace {
  const tables: Record<string, unknown[]> = { leads: [] };
  const cases = org.query('SELECT Id, Subject, OwnerId, AccountId FROM Case');
  const owners = new Set(cases.map((record) => String(record['OwnerId'])));
  const highValue = new Map(
    cases
      .filter((record) => /^High Value Account(?! check in)/.test(String(record['Subject'])))
      .map((record) => [record['Id'], String(record['AccountId'])]),
  );
  const context = { owners, highValueAccountOf: (caseId: string) => highValue.get(caseId) };
  for (const object of syncObjects) {
    for (const record of org.query(`SELECT ${columnsOf(object, new Set()).join(', ')} FROM ${object}`)) {
      const change = toChange(object, record, context);
      if (change && 'put' in change) (tables[change.table] ??= []).push(change.put);
    }
  }
  return { asOf: NOW, ...tables } as unknown as Workspace;
}
