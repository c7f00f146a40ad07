import { Search } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { longestSearch } from '../../state/browsing.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** Narrows the list while typing. Enter and ↓ go to the first hit; Esc clears, then leaves. */
export function SearchField({ input, list }: SearchFieldProps) {
  const { browsing } = useDeskServices();
  const search = useDesk((view) => view.search);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (search === '') list.current?.focus();
      else browsing.search('');
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      browsing.moveToFirst();
      list.current?.focus();
    }
  };

  return (
    <div className={styles.field} role="search">
      <Search size={15} aria-hidden className={styles.icon} />
      <input
        ref={input}
        className={styles.input}
        type="text"
        aria-label="Search cases"
        aria-controls="case-list"
        aria-keyshortcuts="/"
        placeholder="Search cases, people, next steps"
        autoComplete="off"
        spellCheck={false}
        maxLength={longestSearch}
        value={search}
        onChange={(event) => browsing.search(event.target.value)}
        onKeyDown={press}
      />
      <Kbd>{search === '' ? '/' : 'Esc'}</Kbd>
    </div>
  );
}
