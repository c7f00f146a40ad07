import { useDesk } from './DeskProvider.tsx';
import { useTime } from './use-time.ts';

/** Changes with each sync that has ended, each edit and each day: what costs a look at everything is asked no more often. */
export function useWorkKey(): string {
  const { now, calendar } = useTime();
  const edits = useDesk(
    (view) => `${view.desk?.edits.waiting} ${view.desk?.edits.canUndo} ${view.desk?.edits.canRedo}`,
  );
  const syncedAt = useDesk((view) => view.desk?.sync.lastSyncAt);
  const rules = useDesk((view) => view.desk?.settings.version);
  return `${syncedAt} ${rules} ${calendar.dayOf(now)} ${edits}`;
}
