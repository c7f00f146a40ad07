import { describe, expect, it } from 'vitest';
import {
  cardSentence,
  currentCard,
  firstContested,
  pausedWords,
  summaryWords,
  valueWords,
} from '../../../renderer/features/outbox/outbox-words.ts';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { aCard, aField, aSummary } from './some-cards.ts';

describe('the line of the outbox', () => {
  it.each([
    [{}, 'Nothing waits'],
    [{ sentToday: 1_200, waiting: 3, needYou: 1 }, '1,200 sent today · 3 waiting · 1 needs you'],
    [{ sending: 2, needYou: 2 }, 'sending 2 · 2 need you'],
  ])('%o: %s', (part, words) => {
    expect(summaryWords(aSummary(part))).toBe(words);
  });
});

describe('what keeps everything from being sent', () => {
  const paused = { code: 'QUOTA' as const, message: 'No calls are left.', wayOut: 'Ask your administrator for more.' };
  const time = timeIn('UTC', Date.UTC(2026, 10, 23, 9));

  it('says until when, where that is known, and the way out', () => {
    const resumeAt = Date.UTC(2026, 10, 23, 17, 5);
    expect(pausedWords({ paused, resumeAt }, time)).toBe(
      'It waits until 17:05 and then goes by itself. Ask your administrator for more.',
    );
    expect(pausedWords({ paused, resumeAt: null }, time)).toBe('Ask your administrator for more.');
  });
});

describe('a card', () => {
  it.each([
    [{ kind: 'conflict' as const, theirsBy: 'Mara Silva' }, 'Mara Silva changed the same'],
    [{ kind: 'conflict' as const, deleted: true }, 'Somebody deleted this in Salesforce'],
    [{ kind: 'rejected' as const }, 'in its own words'],
    [{ kind: 'unsure' as const }, 'no answer came'],
    [{ sending: true }, 'On its way'],
    [{ waitsFor: 'the new case' }, 'Goes once the new case is in Salesforce.'],
    [{ nextAttemptAt: 5 }, 'Is tried again by itself.'],
    [{}, 'Goes by itself with the next sync.'],
  ])('%o says: %s', (part, words) => {
    expect(cardSentence(aCard(part))).toContain(words);
  });

  it('keeps the keys while it is there, and gives them to the first when it has gone', () => {
    const cards = [aCard({ card: 'a' }), aCard({ card: 'b' })];
    expect([currentCard(cards, 'b')?.card, currentCard(cards, 'gone')?.card, currentCard([], 'a')]).toEqual([
      'b',
      'a',
      null,
    ]);
  });

  it('is decided field by field, unless the record is gone', () => {
    const fields = [aField({ field: 'status' }), aField({ field: 'feedback', contested: true })];
    expect(firstContested(aCard({ fields }))?.field).toBe('feedback');
    expect(firstContested(aCard({ fields, deleted: true }))).toBeNull();
  });
});

it.each([
  ['2026-11-26', 'tomorrow, Thu 26 Nov'],
  ['2026-11-25T07:37:29.935Z', '07:37'],
  ['2026-11-25 KK Sent the quote', '2026-11-25 KK Sent the quote'],
])('a value is read as words: %s', (value, words) => {
  const time = timeIn('UTC', Date.parse('2026-11-25T12:00:00Z'));
  expect(valueWords(value, time)).toBe(words);
});
