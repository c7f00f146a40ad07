import { filterCount } from '#shared/lists';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useDesk, useListLooks } from '../../state/DeskProvider.tsx';
import type { ListName } from '../../state/lists/list-names.ts';
import { EmptyList } from './EmptyList.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { LineList } from './LineList.tsx';
import { PickBar } from './PickBar.tsx';
import { SearchField } from './SearchField.tsx';
import { useChoices } from './use-choices.ts';
import { useListKeys } from './use-list-keys.ts';
import { ViewMenu } from './ViewMenu.tsx';
import styles from './ListScreen.module.css';

const TableList = lazy(async () => ({ default: (await import('./TableList.tsx')).TableList }));

interface ListScreenProps {
  readonly list: ListName;
  /** The name of the place. */
  readonly name: string;
  /** What the rows are, for a screen reader. */
  readonly label: string;
  readonly head: ReactNode;
  /** What can be done with all picked cases at once. */
  readonly actions?: ReactNode;
}

/** A list of cases under its head: search, filters, rows, and what is picked of them. */
export function ListScreen({ list, name, label, head, actions }: ListScreenProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState<'none' | 'filter' | 'view'>('none');
  const { layout } = useListLooks(list);
  const source = useDesk((view) => view.shape.source);
  const filtered = useDesk((view) => filterCount(view.shape.filters) > 0);
  const choices = useChoices(source, sheet === 'filter' || filtered);
  useListKeys({ list, scroller, search, onOpen: setSheet });
  const rows = { list, label, scroller };

  return (
    <section className={styles.screen} aria-label={name}>
      {head}
      <div className={styles.bar}>
        <SearchField input={search} list={scroller} />
        <FilterMenu open={sheet === 'filter'} onOpen={(open) => setSheet(open ? 'filter' : 'none')} choices={choices} />
        <ViewMenu list={list} open={sheet === 'view'} onOpen={(open) => setSheet(open ? 'view' : 'none')} />
      </div>
      <FilterChips list={list} choices={choices} />
      <div className={styles.rows}>
        {layout === 'table' ? (
          <Suspense>
            <TableList {...rows} />
          </Suspense>
        ) : (
          <LineList {...rows} />
        )}
        <EmptyList list={list} />
      </div>
      <PickBar>{actions}</PickBar>
    </section>
  );
}
