import type { ErrorItem } from '../org-error.ts';
import type { Store } from '../store/store.ts';
import type { Row } from '../store/table.ts';

/** What an administrator demands of a row before it is saved. */
export interface ValidationRule {
  readonly id: string;
  readonly object: string;
  readonly message: string;
  /** Where the message stands on the screen; none: at the top of the page. */
  readonly fields: readonly string[];
  /** `before` is null for a new row. */
  broken(row: Row, before: Row | null, store: Store): boolean;
}

const isClosed = (row: Row | null): boolean => String(row?.['Status'] ?? '').startsWith('Closed');

export const VALIDATION_RULES: readonly ValidationRule[] = [
  {
    id: 'resolution-action',
    object: 'Case',
    message: 'Choose a Resolution Action before you close the case.',
    fields: ['Resolution_Action__c'],
    broken: (row) => isClosed(row) && (row['Resolution_Action__c'] ?? null) === null,
  },
  {
    id: 'next-steps-date',
    object: 'Case',
    message: 'Next Steps need a Next Steps Date.',
    fields: ['Next_Steps_Date__c'],
    broken: (row, before) =>
      (row['Next_Steps__c'] ?? null) !== null &&
      (row['Next_Steps_Date__c'] ?? null) === null &&
      row['Next_Steps__c'] !== before?.['Next_Steps__c'],
  },
  {
    id: 'gitlab-admin',
    object: 'Opportunity',
    message: 'An opportunity can be closed won only when its account has a GitLab Admin.',
    fields: [],
    broken: (row, before, store) =>
      row['StageName'] === 'Closed Won' &&
      before?.['StageName'] !== 'Closed Won' &&
      (store.find(row['AccountId'])?.row['GitLab_Admin__c'] ?? null) === null,
  },
];

/** The refusals of all rules that the row breaks; `off` are rules that were switched off. */
export function brokenRules(
  object: string,
  row: Row,
  before: Row | null,
  store: Store,
  off: ReadonlySet<string>,
): readonly ErrorItem[] {
  return VALIDATION_RULES.filter(
    (rule) => rule.object === object && !off.has(rule.id) && rule.broken(row, before, store),
  ).map(({ message, fields }) => ({ message, errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields }));
}
