/** What a column of a Salesforce report says of a case. */
export type ReportField =
  | 'caseId'
  | 'caseNumber'
  | 'subject'
  | 'status'
  | 'priority'
  | 'type'
  | 'reason'
  | 'description'
  | 'context'
  | 'cta'
  | 'nextSteps'
  | 'nextStepsDate'
  | 'resolutionAction'
  | 'feedback'
  | 'webEmail'
  | 'owner'
  | 'ownerId'
  | 'account'
  | 'accountId'
  | 'carr'
  | 'lam'
  | 'gitlabAdmin'
  | 'contact'
  | 'contactId'
  | 'contactEmail'
  | 'createdAt'
  | 'routedAt'
  | 'startedAt'
  | 'closedAt'
  | 'modifiedAt';

/** The labels under which a report shows each field; the first is the one to name in messages. */
export const REPORT_LABELS: Readonly<Record<ReportField, readonly [string, ...string[]]>> = {
  caseId: ['Case ID'],
  caseNumber: ['Case Number', 'Case: Case Number', 'Case No'],
  subject: ['Subject', 'Case: Subject', 'Case Subject'],
  status: ['Status', 'Case: Status', 'Case Status'],
  priority: ['Priority', 'Case Priority'],
  type: ['Type', 'Case Type'],
  reason: ['Case Reason', 'Reason'],
  description: ['Description', 'Case Description'],
  context: ['Context'],
  cta: ['CTA'],
  nextSteps: ['Next Steps', 'Next Step', 'Case: Next Steps'],
  nextStepsDate: ['Next Steps Date', 'Next Step Date', 'Case: Next Steps Date'],
  resolutionAction: ['Resolution Action'],
  feedback: ['Feedback', 'Case Feedback'],
  webEmail: ['Web Email'],
  owner: ['Case Owner', 'Case Owner: Full Name', 'Case Owner Name', 'Owner', 'Owner Name', 'Owner: Full Name'],
  ownerId: ['Case Owner ID', 'Owner ID', 'Case Owner: User ID'],
  account: ['Account Name', 'Account Name: Account Name', 'Account: Account Name', 'Account'],
  accountId: ['Account ID', 'Account Name: Account ID'],
  carr: ['cARR', 'CARR (converted)', 'Account: cARR'],
  lam: ['LAM', 'Account: LAM'],
  gitlabAdmin: ['GitLab Admin', 'Account: GitLab Admin'],
  contact: ['Contact Name', 'Contact: Full Name', 'Contact Name: Full Name', 'Contact'],
  contactId: ['Contact ID', 'Contact Name: Contact ID'],
  contactEmail: ['Contact Email', 'Contact: Email', 'Contact Name: Email'],
  createdAt: ['Date/Time Opened', 'Opened Date', 'Date Opened', 'Created Date', 'Case Date/Time Opened'],
  routedAt: ['Routed At', 'Date/Time Routed', 'Routed Date'],
  startedAt: ['Started At', 'Date/Time Started', 'Started Date'],
  closedAt: ['Date/Time Closed', 'Closed Date', 'Date Closed'],
  modifiedAt: ['Last Modified Date', 'Case Last Modified Date', 'Date/Time Last Modified', 'Last Modified'],
};

export interface MatchedColumns {
  /** Where each known field stands; of two columns for one field the first counts. */
  readonly at: ReadonlyMap<ReportField, number>;
  readonly unknown: readonly { readonly label: string; readonly index: number }[];
}

/** Matches a report's heading by label, whatever its case, spaces and punctuation. */
export function matchColumns(heading: readonly string[]): MatchedColumns {
  const at = new Map<ReportField, number>();
  const unknown: { label: string; index: number }[] = [];
  for (const [index, label] of heading.entries()) {
    const field = FIELD_OF_LABEL.get(plain(label));
    if (field !== undefined && !at.has(field)) at.set(field, index);
    else if (label.trim() !== '') unknown.push({ label: label.trim(), index });
  }
  return { at, unknown };
}

/** `Date/Time Opened`, `date time opened` and ` Date/Time  Opened ↑` are one label. */
function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FIELD_OF_LABEL: ReadonlyMap<string, ReportField> = new Map(
  (Object.entries(REPORT_LABELS) as [ReportField, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [plain(label), field] as const),
  ),
);
