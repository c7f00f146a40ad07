import type { Calendar } from '#shared/lib';
import { formatInstant } from '#shared/lib';
import { initialsOf } from './initials.ts';
import type { MatchedColumns, ReportField } from './report-columns.ts';
import { REPORT_LABELS } from './report-columns.ts';
import type { DayOrder } from './report-dates.ts';
import { readReportDay, readReportInstant } from './report-dates.ts';

/** A row of a report. Rows count from 1 as in the file. */
export interface ReportLine {
  readonly row: number;
  readonly cells: readonly string[];
  /** The text of a field; empty where the report has no such column. */
  readonly cell: (field: ReportField) => string;
}

export interface ReportTerms extends Pick<MatchedColumns, 'unknown'> {
  readonly calendar: Calendar;
  readonly now: number;
  readonly dayOrder: DayOrder;
}

/** Who and what stands around the cases, by id. */
export interface ReportSurroundings {
  readonly users: Map<string, object>;
  readonly accounts: Map<string, object>;
  readonly contacts: Map<string, object>;
}

export const REPORT_DATES = [
  'nextStepsDate',
  'createdAt',
  'routedAt',
  'startedAt',
  'closedAt',
  'modifiedAt',
] as const satisfies readonly ReportField[];

/** One row as a case, its people and its account put into `around`; a text says what is wrong with the row. */
export function readReportLine(
  { row, cells, cell }: ReportLine,
  { unknown, calendar, dayOrder, now }: ReportTerms,
  around: ReportSurroundings,
): Readonly<Record<string, unknown>> | string {
  const words = (field: ReportField) => cell(field).trim();
  const caseNumber = words('caseNumber');
  if (caseNumber === '') return `row ${row}: the Case Number is blank`;

  const record: Record<string, unknown> = { id: words('caseId') || caseNumber, caseNumber };
  for (const field of TEXTS) if (words(field) !== '') record[field] = cell(field);
  for (const field of REPORT_DATES) {
    if (words(field) === '') continue;
    const value =
      field === 'nextStepsDate'
        ? readReportDay(words(field), dayOrder)
        : instantText(readReportInstant(words(field), dayOrder, calendar));
    if (value === null) return `row ${row}: ${REPORT_LABELS[field][0]} "${words(field)}" is no date`;
    record[field] = value;
  }
  const createdAt = record['createdAt'] ?? record['routedAt'] ?? record['startedAt'] ?? formatInstant(now);
  const owner = words('owner');
  record['subject'] ??= '';
  record['status'] ??= 'Open';
  record['createdAt'] = createdAt;
  record['modifiedAt'] ??= createdAt;
  record['priority'] = PRIORITIES.find((one) => one.toLowerCase() === words('priority').toLowerCase()) ?? 'Medium';
  record['ownerId'] = words('ownerId') || owner || 'nobody';
  if (owner !== '') around.users.set(String(record['ownerId']), userOf(String(record['ownerId']), owner));

  const account = words('account');
  const accountId = words('accountId') || account;
  if (accountId !== '') {
    record['accountId'] = accountId;
    around.accounts.set(accountId, {
      id: accountId,
      name: account || accountId,
      ...numberIn(words('carr'), 'carr'),
      ...numberIn(words('lam'), 'lam'),
      ...(words('gitlabAdmin') !== '' && { gitlabAdmin: words('gitlabAdmin') }),
    });
  }
  const contact = words('contact');
  const contactId = words('contactId') || contact;
  if (contactId !== '') {
    record['contactId'] = contactId;
    around.contacts.set(contactId, {
      id: contactId,
      lastName: contact || contactId,
      ...(accountId !== '' && { accountId }),
      ...(words('contactEmail') !== '' && { email: words('contactEmail') }),
    });
  }
  for (const { label, index } of unknown) {
    const value = cells[index] ?? '';
    if (value !== '' && !(label in record)) record[label] = value;
  }
  return record;
}

const TEXTS = [
  'subject',
  'status',
  'type',
  'reason',
  'description',
  'context',
  'cta',
  'nextSteps',
  'resolutionAction',
  'feedback',
  'webEmail',
] as const satisfies readonly ReportField[];

const PRIORITIES = ['High', 'Medium', 'Low'] as const;

/** OWN-1: a Sales User is nobody who works cases. */
function userOf(id: string, name: string): object {
  const role = /\bsales user$/i.test(name) ? 'sales-user' : 'advocate';
  return { id, name, initials: initialsOf(name), role };
}

/** `USD 12,345.60` and `12.345,60 €` alike: what stands behind the last mark counts as a fraction when it is short. */
function numberIn(text: string, key: 'carr' | 'lam'): Readonly<Record<string, number>> {
  const digits = text.replace(/[^\d.,-]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  const value = Number(digits.replace(',', '.'));
  return digits === '' || Number.isNaN(value) ? {} : { [key]: value };
}

function instantText(ms: number | null): string | null {
  return ms === null ? null : formatInstant(ms);
}
