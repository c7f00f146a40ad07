/** The token that says who wrote an entry. */
export interface EntryInitials {
  readonly raw: string;
  /** As NS-1 wants them: capitals without dots. */
  readonly canonical: string;
}

const TOKEN = /(\p{L})\.?(\p{L})\.?(\p{L}?)\.?(?![\p{L}\p{N}'’])/uy;

const CAPITALS = /^\p{Lu}+$/u;

/** Capitals that open a sentence and are no person, unless the team has one. */
const NOT_A_PERSON: ReadonlySet<string> = new Set(['TBD', 'TBC', 'TBA', 'FYI', 'NA', 'EOD', 'ETA', 'OOO']);

/**
 * Reads initials that stand at `position`: 2–3 letters, in capitals without asking the roster; in lower case only when
 * the team's `roster` (capitals) has them, because `we called` opens with no one's initials.
 */
export function readInitials(text: string, position: number, roster: ReadonlySet<string>): EntryInitials | null {
  TOKEN.lastIndex = position;
  const match = TOKEN.exec(text);
  if (!match) return null;
  const [token, a = '', b = '', c = ''] = match;
  const raw = token.endsWith('.') && !token.slice(0, -1).includes('.') ? token.slice(0, -1) : token;
  const letters = a + b + c;
  const canonical = letters.toUpperCase();
  if (roster.has(canonical)) return { raw, canonical };
  return CAPITALS.test(letters) && !NOT_A_PERSON.has(canonical) ? { raw, canonical } : null;
}
