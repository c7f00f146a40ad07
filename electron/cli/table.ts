export type Tint = 'red' | 'yellow' | 'magenta' | 'cyan' | 'dim';

export interface TableRow {
  readonly cells: readonly string[];
  readonly tint: Tint;
}

export interface TableOptions {
  readonly colour: boolean;
  /** Lines are cut to this many columns; null leaves them whole. */
  readonly width: number | null;
  /** The column that carries the row's colour. */
  readonly tinted: number;
}

const CODES: Readonly<Record<Tint, number>> = { red: 31, yellow: 33, magenta: 35, cyan: 36, dim: 2 };
const GAP = '  ';

/** A table in columns as wide as their widest cell. Control characters of the data never reach the terminal. */
export function formatTable(head: readonly string[], rows: readonly TableRow[], options: TableOptions): string {
  const lines = [head, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(printable));
  const widths = head.map((_, column) => lines.reduce((most, cells) => Math.max(most, cells[column]?.length ?? 0), 0));
  return lines
    .map((cells, line) => {
      const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
      const tint = rows[line - 1]?.tint;
      return paint(cut(padded, options.width), tint, options);
    })
    .map((line) => `${line}\n`)
    .join('');
}

function cut(cells: readonly string[], width: number | null): readonly string[] {
  if (width === null) return cells;
  const kept: string[] = [];
  let left = width;
  for (const cell of cells) {
    if (left <= 0) break;
    const whole = cell.trimEnd();
    kept.push(whole.length > left ? `${whole.slice(0, Math.max(0, left - 1))}…` : cell);
    left -= cell.length + GAP.length;
  }
  return kept;
}

function paint(cells: readonly string[], tint: Tint | undefined, { colour, tinted }: TableOptions): string {
  if (!colour || !tint) return cells.join(GAP).trimEnd();
  return cells
    .map((cell, column) => (column === tinted ? `\u001b[${CODES[tint]}m${cell}\u001b[0m` : cell))
    .join(GAP)
    .trimEnd();
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
