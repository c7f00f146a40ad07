import { describe, expect, it } from 'vitest';
import type { DeskState } from '#shared/rpc';
import { missingWords, rhythmWords, sweptWords } from '../../../renderer/features/status/sync-notes.ts';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { now } from '../fake-clock.ts';

type Rhythm = NonNullable<DeskState['sync']['rhythm']>;
const time = timeIn('UTC', now);
const gone = { deleted: 0, hidden: 0, of: 2_100, unsent: 0 };

describe('what a sweep found', () => {
  it.each([
    ['deleted', { deleted: 640 }, 'Salesforce no longer shows 640 of the 2,100 records kept here. Nothing was removed.'],
    ['out of sight', { deleted: 600, hidden: 40 }, 'Salesforce no longer shows 640 of the 2,100 records kept here. Nothing was removed. Perhaps your access was changed by mistake: ask your administrator.'],
  ])('too much %s is held and said', (_, part, words) => {
    expect(sweptWords({ kind: 'held', ...gone, ...part })).toBe(words);
  }); // prettier-ignore

  it.each([
    [{ hidden: 1 }, 'Salesforce no longer shows you 1 record, which left this laptop.'],
    [{ hidden: 3, unsent: 2 }, 'Salesforce no longer shows you 3 records, which left this laptop. 2 changes of yours on deleted records wait in the Outbox.'],
  ])('%o is said', (part, words) => {
    expect(sweptWords({ kind: 'removed', ...gone, ...part })).toBe(words);
  }); // prettier-ignore
});

describe('the rhythm', () => {
  const rhythm = (part: Partial<Rhythm>): { rhythm: Rhythm } => ({
    rhythm: { pollEveryMs: 300_000, mayPull: true, mayPush: true, resumeAt: null, why: 'usual', ...part },
  });

  it('is not spoken of while it is as usual', () => {
    expect([{ rhythm: null }, rhythm({}), rhythm({ why: 'idle' })].map((one) => rhythmWords(one, time))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is told when it slows down, and until when it rests', () => {
    expect(rhythmWords(rhythm({ why: 'limit-near' }), time)).toMatch(/^Looking for changes less often/);
    const rests = rhythm({ why: 'pushes-only', mayPull: false, resumeAt: Date.UTC(2026, 10, 23, 17, 5) });
    expect(rhythmWords(rests, time)).toMatch(/^Not looking for changes until 17:05/);
    expect(rhythmWords(rhythm({ why: 'limit-reached', mayPull: false }), time)).toMatch(/takes no calls .* for now/);
  });
});

describe('fields that are missing', () => {
  it('are counted', () => {
    expect(missingWords({ missing: [] })).toBeNull();
    expect(missingWords({ missing: ['Case.Feedback__c'] })).toBe('1 field not in Salesforce');
  });
});
