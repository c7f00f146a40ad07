import type { TextEdit } from './define-rule.ts';

/** Applies edits that do not overlap, given in any order; those at one place go in in the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let reached = 0;
  for (const edit of ordered) {
    result += text.slice(reached, edit.start) + edit.text;
    reached = edit.end;
  }
  return result + text.slice(reached);
}
