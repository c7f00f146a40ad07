import type { ReactNode } from 'react';
import type { CaseDetail } from '#shared/rpc';
import { useDesk } from '../../state/DeskProvider.tsx';
import { lastingId } from '../../state/names.ts';
import { useTime } from '../../state/use-time.ts';
import { AccountCard } from './AccountCard.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { ClockStrip } from './ClockStrip.tsx';
import { Closing } from './Closing.tsx';
import { ContactCard } from './ContactCard.tsx';
import { Facts } from './Facts.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OpportunityCard } from './OpportunityCard.tsx';
import { OtherCases } from './OtherCases.tsx';
import { Owed } from './Owed.tsx';
import { RequiredTen } from './RequiredTen.tsx';
import { Timeline } from './Timeline.tsx';
import styles from './CaseDesk.module.css';

interface CaseDeskProps {
  readonly detail: CaseDetail;
  /** HVA-3: the plan of the year, on a High Value Account case. */
  readonly plan: (caseId: string) => ReactNode;
}

/** One case, whole: where it is in its life, what is owed, what was said, and what it still lacks. */
export function CaseDesk({ detail, plan }: CaseDeskProps) {
  const time = useTime();
  const version = useDesk((view) => view.desk?.version);
  // A case made here gets its id from Salesforce a moment later: what is open on it stays open.
  const lasting = useDesk((view) => lastingId(view.names, detail.row.id));
  return (
    <article className={styles.desk}>
      <CaseHeader detail={detail} time={time} />
      <ClockStrip life={detail.life} time={time} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Owed obligations={detail.obligations} closed={detail.closed} time={time} />
          <NextSteps key={`steps ${lasting}`} detail={detail} draftId={lasting} time={time} />
          {detail.highValue && plan(detail.row.id)}
          <Timeline key={lasting} activities={detail.activities} time={time} />
        </div>
        <div className={styles.column}>
          <RequiredTen caseId={detail.row.id} items={detail.requiredTen} version={version} />
          {!detail.closed && <Closing verdicts={detail.closing} />}
          <Facts key={`facts ${lasting}`} detail={detail} />
          <ContactCard detail={detail} />
          <OpportunityCard opportunity={detail.opportunity} time={time} />
          <AccountCard account={detail.account} time={time} />
          <OtherCases others={detail.others} duplicateOf={detail.duplicateOf} account={detail.row.account} />
        </div>
      </div>
    </article>
  );
}
