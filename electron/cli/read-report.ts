import type { DayOrder, ReportField, Workspace } from '#shared/domain';
import { hasReportHeading, readBundle, readReport } from '#shared/domain';
import type { Calendar } from '#shared/lib';
import Papa from 'papaparse';

export interface ReportReading {
  readonly needed: readonly ReportField[];
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly dayOrder?: DayOrder;
}

export type ReportFound =
  | { readonly ok: true; readonly workspace: Workspace; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Those that Salesforce and spreadsheets write; the first that shows a heading is meant. */
const SEPARATORS = [',', ';', '\t', '|'];

/** Enough rows to find the heading under the titles of a formatted export. */
const ROWS_TO_TRY = 40;

/** Whether a text is a Salesforce report rather than a bundle: by its name, else by its heading. */
export function isReport(name: string, text: string): boolean {
  if (/\.(?:csv|tsv)$/i.test(name)) return true;
  return !/^\uFEFF?\s*[{[]/.test(text) && separatorOf(withoutMark(text)) !== null;
}

/** Reads a Salesforce report on cases that was exported as CSV, whatever its separator. */
export function parseReport(text: string, reading: ReportReading): ReportFound {
  const content = withoutMark(text);
  if (content.trim() === '') return { ok: false, message: 'is empty: export the report again' };
  const { data: rows, errors } = Papa.parse<string[]>(content, { delimiter: separatorOf(content) ?? ',' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const message = `row ${(broken.row ?? 0) + 1}: a quote is opened and not closed: export the report again as CSV`;
    return { ok: false, message };
  }
  const report = readReport(rows, reading);
  if (!report.ok) return report;
  const bundle = readBundle(report.content);
  const notes = content.includes('\uFFFD')
    ? [...report.notes, 'some characters are no UTF-8: export the report with that encoding']
    : report.notes;
  return bundle.ok ? { ok: true, workspace: bundle.workspace, notes } : { ok: false, message: bundle.message };
}

function separatorOf(text: string): string | null {
  return (
    SEPARATORS.find((delimiter) =>
      hasReportHeading(Papa.parse<string[]>(text, { delimiter, preview: ROWS_TO_TRY }).data),
    ) ?? null
  );
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
