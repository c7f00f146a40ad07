import { noFilters } from '#shared/lists';
import { useDesk, useDeskServices, useListCut } from '../../state/DeskProvider.tsx';
import type { ListName } from '../../state/lists/list-names.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { emptyWords } from './empty-words.ts';
import styles from './ListScreen.module.css';

/** What stands in place of rows when there are none. */
export function EmptyList({ list }: { readonly list: ListName }) {
  const { places, browsing, actions } = useDeskServices();
  const cut = useListCut(list);
  const syncing = useDesk((view) => view.desk?.sync.state === 'first');
  const manager = useDesk((view) => view.desk?.session?.scope.kind === 'manager');
  const shared = useDesk((view) => view.edition.queue === 'shared');
  if (cut?.total !== 0) return null;
  const { title, text, way } = emptyWords({ view: cut.view, all: cut.all, syncing, manager, shared });
  const ways = {
    'clear-filters': ['Clear the filters', () => places.shape({ filters: noFilters })],
    'clear-search': ['Clear the search', () => browsing.search('')],
    'show-created': ['Cases I created', () => places.shape({ source: 'created', filters: noFilters })],
    'pick-up-next': ['Pick up next', () => actions.run('queue.pick-up-next')],
  } as const;
  const [name, go] = way === null ? [null, null] : ways[way];
  return (
    <div className={styles.empty}>
      <EmptyState title={title} action={name !== null && <Button onClick={go}>{name}</Button>}>
        <p>{text}</p>
      </EmptyState>
    </div>
  );
}
