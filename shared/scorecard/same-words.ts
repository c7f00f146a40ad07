import { plainWords } from '#shared/lib';

/** Whether two texts are the same words, whatever their case, blanks and punctuation: as picklist values are compared. */
export function sameWords(one: string, other: string): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}

/** The few values of a picklist recur in many thousand cases. */
const MAX_REMEMBERED = 1000;
const remembered = new Map<string, string>();

function wordsOf(text: string): string {
  let words = remembered.get(text);
  if (words === undefined) {
    words = plainWords(text);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(text, words);
  }
  return words;
}
