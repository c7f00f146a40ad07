import { useRef } from 'react';
import { useDayCut, useDesk } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { dayWords } from '../../ui/day-words.ts';
import { DayList } from './DayList.tsx';
import { EmptyDay } from './EmptyDay.tsx';
import { SearchField } from './SearchField.tsx';
import { useDayKeys } from './use-day-keys.ts';
import styles from './DayScreen.module.css';

/** The Day: every case in which somebody is owed something, the most pressing first. */
export function DayScreen() {
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const cut = useDayCut();
  const time = useTime();
  const all = useDesk((view) => view.desk?.counts.day);
  useDayKeys(list, search);

  return (
    <section className={styles.screen} aria-label="Day">
      <header className={styles.header}>
        <h1 className={styles.title}>Day</h1>
        <p className={styles.facts}>
          {dayWords(time.now, time)}
          {all !== undefined && ` · ${all.toLocaleString('en')} ${all === 1 ? 'case' : 'cases'}`}
        </p>
      </header>
      <SearchField input={search} list={list} />
      <DayList list={list} />
      {cut?.total === 0 && <EmptyDay search={cut.search} />}
    </section>
  );
}
