import { parseInstant } from '#shared/lib';
import type { OutboxCard, OutboxSummary } from '#shared/rpc';
import { calendarDayWords, clockWords, whenWords } from '../../ui/day-words.ts';
import type { Time } from '../../ui/time.ts';

/** `3 sent today · 5 waiting · 2 need you`; what is zero is not said. */
export function summaryWords({ sentToday, waiting, needYou, sending }: OutboxSummary): string {
  const parts = [
    sentToday > 0 && `${sentToday.toLocaleString('en')} sent today`,
    sending > 0 && `sending ${sending.toLocaleString('en')}`,
    waiting > 0 && `${waiting.toLocaleString('en')} waiting`,
    needYou > 0 && `${needYou.toLocaleString('en')} ${needYou === 1 ? 'needs' : 'need'} you`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing waits' : parts.join(' · ');
}

/** The way on from what keeps everything from being sent, and from when it goes on by itself where that is known. */
export function pausedWords({ paused, resumeAt }: Pick<OutboxSummary, 'paused' | 'resumeAt'>, time: Time): string {
  const until = resumeAt === null ? null : `It waits until ${clockWords(resumeAt, time)} and then goes by itself.`;
  return [until, paused?.wayOut].filter(Boolean).join(' ');
}

/** What a card is, in a word that stands beside its mark. */
export const kindWords: Readonly<Record<OutboxCard['kind'], string>> = {
  waiting: 'Waiting',
  conflict: 'Changed by somebody else',
  rejected: 'Refused by Salesforce',
  unsure: 'May have arrived',
};

export const changeWords: Readonly<Record<OutboxCard['change'], string>> = {
  create: 'New',
  update: 'Changed',
  delete: 'Deleted',
};

/** Why the person is asked, or what happens next, in a sentence. */
export function cardSentence(card: OutboxCard): string {
  const { kind, deleted, theirsBy, waitsFor, sending, nextAttemptAt } = card;
  if (deleted)
    return `${theirsBy ?? 'Somebody'} deleted this in Salesforce meanwhile. Your change has no record to go to.`;
  switch (kind) {
    case 'conflict':
      return `${theirsBy ?? 'Somebody'} changed the same in Salesforce meanwhile. Choose what shall hold; nothing is lost while you wait.`;
    case 'rejected':
      return 'Salesforce did not take it, in its own words:';
    case 'unsure':
      return 'It was sent and no answer came, and Salesforce does not tell whether it arrived. Look there first: sending again may do it twice.';
    case 'waiting':
      if (sending) return 'On its way to Salesforce.';
      if (waitsFor !== null) return `Goes once ${waitsFor} is in Salesforce.`;
      return nextAttemptAt === null ? 'Goes by itself with the next sync.' : 'Is tried again by itself.';
  }
}

/** The card that has the keys: the one that had them, else the first. */
export function currentCard(cards: readonly OutboxCard[], at: string | null): OutboxCard | null {
  return cards.find(({ card }) => card === at) ?? cards[0] ?? null;
}

/** The field on which the keys 1, 2 and 3 decide. */
export function firstContested({ fields, deleted }: OutboxCard): OutboxCard['fields'][number] | null {
  return deleted ? null : (fields.find(({ contested }) => contested) ?? null);
}

/** A value as it is read: days and instants in words, all else as it stands. */
export function valueWords(value: string, time: Time): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return calendarDayWords(value, time);
  const at = /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value) : Number.NaN;
  return Number.isNaN(at) ? value : whenWords(at, time);
}
