import { CHANNELS, FILLERS, NOUNS, THINGS, VERBS } from './step-words.data.ts';

export type StepFault = 'tooShort' | 'bareWait' | 'noObject';

const WORD = /[\p{L}\p{N}@#$€£%][\p{L}\p{N}@#$€£%.'’_+/-]*/gu;
/** `Waiting on billing`, `still awaiting the PO`, `pending customer response`. */
const WAIT =
  /^(?:(?:still|we|i|i'm|we're|am|are|is|now|just)\s+)*(?:wait(?:ing|ed)?\s+(?:on|for|until|till)|await(?:ing|ed)?|pending|on\s+hold)\b/u;
const REASON = /\b(?:because|so\s+(?:that|we|i|they)|in\s+order|about|regarding|before)\b/u;
const TO_VERB = /\bto\s+(\p{L}[\p{L}-]*)/gu;
/** Scripts that write no spaces between words: a few letters say as much as a sentence, and nobody can count words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{5}/u;
const NEXT_CLAUSE = /(?:[,;.&/–—]|\s-\s|\b(?:and|then|but|after|as)\b)\s*(.+)$/u;
/** Ways of saying "follow up" that name no one. */
const VAGUE_LEAD =
  /\b(?:follow(?:ed|ing|s)?[\s-]*up|touch(?:ed|ing)?\s+base|check(?:ed|ing)?[\s-]*in|reach(?:ed|ing)?\s+out|circl(?:e|ed|ing)\s+back)\b/gu;

/**
 * NS-2: whether a step says what is done, and with whom or why; null when it does. Words it does not know count as
 * fine: a step of three or more words with a verb and an object passes, in any tense.
 */
export function judgeStep(step: string): StepFault | null {
  const said = step.toLowerCase();
  if (isBareWait(said)) return 'bareWait';
  const words = wordsOf(said);
  if (words.length < 3) return WITHOUT_SPACES.test(said) ? null : 'tooShort';
  return namesVerbAndObject(said, words) ? null : 'noObject';
}

function isBareWait(step: string): boolean {
  const wait = WAIT.exec(step);
  if (!wait) return false;
  const rest = step.slice(wait[0].length);
  if (REASON.test(rest)) return false;
  for (const [, word = ''] of rest.matchAll(TO_VERB)) if (isVerb(word)) return false;
  const clause = NEXT_CLAUSE.exec(rest)?.[1];
  return clause === undefined || !isVerb(firstWord(clause));
}

function namesVerbAndObject(said: string, words: readonly string[]): boolean {
  const withoutLead = said.replaceAll(VAGUE_LEAD, ' ');
  const hadVagueLead = withoutLead.length < said.length;
  const content = (hadVagueLead ? wordsOf(withoutLead) : words).filter((word) => !FILLERS.has(word));
  if (hadVagueLead) return content.some((word) => !CHANNELS.has(word) && !THINGS.has(word));
  const verb = content.findIndex((word) => isVerb(word) || !(NOUNS.has(word) || THINGS.has(word)));
  return verb >= 0 && content.length >= 2;
}

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(withoutTail);
}

/** Counts from the end: a pattern that ends in `$` would try every dot of a hundred thousand. */
function withoutTail(word: string): string {
  let end = word.length;
  while (end > 0 && ".'’_+/-".includes(word[end - 1]!)) end--;
  return word.slice(0, end);
}

function firstWord(text: string): string {
  return wordsOf(text).find((word) => !FILLERS.has(word)) ?? '';
}

/** Knows a verb by itself or by the form it was bent from (`called`, `emailing`, `confirms`, `planned`). */
function isVerb(word: string): boolean {
  if (VERBS.has(word)) return true;
  for (const ending of ['ed', 'ing', 'es', 's', 'd']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (VERBS.has(stem) || VERBS.has(`${stem}e`)) return true;
    if (stem.at(-1) === stem.at(-2) && VERBS.has(stem.slice(0, -1))) return true;
    if (stem.endsWith('i') && VERBS.has(`${stem.slice(0, -1)}y`)) return true;
  }
  return false;
}
