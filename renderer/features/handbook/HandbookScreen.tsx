import { useEffect, useState } from 'react';
import { useDesk } from '../../state/DeskProvider.tsx';
import { useEdition } from '../../state/use-edition.ts';
import { useEditions } from '../../state/use-editions.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { ComparePage } from './ComparePage.tsx';
import { EditionSelect } from './EditionSelect.tsx';
import { RulesPage } from './RulesPage.tsx';
import { TryPage } from './TryPage.tsx';
import styles from './HandbookScreen.module.css';

type Page = 'rules' | 'compare' | 'try';

const pages: readonly (readonly [Page, string])[] = [
  ['rules', 'Rules'],
  ['compare', 'Compare editions'],
  ['try', 'Try another edition'],
];

/** The handbook: the rules in force with their sources, what sets two editions apart, and what another one would change. */
export function HandbookScreen({ onCase }: { readonly onCase: (id: string) => void }) {
  const inForce = useEdition();
  const editions = useEditions();
  const asked = useDesk((view) => view.handbookRule);
  const [page, setPage] = useState<Page>('rules');
  const [readId, setReadId] = useState<string>(inForce.id);
  const read = editions.find(({ id }) => id === readId) ?? inForce;

  // A rule that is cited somewhere is one of the edition in force.
  useEffect(() => {
    if (asked === null) return;
    setPage('rules');
    setReadId(inForce.id);
  }, [asked, inForce.id]);

  return (
    <section className={styles.screen} aria-label="Handbook">
      <header className={styles.header}>
        <h1 className={styles.title}>Handbook</h1>
        <p className={styles.inForce}>
          In force: <strong>{inForce.name}</strong>
        </p>
        {page === 'rules' && <EditionSelect label="Edition" value={read.id} onChoose={setReadId} />}
      </header>
      <div className={styles.pages}>
        <Tabs label="Handbook" value={page} tabs={pages} onChange={setPage}>
          {page === 'rules' && <RulesPage edition={read} asked={asked} />}
          {page === 'compare' && <ComparePage />}
          {page === 'try' && <TryPage onCase={onCase} />}
        </Tabs>
      </div>
    </section>
  );
}
