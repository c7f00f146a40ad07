// The figures as a table for a person.
const columns = [
  ['what', (row) => row.what],
  ['measured', (row) => row.measured],
  ['compared with', (row) => row.comparedWith ?? ''],
  ['ratio', (row) => (row.ratio === undefined ? '' : row.ratio.toFixed(2))],
  ['aim', (row) => row.aim ?? ''],
  ['', (row) => (row.ok === undefined ? '' : row.ok ? 'ok' : 'MISS')],
];

export function tableOf(rows) {
  const cells = [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, read]) => read(row)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at].length)));
  const lines = cells.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}
