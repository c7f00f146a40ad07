import { filterCount, noFilters, type ListFilters } from '#shared/lists';
import type { ListChoices } from '#shared/rpc';
import { ListFilter } from 'lucide-react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { bandWord } from '../../ui/BandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { bands, priorities, switches } from './filter-words.ts';
import { Opener } from './Opener.tsx';
import styles from './FilterMenu.module.css';

interface FilterMenuProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly choices: ListChoices | undefined;
}

type Choice = readonly [value: string, label: string];
type Several = 'bands' | 'priorities' | 'statuses' | 'triggers' | 'regions' | 'owners';

/** Which cases of the list are shown: within a question any answer will do, across questions all have to hold. */
export function FilterMenu({ open, onOpen, choices }: FilterMenuProps) {
  const { places } = useDeskServices();
  const filters = useDesk((view) => view.shape.filters);
  const count = filterCount(filters);
  const set = (change: Partial<ListFilters>) => places.shape({ filters: { ...filters, ...change } });
  const questions: readonly (readonly [key: Several, title: string, choices: readonly Choice[]])[] = [
    ['bands', 'Band', bands.map((band) => [band, bandWord(band)] as const)],
    ['priorities', 'Priority', priorities.map((one) => [one, one] as const)],
    ['statuses', 'Status', counted(choices?.statuses)],
    ['triggers', 'Trigger', counted(choices?.triggers)],
    ['regions', 'Region', counted(choices?.regions)],
    ['owners', 'Owner', counted(choices?.owners)],
  ];
  return (
    <Popover
      label="Filter the list"
      open={open}
      onOpenChange={onOpen}
      trigger={
        <Opener action="list.filter" label="Filter" icon={ListFilter} on={count > 0}>
          {count > 0 && (
            <span className={styles.count}>
              {count}
              <HiddenText> set</HiddenText>
            </span>
          )}
        </Opener>
      }
    >
      <div className={styles.sheet}>
        <div className={styles.top}>
          <h2 className={styles.title}>Show only</h2>
          <Button look="quiet" size="small" disabled={count === 0} onClick={() => places.shape({ filters: noFilters })}>
            Clear
          </Button>
        </div>
        <fieldset className={styles.question}>
          <legend className={styles.legend}>Cases where</legend>
          {switches.map(([key, label, hint]) => (
            <span key={key} title={hint}>
              <Checkbox label={label} checked={filters[key]} onCheck={(on) => set({ [key]: on })} />
            </span>
          ))}
        </fieldset>
        {questions.map(
          ([key, title, offered]) =>
            // One answer is no question; but one that was given can be taken back.
            (offered.length > 1 || filters[key].length > 0) && (
              <fieldset key={key} className={styles.question}>
                <legend className={styles.legend}>{title}</legend>
                {offered.map(([value, label]) => (
                  <Checkbox
                    key={value}
                    label={label}
                    checked={(filters[key] as readonly string[]).includes(value)}
                    onCheck={(on) => set({ [key]: changed(filters[key], value, on) })}
                  />
                ))}
              </fieldset>
            ),
        )}
      </div>
    </Popover>
  );
}

function counted(choices: readonly ListChoices['owners'][number][] | undefined): readonly Choice[] {
  return choices?.map(({ value, label, count }) => [value, `${label} (${count.toLocaleString('en')})`] as const) ?? [];
}

function changed(values: readonly string[], value: string, on: boolean): readonly string[] {
  const others = values.filter((one) => one !== value);
  return on ? [...others, value] : others;
}
