import type { CaseDetail } from '#shared/rpc';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { peekAtAccount } from '../../state/peek.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { Keys } from '../../ui/Kbd.tsx';
import { exactMoney, moneyWords } from '../../ui/money-words.ts';
import { Details } from './Details.tsx';
import { Rule } from './Rule.tsx';
import type { Time } from '../../ui/time.ts';
import styles from './AccountCard.module.css';

interface AccountCardProps {
  readonly account: CaseDetail['account'];
  readonly time: Time;
}

/** The account: its figures, whether the handbook covers it, and why it ranks as it does. */
export function AccountCard({ account, time }: AccountCardProps) {
  const { store } = useDeskServices();
  const keys = useKeyCaps('case.account');
  if (account === null) {
    return (
      <Card title="Account" aside="none yet">
        <p className={styles.why}>No account is set on this case, so no region and no figures either.</p>
      </Card>
    );
  }
  const { id, name, region, carr, lam, employees, subscriptionEnd, autoRenew, admin, highValue, standing, covered } =
    account;
  const coveredWords = covered.value === null ? 'coverage unknown' : covered.value ? 'covered' : 'not covered';
  return (
    <Card
      title="Account"
      aside={
        <>
          {region}{' '}
          <Button size="small" look="quiet" onClick={() => peekAtAccount(store, { id })}>
            Look closer <Keys caps={keys} />
          </Button>
        </>
      }
    >
      <p className={styles.name} dir="auto">
        {name}
        {highValue && <Chip tone="good">High value</Chip>}
        {standing && <Chip tone="outline">{standing.name}</Chip>}
        <Chip tone={covered.value === false ? 'now' : 'plain'} title={covered.why}>
          {coveredWords}
        </Chip>
      </p>
      <Details
        lines={[
          ['cARR', carr === null ? 'unknown' : moneyWords(carr), carr === null ? undefined : exactMoney(carr)],
          ['Developers (LAM)', lam?.toLocaleString('en')],
          ['Employees', employees?.toLocaleString('en')],
          [
            'Renews',
            subscriptionEnd === null
              ? null
              : `${calendarDayWords(subscriptionEnd, time)}${autoRenew === null ? '' : autoRenew ? ', by itself' : ', by hand'}`,
            subscriptionEnd ?? undefined,
          ],
          ['GitLab admin', admin ?? 'none'],
        ]}
      />
      {standing && (
        <p className={styles.why}>
          {standing.why} {standing.next} <Rule id={standing.rule} />
        </p>
      )}
      {covered.value !== true && <p className={styles.why}>{covered.why}</p>}
    </Card>
  );
}
