import type { AccountDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { factsOf } from './account-words.ts';
import styles from './FactsCard.module.css';

/** The figures of an account; what is not known says so. */
export function FactsCard({ account }: { readonly account: AccountDetail }) {
  return (
    <Card title="Figures">
      <dl className={styles.facts}>
        {factsOf(account).map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd className={value === null ? styles.unknown : undefined} dir="auto">
              {value ?? 'unknown'}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
