import type { Row } from '../store/table.ts';

/** What the org's automation changes in a row while it is saved. */
export interface Trigger {
  readonly id: string;
  readonly object: string;
  /** Whether the org runs it unless told otherwise. */
  readonly usual: boolean;
  /** What it sets, given the row as it would be, the row as it was and the fields that the client named. */
  before(row: Row, before: Row | null, named: ReadonlySet<string>, at: number): Row;
}

const isInProgress = (row: Row): boolean => String(row['Status'] ?? '').startsWith('In Progress');

export const TRIGGERS: readonly Trigger[] = [
  {
    id: 'started-at',
    object: 'Case',
    usual: true,
    before: (row, _before, named, at) =>
      isInProgress(row) && (row['Started_At__c'] ?? null) === null && !named.has('Started_At__c')
        ? { Started_At__c: at }
        : {},
  },
  {
    id: 'rewrite-status',
    object: 'Case',
    usual: false,
    before: (row, _before, named) =>
      named.has('Status') && row['Status'] === 'In Progress: Attempting Contact'
        ? { Status: 'In Progress: Engaged' }
        : {},
  },
  {
    id: 'normalise-html',
    object: 'EmailMessage',
    usual: false,
    before: (row) => (typeof row['HtmlBody'] === 'string' ? { HtmlBody: normalised(row['HtmlBody']) } : {}),
  },
];

/** Tags in small letters, quotes straight, line breaks closed: what Salesforce's editor makes of a client's HTML. */
function normalised(html: string): string {
  return html
    .replace(/<(\/?)([A-Za-z][A-Za-z0-9]*)/g, (_tag, slash: string, name: string) => `<${slash}${name.toLowerCase()}`)
    .replace(/<br\s*>/g, '<br/>')
    .replace(/\u00a0/g, '&nbsp;');
}
