import type { CaseRow } from '#shared/lists';
import { haystackLines, type DayEntry } from '../day/day-entry.ts';

/** What is searched for, as words in lower case. */
export function wordsOf(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The cases that have every word. */
export function searchCases(entries: readonly DayEntry[], words: readonly string[]): readonly DayEntry[] {
  const [first, ...others] = words;
  if (first === undefined) return entries;
  if (others.length === 0) return entries.filter((entry) => entry.haystack.includes(first));
  return entries.filter((entry) => words.every((word) => entry.haystack.includes(word)));
}

type Found = Pick<CaseRow, 'foundIn' | 'foundText'>;
const nothing: Found = { foundIn: null, foundText: null };
const mostFound = 60;

/** Where a word stands that neither subject nor account has: the row says so, or nobody sees why it is here. */
export function foundIn(entry: DayEntry, words: readonly string[]): Found {
  if (words.length === 0) return nothing;
  const lines = entry.haystack.split('\n');
  for (const word of words) {
    if (lines[0]?.includes(word) === true || lines[1]?.includes(word) === true) continue;
    const at = lines.findIndex((line) => line.includes(word));
    const where = haystackLines[Math.min(at, haystackLines.length - 1)];
    if (where === undefined || where === 'subject' || where === 'account') continue;
    return { foundIn: where, foundText: around(lines[at] ?? '', word) };
  }
  return nothing;
}

/** The words on both sides of what was found. */
function around(line: string, word: string): string {
  if (line.length <= mostFound) return line;
  const from = Math.max(0, Math.min(line.indexOf(word) - 20, line.length - mostFound));
  return `${from > 0 ? '…' : ''}${line.slice(from, from + mostFound).trim()}${from + mostFound < line.length ? '…' : ''}`;
}
