import { describe, expect, it } from 'vitest';
import { lastSyncWords, lostWords, spokenWords, standingOf } from '../../../renderer/features/status/sync-words.ts';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { aSession, aState, now } from '../fake-desk.ts';

const failure = { code: 'OFFLINE', message: 'No answer.', wayOut: 'It goes on by itself.' };
const cancelled = { code: 'CANCELLED', message: 'Stopped.', wayOut: 'Sync when you like.' };

describe('where Salesforce stands', () => {
  it.each([
    ['idle', aState(), 'Online'],
    ['fetching', aState({ sync: { state: 'delta' } }), 'Online'],
    ['out of reach', aState({ sync: { state: 'offline' } }), 'Offline'],
    ['tokens refused', aState({ sync: { state: 'signed-out' } }), 'Signed out'],
    ['tokens gone', aState({ session: { ...aSession, practice: false, signedIn: false } }), 'Signed out'],
    ['a practice org that signs in by itself', aState({ session: { ...aSession, signedIn: false } }), 'Online'],
    [
      'a practice org that refuses',
      aState({ session: { ...aSession, signedIn: false }, sync: { state: 'signed-out' } }),
      'Signed out',
    ],
  ])('%s', (_, desk, word) => {
    expect(standingOf(desk).word).toBe(word);
  });
});

describe('the last sync', () => {
  it.each([
    [null, 'Not synced yet'],
    [now - 1_000, 'Synced just now'],
    [now - 120_000, 'Synced 2 min ago'],
  ])('at %s', (lastSyncAt, words) => {
    expect(lastSyncWords(aState({ sync: { lastSyncAt } }).sync, timeIn('UTC', now))).toBe(words);
  });
});

describe('what a screen reader hears', () => {
  it.each([
    ['at rest', aState(), 'Synced.'],
    ['in a first sync', aState({ sync: { state: 'first' } }), 'Fetching your cases.'],
    ['offline', aState({ sync: { state: 'offline' } }), 'Offline.'],
    ['in trouble', aState({ sync: { state: 'failed', failure } }), 'No answer. It goes on by itself.'],
    ['stopped by hand', aState({ sync: { lastSyncAt: null, failure: cancelled } }), ''],
  ])('%s', (_, desk, words) => {
    expect(spokenWords(desk, true)).toBe(words);
  });

  it('does not change with the counts or with the time', () => {
    const heard = [10, 20, 3_000].map((stored) => spokenWords(aState({ sync: { state: 'delta', stored } }), true));
    expect(new Set(heard).size).toBe(1);
  });

  it('hears first of all that nothing answers', () => {
    expect(spokenWords(aState({ sync: { failure } }), false)).toBe(lostWords);
  });
});
