import { expect, it } from 'vitest';
import type { Activity } from '#shared/domain';
import { rankNoteSubject, readRankNotes } from '../../../shared/accounts/rank-note-tasks.ts';

const task = (subject: string, at: string, part: Partial<Activity> = {}): Activity => ({
  id: at,
  kind: 'task',
  subject,
  at,
  byId: 'u1',
  done: true,
  ...part,
});

it('reads what it writes, the newest last', () => {
  const notes = [
    { from: 3, to: 1, why: 'They plan 40 seats: next quarter' },
    { from: 1, to: null, why: 'The plan fell through' },
    { from: null, to: 2, why: 'The first figures came' },
  ] as const;
  const tasks = notes.map((note, at) => task(rankNoteSubject(note), `2025-06-0${at + 1}T09:00:00Z`)).reverse();
  expect(readRankNotes(tasks)).toEqual(
    notes.map((note, at) => ({ ...note, byId: 'u1', at: `2025-06-0${at + 1}T09:00:00Z` })),
  );
});

it.each([
  ['an arrow as people type it', task('Rank 2 -> 1: growth', '1'), 1],
  ['one that is still to do', task('Rank 2 → 1: growth', '1', { done: false }), 0],
  ['one without a reason', task('Rank 2 → 1: ', '1'), 0],
  ['a rank that there is not', task('Rank 2 → 4: growth', '1'), 0],
  ['a mail of that subject', task('Rank 2 → 1: growth', '1', { kind: 'email' }), 0],
  ['another task', task('Ranking call', '1'), 0],
])('%s', (_claim, activity, count) => {
  expect(readRankNotes([activity])).toHaveLength(count);
});
