import type { Calendar } from '#shared/lib';
import { formatInstant } from '#shared/lib';
import type { MatchedColumns, ReportField } from './report-columns.ts';
import { matchColumns, REPORT_LABELS } from './report-columns.ts';
import type { DayOrder } from './report-dates.ts';
import { readDayOrder } from './report-dates.ts';
import type { ReportLine, ReportSurroundings } from './report-line.ts';
import { readReportLine, REPORT_DATES } from './report-line.ts';

export interface ReportOptions {
  /** The columns that whoever reads the report cannot do without. */
  readonly needed: readonly ReportField[];
  /** Of the zone in which the report's times are. */
  readonly calendar: Calendar;
  /** Milliseconds since 1970: the bundle's `asOf`. */
  readonly now: number;
  /** What the person says about days such as 03/04/2025. */
  readonly dayOrder?: DayOrder;
}

/**
 * A bundle's content, for `readBundle` to check, with what a person should know about how it was read; or one line that
 * says where the report is wrong and how to mend it. Rows count from 1 as in the file, the heading among them.
 */
export type ReadReport =
  | { readonly ok: true; readonly content: Readonly<Record<string, unknown>>; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

type Rows = readonly (readonly string[])[];

/** Titles may stand above the heading of a formatted export. */
const HEADING_WITHIN = 40;

/** Whether some row near the top is the heading of a report on cases. */
export function hasReportHeading(rows: Rows): boolean {
  return headingIndex(rows) >= 0;
}

/** A Salesforce report on cases as a workspace bundle. Ids that the report does not show are made from names. */
export function readReport(rows: Rows, options: ReportOptions): ReadReport {
  const heading = headingIndex(rows);
  if (heading < 0) return refuse(`has no column "${REPORT_LABELS.caseNumber[0]}": add it to the report`);
  const columns = matchColumns(rows[heading] ?? []);
  const missing = options.needed.filter((field) => !columns.at.has(field));
  if (missing.length > 0) {
    const names = missing.map((field) => `"${REPORT_LABELS[field][0]}"`).join(', ');
    return refuse(`has no column ${names}: add ${missing.length === 1 ? 'it' : 'them'} to the report`);
  }

  const body = bodyOf(rows, heading, columns);
  const dayOrder = options.dayOrder ?? readDayOrder(body.flatMap(({ cell }) => REPORT_DATES.map(cell)));
  if (dayOrder === null || dayOrder === 'mixed') {
    const what = dayOrder === null ? 'could have the day or the month first' : 'have now the day, now the month first';
    return refuse(`its dates ${what}: give --dates day-first or --dates month-first, or export them as YYYY-MM-DD`);
  }
  return readCases(body, columns, { ...options, dayOrder });
}

function readCases(
  body: readonly ReportLine[],
  columns: MatchedColumns,
  options: ReportOptions & { readonly dayOrder: DayOrder },
): ReadReport {
  const around = {
    users: new Map<string, object>(),
    accounts: new Map<string, object>(),
    contacts: new Map<string, object>(),
  } satisfies ReportSurroundings;
  const cases = new Map<string, { readonly row: number; readonly record: Readonly<Record<string, unknown>> }>();
  for (const line of body) {
    const read = readReportLine(line, { ...options, unknown: columns.unknown }, around);
    if (typeof read === 'string') return refuse(read);
    const id = String(read['id']);
    const earlier = cases.get(id);
    // A report on cases with their activities repeats the case on every row.
    if (earlier && JSON.stringify(earlier.record) === JSON.stringify(read)) continue;
    if (earlier) return refuse(`row ${line.row}: case ${id} stands in row ${earlier.row} too, and says something else`);
    cases.set(id, { row: line.row, record: read });
  }
  const owners = [...around.users.keys()];
  const labels = columns.unknown.map(({ label }) => label);
  const content = {
    format: 'advocate-desk/workspace',
    version: 1,
    asOf: formatInstant(options.now),
    ...(owners.length === 1 && { me: owners[0] }),
    users: [...around.users.values()],
    accounts: [...around.accounts.values()],
    contacts: [...around.contacts.values()],
    leads: [],
    opportunities: [],
    cases: [...cases.values()].map(({ record }) => record),
    activities: [],
  };
  return { ok: true, content, notes: labels.length === 0 ? [] : [`kept as they are: columns ${labels.join(', ')}`] };
}

/** The rows below the heading, without blank ones and the totals and notices that Salesforce writes at the end. */
function bodyOf(rows: Rows, heading: number, { at }: MatchedColumns): readonly ReportLine[] {
  const lines: ReportLine[] = [];
  for (let index = heading + 1; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    const cell = (field: ReportField) => {
      const column = at.get(field);
      return column === undefined ? '' : (cells[column] ?? '');
    };
    const filled = cells.filter((text) => text.trim() !== '');
    const isNotice =
      filled.length <= 2 && (NOTICE.test(filled[0] ?? '') || (filled.length === 1 && cell('caseNumber').trim() === ''));
    if (filled.length > 0 && !isNotice) lines.push({ row: index + 1, cells, cell });
  }
  return lines;
}

const NOTICE =
  /^\s*(?:(?:grand )?totals?\b|subtotals?\b|count\b|copyright\b|confidential\b|generated\b|filtered by\b)/i;

function headingIndex(rows: Rows): number {
  return rows.slice(0, HEADING_WITHIN).findIndex((row) => {
    const { at } = matchColumns(row);
    return at.has('caseNumber') || (at.has('caseId') && at.size > 1);
  });
}

function refuse(message: string): ReadReport {
  return { ok: false, message };
}
