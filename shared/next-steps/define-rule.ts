import type { HandbookEdition, LintRuleId } from '#shared/handbook';
import type { MessageData, Messages } from '#shared/lib';
import type { Entry } from './parse.ts';

export type LintField = 'nextSteps' | 'nextStepsDate' | 'feedback';

/** Replaces `[start, end)` of the field, in UTF-16 units, by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Reported {
  /** `[start, end)` in the field, in UTF-16 units. */
  readonly range: readonly [start: number, end: number];
  /** Mends the finding without losing a word that a person wrote. */
  readonly fix?: readonly TextEdit[];
  /** Fixes of which a person must choose one; they are never applied on their own. */
  readonly choices?: readonly { readonly label: string; readonly fix: readonly TextEdit[] }[];
}

/** What a lint rule reads. Days are day numbers in the Advocate's zone. */
export interface LintFacts {
  readonly entries: readonly Entry[];
  readonly newest: Entry | null;
  readonly nextSteps: string;
  /** The Next Steps Date; null when there is none, or it is no day. */
  readonly dueDay: number | null;
  readonly feedback: string;
  readonly today: number;
  readonly isBusinessDay: (day: number) => boolean;
  /** The initials that a fix may write. */
  readonly myInitials: string | null;
  readonly roster: ReadonlySet<string>;
  readonly maxEntryLength: number;
  readonly edition: HandbookEdition;
}

export type Report<M extends Messages> = <Key extends keyof M & string>(
  message: Key,
  reported: Reported & DataPart<MessageData<M[Key]>>,
) => void;
type DataPart<Data extends readonly unknown[]> = Data extends readonly [infer Needed]
  ? { readonly data: Needed }
  : unknown;

/** When a rule runs beyond "always": `due-*` rules not on closed cases, `feedback-*` only there and at closing. */
export type LintScope = 'always' | 'while-open' | 'when-closing';

export interface LintMeta<M extends Messages> {
  readonly summary: string;
  readonly field: LintField;
  readonly scope?: LintScope;
  readonly messages: M;
}

/** A rule as the runner sees it; `data` was checked against the message's holes where the rule was defined. */
export interface LintRule {
  readonly id: LintRuleId;
  readonly meta: LintMeta<Messages>;
  check(facts: LintFacts & { readonly report: AnyReport }): void;
}

export type AnyReport = (
  message: string,
  reported: Reported & { readonly data?: Readonly<Record<string, string | number>> },
) => void;

/** A lint rule. A report that leaves a `{{hole}}` of its message unfilled does not compile. */
export function defineRule<const M extends Messages>(rule: {
  readonly id: LintRuleId;
  readonly meta: LintMeta<M>;
  readonly check: (facts: LintFacts & { readonly report: Report<M> }) => void;
}): LintRule {
  // Method parameters are compared both ways, so the rule fits: the runner reports any message with any data.
  return rule;
}

export function insertAt(position: number, text: string): readonly TextEdit[] {
  return [{ start: position, end: position, text }];
}

export function replaceRange(
  range: { readonly start: number; readonly end: number },
  text: string,
): readonly TextEdit[] {
  return [{ start: range.start, end: range.end, text }];
}
