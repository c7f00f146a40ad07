import { noFilters, type ListSource } from '#shared/lists';
import { useEffect, useState, type ReactNode } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ListScreen } from './ListScreen.tsx';
import styles from './ListScreen.module.css';
import heads from './CasesScreen.module.css';

type Counts = Readonly<Partial<Record<ListSource, number>>>;

/** Every case on this laptop, by whose it is and how it stands. */
export function CasesScreen({ actions }: { readonly actions?: ReactNode }) {
  return <ListScreen list="cases" name="Cases" label="Cases" head={<CasesHead />} actions={actions} />;
}

function CasesHead() {
  const { places } = useDeskServices();
  const source = useDesk((view) => (view.list === 'cases' ? view.shape.source : 'mine-open'));
  const manager = useDesk((view) => view.desk?.session?.scope.kind === 'manager');
  const counts = useCounts();
  const named = (one: ListSource, name: string) => [one, name] as const;
  const scopes = [
    named('mine-open', manager ? 'Reports’ open' : 'Mine open'),
    named('mine-closed', manager ? 'Reports’ closed' : 'Mine closed'),
    named('colleagues', manager ? 'Others’' : 'Colleagues’'),
    named('created', 'I created'),
    named('all', 'All'),
  ];
  const count = counts[source];
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title}>Cases</h1>
        <p className={styles.facts}>
          {count !== undefined && `${count.toLocaleString('en')} ${count === 1 ? 'case' : 'cases'}`}
        </p>
      </header>
      <div className={heads.scopes}>
        <Segmented
          label="Whose cases"
          value={source}
          choices={scopes}
          onChange={(chosen) => places.shape({ source: chosen, filters: noFilters })}
        />
      </div>
    </>
  );
}

/** How many cases each scope has, as of the list's version. */
function useCounts(): Counts {
  const { desk } = useDeskServices();
  const version = useDesk((view) => view.desk?.version);
  const [counts, setCounts] = useState<Counts>({});
  useEffect(() => {
    let here = true;
    desk.lists.counts().then(
      (answer) => here && setCounts(answer),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [desk, version]);
  return counts;
}
