import { groupings, sortings, type Grouping, type Sorting } from '#shared/lists';
import { SlidersHorizontal } from 'lucide-react';
import { useDesk, useDeskServices, useListLooks, usePreferences } from '../../state/DeskProvider.tsx';
import { columnIds, type ColumnId } from '../../state/lists/list-looks.ts';
import type { ListName } from '../../state/lists/list-names.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { columnFacts, sortFacts } from './column-facts.ts';
import { Opener } from './Opener.tsx';
import { SavedViews } from './SavedViews.tsx';
import styles from './ViewMenu.module.css';

interface ViewMenuProps {
  readonly list: ListName;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

const groupNames: Readonly<Record<Grouping, string>> = {
  none: 'No groups',
  band: 'Band',
  category: 'Kind of trigger',
  trigger: 'Trigger',
  account: 'Account',
  priority: 'Priority',
  owner: 'Owner',
  status: 'Status',
};
const groupChoices = groupings.map((one) => [one, groupNames[one]] as const);
const sortChoices = sortings.map((one) => [one, sortFacts[one].title] as const);
const layouts = [
  ['lines', 'Two lines'],
  ['table', 'Table'],
] as const;
const densities = [
  ['comfortable', 'Comfortable'],
  ['compact', 'Compact'],
] as const;

/** How the list is laid out: groups, order, rows or table, columns; and the views that were saved. */
export function ViewMenu({ list, open, onOpen }: ViewMenuProps) {
  const { places, preferences } = useDeskServices();
  const { sort, groupBy } = useDesk((view) => view.shape);
  const { layout, columns } = useListLooks(list);
  const density = usePreferences((kept) => kept.density);
  const { up, down } = sortFacts[sort.by];
  const sortBy = (by: Sorting) => places.shape({ sort: { by, descending: sortFacts[by].downFirst ?? false } });
  const show = (id: ColumnId, on: boolean) => {
    const shown = columnIds.filter((one) => (one === id ? on : columns.includes(one)));
    if (shown.length > 0) places.look(list, { columns: shown });
  };
  return (
    <Popover
      label="Groups, order, columns and views"
      open={open}
      onOpenChange={onOpen}
      trigger={
        <Opener action="list.view" label="Groups, order, columns and views" icon={SlidersHorizontal} on={false} />
      }
    >
      <div className={styles.sheet}>
        <Select
          label="Group by"
          value={groupBy}
          choices={groupChoices}
          onChoose={(chosen) => places.shape({ groupBy: chosen })}
        />
        <div className={styles.pair}>
          <Select label="Order by" value={sort.by} choices={sortChoices} onChoose={sortBy} />
          <Select
            label="Direction"
            labelled="said"
            value={sort.descending ? 'down' : 'up'}
            choices={[
              ['up', up],
              ['down', down],
            ]}
            onChoose={(way) => places.shape({ sort: { by: sort.by, descending: way === 'down' } })}
          />
        </div>
        <Segmented
          label="Layout"
          value={layout}
          choices={layouts}
          onChange={(chosen) => places.look(list, { layout: chosen })}
        />
        <Segmented
          label="Rows"
          value={density}
          choices={densities}
          onChange={(chosen) => preferences.setState({ density: chosen })}
        />
        {layout === 'table' && (
          <fieldset className={styles.columns}>
            <legend className={styles.legend}>Columns</legend>
            {columnIds.map((id) => (
              <Checkbox
                key={id}
                label={columnFacts[id].title}
                checked={columns.includes(id)}
                onCheck={(on) => show(id, on)}
              />
            ))}
          </fieldset>
        )}
        <SavedViews list={list} onShown={() => onOpen(false)} />
      </div>
    </Popover>
  );
}
