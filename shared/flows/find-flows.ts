import type { Flow } from './define-flow.ts';

/** Where the words were found: the title weighs more than a keyword, a whole match more than a part. */
const WEIGHTS = { keyword: 4, title: 3, keywordPart: 2, titlePart: 1 } as const;

/**
 * The flows that fit what a person types about what happened, best first (ties in the given order). Every word of the
 * text is looked for and none is required, because people write sentences; nothing typed gives every flow.
 */
export function findFlows(flows: readonly Flow[], typed: string): readonly Flow[] {
  const text = plain(typed);
  if (text === '') return flows;
  const words = text.split(' ').filter((word) => word.length > 1 && !FILLERS.has(word));
  return flows
    .map((flow) => ({ flow, score: scoreOf(flow, text, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ flow }) => flow);
}

function scoreOf({ keywords, title, rules }: Flow, text: string, words: readonly string[]): number {
  let score = 0;
  for (const keyword of keywords.map(plain)) {
    if (` ${text} `.includes(` ${keyword} `)) score += WEIGHTS.keyword * keyword.split(' ').length;
    else if (words.some((word) => word.length > 2 && ` ${keyword}`.includes(` ${word}`))) score += WEIGHTS.keywordPart;
  }
  const titleWords = plain(title).split(' ');
  for (const word of words) {
    if (titleWords.includes(word)) score += WEIGHTS.title;
    else if (word.length > 2 && titleWords.some((one) => one.startsWith(word))) score += WEIGHTS.titlePart;
  }
  if (rules.some((rule) => plain(rule) === text)) score += WEIGHTS.keyword * 4;
  return score;
}

const FILLERS: ReadonlySet<string> = new Set(
  'the an to is of in on at it we me my with and or for was has have that this they them will be are from us do'.split(
    ' ',
  ),
);

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
