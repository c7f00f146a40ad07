import type { Activity } from '#shared/domain';
import type { Rank } from './rank.ts';
import type { RankNote } from './rank-notes.ts';

/**
 * RANK-2 (ours): a rank note is a done Task on the account, so that colleagues see it: `Rank 2 → 1: they plan 40 seats`.
 * `auto` hands the account back to the weekly rank, `unknown` stood before a first rank.
 */
export function rankNoteSubject({ from, to, why }: Pick<RankNote, 'from' | 'to' | 'why'>): string {
  return `Rank ${from ?? 'unknown'} → ${to ?? 'auto'}: ${why}`;
}

const form = /^Rank (1|2|3|unknown) (?:→|->) (1|2|3|auto): *(\S.*)$/i;

/** The rank notes among an account's activities, the newest last. */
export function readRankNotes(activities: readonly Activity[]): readonly RankNote[] {
  return activities
    .filter(({ kind, done }) => kind === 'task' && done === true)
    .flatMap(({ subject, at, byId }) => {
      const [, from, to, why] = form.exec(subject.trim()) ?? [];
      return why === undefined ? [] : [{ byId: byId ?? '', at, from: rankOf(from), to: rankOf(to), why }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function rankOf(text: string | undefined): Rank | null {
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : null;
}
