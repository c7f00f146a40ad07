import type { AccountDetail } from '#shared/rpc';
import { CircleCheck, CircleHelp, CircleX, Star } from 'lucide-react';
import { useTime } from '../../state/use-time.ts';
import { useRules } from '../../state/use-rules.ts';
import { Chip } from '../../ui/Chip.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { coveredKey, coveredWords, standingWords } from './account-words.ts';
import { AccountTimeline } from './AccountTimeline.tsx';
import { CasesCard } from './CasesCard.tsx';
import { CaseTypesCard } from './CaseTypesCard.tsx';
import { ContactsCard } from './ContactsCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import { OpportunitiesCard } from './OpportunitiesCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { RankNotesCard } from './RankNotesCard.tsx';
import { SegmentCard } from './SegmentCard.tsx';
import { StandingCard } from './StandingCard.tsx';
import styles from './AccountPage.module.css';

interface AccountPageProps {
  readonly account: AccountDetail;
  /** Shows a case on the desk. */
  readonly onCase: (id: string) => void;
}

const coverage = {
  yes: { tone: 'good', icon: CircleCheck },
  no: { tone: 'outline', icon: CircleX },
  unknown: { tone: 'now', icon: CircleHelp },
} as const;

/** Everything that this laptop knows of one account, and what the edition in force says of it. */
export function AccountPage({ account, onCase }: AccountPageProps) {
  const { standing, rank, lifecycle, caseTypes, segment } = account;
  const covered = coveredKey(segment.covered);
  const places = [account.region ?? 'region unknown', account.country, account.industry].filter(Boolean);
  return (
    <article className={styles.page}>
      <header>
        <p className={styles.over}>Account · {places.join(' · ')}</p>
        <h2 className={styles.name} dir="auto">
          {account.name}
        </h2>
        <div className={styles.chips}>
          {account.highValue && (
            <Chip tone="slipping" icon={Star}>
              High Value Account
            </Chip>
          )}
          <Chip {...coverage[covered]}>{coveredWords[covered]}</Chip>
          {standing && (
            <Chip tone={standing.value === null ? 'now' : 'outline'}>
              {standingWords(standing.notion, rank ? rank.inForce : standing.value)}
            </Chip>
          )}
          {lifecycle && <Chip tone="outline">{lifecycle.phase ?? 'phase unknown'}</Chip>}
        </div>
        <Renewal account={account} />
        <Owner account={account} />
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          {(account.highValue || account.highValueCaseId !== null) && <PlanCard caseId={account.highValueCaseId} />}
          <CasesCard cases={account.cases} onCase={onCase} />
          <OpportunitiesCard opportunities={account.opportunities} />
          <AccountTimeline activities={account.activities} count={account.activityCount} onCase={onCase} />
        </div>
        <div className={styles.column}>
          <FactsCard account={account} />
          <SegmentCard segment={segment} />
          <StandingCard standing={standing} />
          {rank && <RankNotesCard accountId={account.id} rank={rank} automatic={standing?.value ?? null} />}
          {caseTypes && <CaseTypesCard types={caseTypes} />}
          <ContactsCard contacts={account.contacts} />
        </div>
      </div>
    </article>
  );
}

function Renewal({ account: { renewsOn, autoRenew, lifecycle } }: { readonly account: AccountDetail }) {
  const time = useTime();
  const rule = useRules();
  const auto = autoRenew === null ? 'auto-renew unknown' : autoRenew ? 'auto-renew is on' : 'auto-renew is off';
  return (
    <p className={styles.fact}>
      Renewal: {renewsOn === null ? 'unknown' : <strong title={renewsOn}>{calendarDayWords(renewsOn, time)}</strong>} ·{' '}
      {auto}
      {lifecycle && (
        <>
          {' '}
          · {lifecycle.why} <RuleMark {...rule(lifecycle.rule)} />
        </>
      )}
    </p>
  );
}

function Owner({ account: { owner, ownerNote } }: { readonly account: AccountDetail }) {
  const rule = useRules();
  return (
    <p className={styles.fact}>
      Owner: {owner ?? 'unknown'}
      {ownerNote && (
        <>
          {' '}
          · {ownerNote.says} <RuleMark {...rule(ownerNote.rule)} />
        </>
      )}
    </p>
  );
}
