import type { Span } from './parse.ts';

/**
 * What Feedback says beside its hashtags (`#languagebarrier`), which are allowed anywhere (FLOW-2). `na`: a way of
 * writing NA, or a word that says there is none; null when it is real feedback. The range leaves out white space.
 */
export interface FeedbackText extends Span {
  readonly said: string;
  readonly na: 'exact' | 'form' | 'word' | null;
}

const HASHTAG = /(?<![^\s])#[\p{L}\p{N}_-]+/gu;
/** n/a, N.A., na, n-a, not applicable; and a lone dash, which is no word that could be lost. */
const NA_FORM = /^(?:n\s?[./\\_-]?\s?a\.?|not[\s-]+applicable\.?|[-–—_./]+)$/iu;
const NONE = /^(?:none|nil|nothing|no feedback|no|null)\.?$/iu;

export function readFeedback(feedback: string): FeedbackText {
  const blanked = feedback.replaceAll(HASHTAG, (tag) => ' '.repeat(tag.length));
  const trimmed = blanked.trim();
  const start = blanked.length - blanked.trimStart().length;
  const end = start + trimmed.length;
  const between = feedback.slice(start, end);
  const na = trimmed === 'NA' ? 'exact' : NA_FORM.test(between) ? 'form' : NONE.test(between) ? 'word' : null;
  return { start, end, said: trimmed, na };
}
