import type { CaseDetail } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './OtherCases.module.css';

type Other = CaseDetail['others'][number];

interface OtherCasesProps {
  readonly others: readonly Other[];
  readonly duplicateOf: Other | null;
  readonly account: string | null;
}

/** What else is going on with the account; each opens in place. */
export function OtherCases({ others, duplicateOf, account }: OtherCasesProps) {
  if (others.length === 0 && duplicateOf === null) return null;
  const open = others.filter((other) => other.open);
  const closed = others.filter((other) => !other.open);
  return (
    <Card title={account === null ? 'Related cases' : 'Other cases of the account'} aside={`${open.length} open`}>
      {duplicateOf && <Group name="Duplicate of" cases={[duplicateOf]} />}
      {open.length > 0 && <Group name={duplicateOf ? 'Open' : null} cases={open} />}
      {closed.length > 0 && <Group name="Closed" cases={closed} />}
    </Card>
  );
}

function Group({ name, cases }: { readonly name: string | null; readonly cases: readonly Other[] }) {
  const { browsing } = useDeskServices();
  return (
    <>
      {name !== null && <h4 className={styles.name}>{name}</h4>}
      <ul className={styles.list}>
        {cases.map(({ id, caseNumber, subject, status, owner }) => (
          <li key={id}>
            <button type="button" className={styles.other} onClick={() => void browsing.showLinked(id)}>
              <span className={styles.subject} dir="auto">
                {subject}
              </span>
              <span className={styles.facts}>
                {caseNumber} · {status}
                {owner !== null && ` · ${owner}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
