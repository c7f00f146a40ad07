import type { EditsState } from '#shared/rpc';

/** How many changes wait on this laptop; while some are on their way to the disk, they are no promise yet. */
export function editsWords({ waiting, saving }: Pick<EditsState, 'waiting' | 'saving'>): string {
  if (saving > 0) return 'Saving…';
  return waiting === 1
    ? '1 change saved on this laptop'
    : `${waiting.toLocaleString('en')} changes saved on this laptop`;
}

export function needWords(needYou: number): string {
  return needYou === 1 ? '1 needs you' : `${needYou.toLocaleString('en')} need you`;
}
