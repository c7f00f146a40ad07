import type { CaseRow } from '#shared/lists';
import type { ColumnId } from '../../state/lists/list-looks.ts';
import { BandShape, bandColour, bandWord } from '../../ui/BandMark.tsx';
import { classNames } from '../../ui/class-names.ts';
import { HealthDot } from '../../ui/HealthDot.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { exactMoney, moneyWords } from '../../ui/money-words.ts';
import type { Time } from '../../ui/time.ts';
import { ageWords, rowWhen } from './row-words.ts';
import styles from './TableRow.module.css';

interface CaseCellProps {
  readonly column: ColumnId;
  readonly row: CaseRow;
  readonly time: Time;
}

/** What a column of the table says of a case; a blank where there is nothing to say. */
export function CaseCell({ column, row, time }: CaseCellProps) {
  switch (column) {
    case 'band':
      if (row.statusGroup === 'closed') return null;
      return (
        <span className={classNames(styles.band, bandColour(row.band))}>
          <BandShape band={row.band} size={13} />
          {bandWord(row.band)}
        </span>
      );
    case 'reason':
      return <span className={styles.reason}>{row.reason}</span>;
    case 'due': {
      const words = rowWhen(row, time);
      return <span title={words?.title}>{words?.text}</span>;
    }
    case 'age': {
      const { text, title } = ageWords(row, time);
      return <span title={title}>{text}</span>;
    }
    case 'priority':
      return <span className={row.priority === 'High' ? styles.high : undefined}>{row.priority}</span>;
    case 'required-ten':
      return <Meter met={row.met} of={row.applicable} label="Required 10" />;
    case 'health':
      return <HealthDot health={row.health} label="Next Steps" />;
    case 'carr':
      return row.carr === null ? null : <span title={exactMoney(row.carr)}>{moneyWords(row.carr)}</span>;
    case 'subject':
      return <Text text={row.subject} />;
    case 'account':
      return <Text text={row.account} />;
    case 'contact':
      return <Text text={row.contact} />;
    case 'owner':
      return <Text text={row.owner} />;
    case 'status':
      return <Text text={row.status} />;
    case 'trigger':
      return <Text text={row.trigger} />;
    case 'number':
      return <Text text={row.caseNumber} />;
    case 'next-step':
      return <Text text={row.nextStep} />;
  }
}

function Text({ text }: { readonly text: string | null }) {
  return <bdi title={text ?? undefined}>{text}</bdi>;
}
