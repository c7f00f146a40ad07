const shortestName = 3;

const patterns: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>()[\]{},;:]+@[^\s"'<>()[\]{},;:]+\.[a-z]{2,}/giu, '[e-mail]'],
  // Session ids of Salesforce, bearer tokens, JSON web tokens, then whatever is long and without blanks.
  [/\b00D[A-Za-z0-9]{9,15}![\w.]+/g, '[secret]'],
  [/\bBearer\s+[\w.~+/=-]+/gi, '[secret]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[secret]'],
  [/\b(token|code|secret|password|passphrase|assertion)=[^\s&"']+/gi, '$1=[secret]'],
  [/(?<![\w/])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w/])/g, '[secret]'],
  [/(?<![\w.:-])(?:\+|\(|0)[\d ()/-]{7,}\d(?![\w:.-])/g, '[number]'],
];

/**
 * A text without what belongs to customers or opens a door: addresses, secrets, telephone numbers, and every one of `names`
 * (accounts, people, subjects) wherever it stands as a word, in whatever case.
 */
export function redact(text: string, names: Iterable<string>): string {
  let clean = text;
  for (const [pattern, instead] of patterns) clean = clean.replace(pattern, instead);
  let lower = clean.toLowerCase();
  for (const name of names) {
    const wanted = name.trim().toLowerCase();
    if (wanted.length < shortestName || !lower.includes(wanted)) continue;
    clean = clean.replace(wordsOf(wanted), '[name]');
    lower = clean.toLowerCase();
  }
  return clean;
}

function wordsOf(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
