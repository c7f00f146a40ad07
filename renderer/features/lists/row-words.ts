import type { CaseRow } from '#shared/lists';
import { agoWords } from '../../ui/age-words.ts';
import { exactWords } from '../../ui/day-words.ts';
import { dueWords, spanWords } from '../../ui/due-words.ts';
import type { Time } from '../../ui/time.ts';

export interface WhenWords {
  readonly text: string;
  readonly title: string;
}

/** What stands at the right of a row: when it is due, or when it was closed. */
export function rowWhen({ closedAt, dueAt }: CaseRow, time: Time): WhenWords | null {
  if (closedAt !== null) return { text: agoWords(closedAt, time), title: `Closed ${exactWords(closedAt, time)}` };
  return dueAt === null ? null : { text: dueWords(dueAt, time), title: exactWords(dueAt, time) };
}

/** How long a case has been open, or was. */
export function ageWords({ createdAt, closedAt }: CaseRow, time: Time): WhenWords {
  return {
    text: spanWords(Math.max(0, (closedAt ?? time.now) - createdAt)),
    title: `Created ${exactWords(createdAt, time)}`,
  };
}
