import type { RequiredTenId } from '#shared/handbook';
import type { MessageData, Messages } from '#shared/lib';
import type { CaseReading } from '../case-reading.ts';

export type ItemResult = 'met' | 'missing' | 'not-applicable' | 'not-yet-due';

export type ItemPhase = 'picking-up' | 'managing' | 'closing';

/** A verdict before its sentence is written. */
export interface ItemVerdict {
  readonly result: ItemResult;
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>> | undefined;
}

/** Gives a verdict with one of the item's messages; an unfilled `{{hole}}` does not compile. */
export type Verdict<M extends Messages> = <Key extends keyof M & string>(
  result: ItemResult,
  message: Key,
  ...data: MessageData<M[Key]>
) => ItemVerdict;

export interface RequiredTenItem {
  readonly id: RequiredTenId;
  readonly meta: {
    readonly phase: ItemPhase;
    /** What the item asks for, as the checklist shows it. */
    readonly summary: string;
    /** What a row says when this alone is missing, in at most eight words. */
    readonly gap: string;
    readonly messages: Messages;
  };
  check(reading: CaseReading): ItemVerdict;
}

const verdict = (
  result: ItemResult,
  message: string,
  data?: Readonly<Record<string, string | number>>,
): ItemVerdict => ({
  result,
  message,
  data,
});

/** An item of the Required 10. */
export function defineItem<const M extends Messages>(item: {
  readonly id: RequiredTenId;
  readonly meta: { readonly phase: ItemPhase; readonly summary: string; readonly gap: string; readonly messages: M };
  readonly check: (reading: CaseReading, verdict: Verdict<M>) => ItemVerdict;
}): RequiredTenItem {
  // The one place where the messages' types are let go: `verdict` itself takes any message with any data.
  const say = verdict as unknown as Verdict<M>;
  return { id: item.id, meta: item.meta, check: (reading) => item.check(reading, say) };
}
