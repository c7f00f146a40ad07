import type { SavedMany } from '#shared/rpc';
import type { DeskClient } from '../../state/clients.ts';
import type { BulkCommand } from '../../state/desk-store.ts';

export type BulkKind = BulkCommand;

export const bulkNames: Readonly<Record<BulkKind, string>> = {
  close: 'Close',
  assign: 'Give to a colleague',
  park: 'Park',
  logTouch: 'Next step',
  applyFixes: 'Fix Next Steps',
  noReplyNeeded: 'No reply needed',
  comment: 'Comment',
};

/** What is typed for all of them at once. */
export interface BulkDraft {
  readonly resolutionAction?: string;
  readonly feedback?: string;
  readonly reason?: string;
  readonly ownerId?: string;
  readonly text?: string;
  readonly day?: string;
}

const noFeedback = 'NA';

export function isComplete(kind: BulkKind, { ownerId, text, day }: BulkDraft): boolean {
  const has = (value: string | undefined) => (value ?? '').trim() !== '';
  if (kind === 'assign') return has(ownerId);
  if (kind === 'park') return has(text) && has(day);
  return kind === 'logTouch' || kind === 'comment' ? has(text) : true;
}

/** The command for these cases; each is judged by itself. */
export function runBulk(
  editing: Pick<DeskClient['editing'], 'closeMany' | 'many'>,
  kind: BulkKind,
  ids: string[],
  draft: BulkDraft,
): Promise<SavedMany> {
  const { resolutionAction, feedback = noFeedback, reason = '', ownerId = '', text = '', day = '' } = draft;
  switch (kind) {
    case 'close':
      return editing.closeMany({
        ids,
        feedback,
        ...(resolutionAction && { resolutionAction }),
        ...(reason.trim() !== '' && { reason }),
      });
    case 'assign':
      return editing.many({ ids, command: { kind: 'assign', ownerId } });
    case 'park':
      return editing.many({ ids, command: { kind: 'park', until: day, text } });
    case 'logTouch':
      return editing.many({
        ids,
        command: { kind: 'logTouch', channel: 'none', text, nextStepsDate: day.trim() === '' ? null : day },
      });
    case 'comment':
      return editing.many({ ids, command: { kind: 'comment', text } });
    case 'applyFixes':
    case 'noReplyNeeded':
      return editing.many({ ids, command: { kind } });
  }
}
