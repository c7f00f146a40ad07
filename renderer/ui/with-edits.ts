/** Puts new text for a stretch `[start, end)` of UTF-16 units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after all replacements, whose stretches all speak of the text as it was. */
export function withEdits(text: string, edits: readonly Replacement[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((mended, { start, end, text: put }) => mended.slice(0, start) + put + mended.slice(end), text);
}
