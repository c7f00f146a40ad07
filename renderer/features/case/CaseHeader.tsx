import { Building2, User, UserRound, X } from 'lucide-react';
import type { CaseDetail } from '#shared/rpc';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { agoWords } from '../../ui/age-words.ts';
import { Chip } from '../../ui/Chip.tsx';
import { exactWords } from '../../ui/day-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { moneyWords } from '../../ui/money-words.ts';
import { CaseActions } from './CaseActions.tsx';
import { categoryWords } from './case-words.ts';
import type { Time } from '../../ui/time.ts';
import styles from './CaseHeader.module.css';

interface CaseHeaderProps {
  readonly detail: CaseDetail;
  readonly time: Time;
}

/** What the case is, whose, and how it stands. */
export function CaseHeader({ detail, time }: CaseHeaderProps) {
  const { browsing } = useDeskServices();
  const closeKeys = useKeyCaps('case.close-pane');
  const playing = useDesk((view) => view.playing);
  const { row, trigger, account } = detail;
  const since = detail.routedAt ?? Date.parse(detail.createdAt);
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <p className={styles.over}>
          Case {row.caseNumber}
          {trigger && ` · ${categoryWords(trigger.category)}`} ·{' '}
          <span title={exactWords(since, time)}>
            {detail.routedAt === null ? 'opened' : 'routed'} {agoWords(since, time)}
          </span>
        </p>
        {!playing && (
          <IconButton icon={X} label="Put the case away" keys={closeKeys} onClick={() => browsing.closeCase()} />
        )}
      </div>
      <div className={styles.main}>
        <h2 className={styles.subject} dir="auto">
          {row.subject || 'No subject'}
        </h2>
        <CaseActions detail={detail} />
      </div>
      <div className={styles.chips}>
        <Chip tone={detail.closed ? 'plain' : 'good'}>{row.status}</Chip>
        {row.priority === 'High' && <Chip tone="breached">High</Chip>}
        {row.account !== null && (
          <Chip tone="outline" icon={Building2}>
            <bdi>{row.account}</bdi>
            {account?.carr != null && ` · ${moneyWords(account.carr)}`}
            {account?.standing && ` · ${account.standing.name}`}
          </Chip>
        )}
        {row.contact !== null && (
          <Chip tone="outline" icon={User}>
            <bdi>{row.contact}</bdi>
          </Chip>
        )}
        {!detail.mine && row.owner !== null && (
          <Chip tone="planned" icon={UserRound}>
            Owned by <bdi>{row.owner}</bdi>
          </Chip>
        )}
      </div>
    </header>
  );
}
