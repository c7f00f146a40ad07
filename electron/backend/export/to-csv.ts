import Papa from 'papaparse';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows of cells as CSV (RFC 4180, UTF-8 with the mark by which Excel knows it). A text that a spreadsheet would run as a
 * formula is written with an apostrophe before it; numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const copy = rows.map((row) => [...row]);
  return `${BYTE_ORDER_MARK}${Papa.unparse(copy, { escapeFormulae: true })}\r\n`;
}
