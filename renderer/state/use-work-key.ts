import { useDesk } from './DeskProvider.tsx';
import { useTime } from './use-time.ts';

/** Changes with the list, each edit and each day, but not while the first sync runs: what costs a look at everything waits for its end. */
export function useWorkKey(): string {
  const { now, calendar } = useTime();
  const version = useDesk(({ desk }) => (desk?.sync.state === 'first' ? 'first' : desk?.version));
  const rules = useDesk((view) => view.desk?.settings.version);
  // An absence touches no case, and so not the list.
  const edits = useDesk(({ desk }) => `${desk?.edits.waiting} ${desk?.edits.canUndo} ${desk?.edits.canRedo}`);
  return `${version} ${rules} ${calendar.dayOf(now)} ${edits}`;
}
