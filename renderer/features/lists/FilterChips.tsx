import { noFilters } from '#shared/lists';
import type { ListChoices } from '#shared/rpc';
import { X } from 'lucide-react';
import { useDesk, useDeskServices, useListCut } from '../../state/DeskProvider.tsx';
import type { ListName } from '../../state/lists/list-names.ts';
import { Button } from '../../ui/Button.tsx';
import { chipsOf } from './filter-words.ts';
import styles from './FilterChips.module.css';

interface FilterChipsProps {
  readonly list: ListName;
  readonly choices: ListChoices | undefined;
}

/** What the list is filtered by, each taken away by a click, so that nobody looks for a case that a filter hides. */
export function FilterChips({ list, choices }: FilterChipsProps) {
  const { places } = useDeskServices();
  const filters = useDesk((view) => view.shape.filters);
  const cut = useListCut(list);
  const chips = chipsOf(filters, choices);
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label="Filters">
      {chips.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          onClick={() => places.shape({ filters: { ...filters, [key]: noFilters[key] } })}
        >
          <span className={styles.text}>{text}</span>
          <X size={12} aria-label="Take this filter away" />
        </button>
      ))}
      <span className={styles.count}>
        {cut && `${cut.total.toLocaleString('en')} of ${cut.all.toLocaleString('en')}`}
      </span>
      <Button look="quiet" size="small" onClick={() => places.shape({ filters: noFilters })}>
        Clear
      </Button>
    </div>
  );
}
