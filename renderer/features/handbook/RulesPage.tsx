import { chaptersOf, type HandbookEdition } from '#shared/handbook';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useActions, useKeyCaps } from '../../state/actions/use-actions.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterField } from '../../ui/FilterField.tsx';
import { ChapterSection, ruleElementId } from './ChapterSection.tsx';
import { findInChapters } from './handbook-words.ts';
import styles from './RulesPage.module.css';

interface RulesPageProps {
  readonly edition: HandbookEdition;
  /** The rule that somebody wants to see; a new object each time. */
  readonly asked: { readonly id: string } | null;
}

/** The rules of an edition by chapter, to be searched and walked. */
export function RulesPage({ edition, asked }: RulesPageProps) {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const searchKeys = useKeyCaps('list.search');
  const all = useMemo(() => chaptersOf(edition), [edition]);
  const chapters = useMemo(() => findInChapters(all, search), [all, search]);
  const count = chapters.reduce((sum, { rules }) => sum + rules.length, 0);
  const wanted = asked?.id ?? null;
  const isThere = wanted === null || all.some(({ rules }) => rules.some(({ id }) => id === wanted));

  // It may take another edition, and the end of a search, until the rule is drawn.
  const lastShown = useRef<object | null>(null);
  useEffect(() => {
    if (asked === null || lastShown.current === asked) return;
    setSearch('');
    const element = document.getElementById(ruleElementId(asked.id));
    if (!element) return;
    lastShown.current = asked;
    show(element);
  }, [asked, chapters]);

  const walk = (by: 1 | -1) => {
    const rules = [...(text.current?.querySelectorAll<HTMLElement>('[data-rule]') ?? [])];
    const at = rules.findIndex((rule) => rule.contains(document.activeElement));
    show(rules[at < 0 ? (by > 0 ? 0 : rules.length - 1) : Math.min(Math.max(at + by, 0), rules.length - 1)]);
  };
  useActions({
    'list.down': () => walk(1),
    'list.up': () => walk(-1),
    'list.search': () => {
      field.current?.focus();
      field.current?.select();
    },
  });

  return (
    <div className={styles.page}>
      <nav className={styles.nav} aria-label="Chapters">
        <ul>
          {chapters.map(({ id, title, rules }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.door}
                onClick={() => show(document.getElementById(chapterElementId(id)))}
              >
                <span>{title}</span>
                <span className={styles.count}>{rules.length}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.main}>
        <div className={styles.search}>
          <FilterField
            label="Search rules"
            placeholder="Search rules, ids and sources"
            value={search}
            onText={setSearch}
            onGo={() => walk(1)}
            onLeave={() => walk(1)}
            keys={searchKeys}
            controls="handbook-rules"
            field={field}
          />
          <p className={styles.found} role="status">
            {count} {count === 1 ? 'rule' : 'rules'}
          </p>
        </div>
        <div ref={text} id="handbook-rules" className={styles.text} role="region" aria-label="Rules" tabIndex={0}>
          {!isThere && (
            <p className={styles.lacking} role="status">
              “{edition.name}” has no rule {wanted}.
            </p>
          )}
          {chapters.map((chapter) => (
            <ChapterSection
              key={chapter.id}
              chapter={chapter}
              elementId={chapterElementId(chapter.id)}
              asked={wanted}
            />
          ))}
          {chapters.length === 0 && (
            <EmptyState title="No rule has these words">
              The search looks at ids, sentences, sources and what the edition sets. Press Esc in the field to see all
              rules.
            </EmptyState>
          )}
        </div>
      </div>
    </div>
  );
}

function chapterElementId(id: string): string {
  return `chapter-${id}`;
}

/** Brings it into sight and gives it the keyboard. */
function show(element: HTMLElement | null | undefined): void {
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
