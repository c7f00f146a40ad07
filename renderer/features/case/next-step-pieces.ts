import type { CaseDetail } from '#shared/rpc';

type Diagnostic = CaseDetail['diagnostics'][number];

/** A stretch of Next Steps that looks one way: its text, what it is, and how bad it is. */
export interface Piece {
  readonly text: string;
  readonly part: 'date' | 'initials' | 'step';
  readonly severity: Diagnostic['severity'] | null;
}

const worst = ['error', 'warning', 'info'] as const;
const head = /^(\s*)(\d{4}-\d{2}-\d{2})?(\s+)?([A-Z]{2,3}(?=\s|$))?/u;

/** The lines of Next Steps, each cut where its look changes: date, initials, step, and the squiggle under what is wrong. */
export function piecesOf(text: string, diagnostics: readonly Diagnostic[]): readonly (readonly Piece[])[] {
  const found = diagnostics.filter(({ field }) => field === 'nextSteps');
  const lines: Piece[][] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push(cut(line, start, found));
    start += line.length + 1;
  }
  return lines;
}

function cut(line: string, offset: number, found: readonly Diagnostic[]): Piece[] {
  const [, gap = '', date = '', space = '', initials = ''] = head.exec(line) ?? [];
  const dateEnd = gap.length + date.length;
  const initialsEnd = date === '' ? dateEnd : dateEnd + space.length + initials.length;
  const edges = new Set([0, dateEnd, initialsEnd, line.length]);
  for (const { start, end } of found) {
    for (const at of [start - offset, end - offset]) if (at > 0 && at < line.length) edges.add(at);
  }
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => {
    const from = ordered[index] ?? 0;
    const severity = worst.find((one) =>
      found.some((f) => f.severity === one && f.start - offset < end && f.end - offset > from),
    );
    return {
      text: line.slice(from, end),
      part: end <= dateEnd && date !== '' ? 'date' : end <= initialsEnd ? 'initials' : 'step',
      severity: severity ?? null,
    };
  });
}
