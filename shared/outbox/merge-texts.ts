/**
 * Both texts as one, for a person to read before it is taken: what we added to a text, line by line, above what somebody else made
 * of it, as Next Steps are written. Null where lines were changed on our side rather than added, so that none would be lost.
 */
export function mergeTexts(base: string | null, ours: string | null, theirs: string | null): string | null {
  const before = linesOf(base);
  const mine = linesOf(ours);
  const added = mine.filter((line) => !before.includes(line));
  const kept = mine.filter((line) => before.includes(line));
  if (added.length === 0 || kept.join('\n') !== before.join('\n')) return null;
  const other = linesOf(theirs);
  return [...added.filter((line) => !other.includes(line)), ...other].join('\n');
}

/** Both texts as one where `mergeTexts` gives none either: ours, and under it what somebody else added. Nobody's new line is lost. */
export function keepBothTexts(base: string, ours: string, theirs: string): string {
  const merged = mergeTexts(base, ours, theirs);
  if (merged !== null) return merged;
  const known = new Set([...linesOf(base), ...linesOf(ours)]);
  return [...linesOf(ours), ...linesOf(theirs).filter((line) => !known.has(line))].join('\n');
}

function linesOf(text: string | null): string[] {
  return text === null || text === '' ? [] : text.split(/\r\n?|\n/u);
}
