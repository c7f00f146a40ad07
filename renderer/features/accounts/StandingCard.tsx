import type { AccountDetail } from '#shared/rpc';
import { Check, CircleHelp, Minus } from 'lucide-react';
import { useEdition } from '../../state/use-edition.ts';
import { useRules } from '../../state/use-rules.ts';
import { Card } from '../../ui/Card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { missingWords, neededWords, notionWord, standingWords } from './account-words.ts';
import styles from './Verdict.module.css';

type Standing = NonNullable<AccountDetail['standing']>;
type Row = Standing['rows'][number];

/** TIER, RANK: where the account stands, which row of the table says so, and what is missing for the next. */
export function StandingCard({ standing }: { readonly standing: AccountDetail['standing'] }) {
  const rule = useRules();
  if (!standing) return <ChosenByJudgement />;
  const { notion, value, why, missing, rows, next } = standing;
  return (
    <Card title={standingWords(notion, value)} aside={<RuleMark {...rule(standing.rule)} />}>
      <p>
        {value === null && (
          <>
            <strong>{missingWords(missing)}</strong>{' '}
          </>
        )}
        {why}
      </p>
      {next && (
        <p className={styles.next}>
          <strong>
            For {notionWord(notion).toLowerCase()} {next.value}:
          </strong>{' '}
          {next.says}
        </p>
      )}
      <ol className={styles.rows} aria-label={`The table of ${notionWord(notion).toLowerCase()}s`}>
        {rows.map((row, at) => (
          <TableRow key={at} row={row} name={`${notionWord(notion)} ${row.value}`} />
        ))}
      </ol>
    </Card>
  );
}

function TableRow({ row, name }: { readonly row: Row; readonly name: string }) {
  const { fired, needed, conditions } = row;
  return (
    <li className={classNames(styles.row, fired && styles.fired)}>
      <p className={styles.rowName}>
        <strong>
          {name}
          {fired && <HiddenText> (this row holds)</HiddenText>}
        </strong>
        <span>{neededWords(needed, conditions.length)}</span>
      </p>
      {conditions.map(({ says, has, holds }) => {
        const [Mark, look, word] = holds
          ? ([Check, styles.yes, 'Holds'] as const)
          : has === null
            ? ([CircleHelp, styles.unknown, 'Unknown'] as const)
            : ([Minus, styles.faint, 'Does not hold'] as const);
        return (
          <p key={says} className={styles.condition}>
            <Mark size={14} role="img" aria-label={word} className={look} />
            <span className={styles.says}>{says}</span>
            <span className={styles.has}>{has ?? 'unknown'}</span>
          </p>
        );
      })}
    </li>
  );
}

/** TIER-2: without tiers and ranks an account is chosen by what can be seen in it. */
function ChosenByJudgement() {
  const { highValueCriteria, notDefined } = useEdition();
  const rule = useRules();
  const says = notDefined.filter(({ part }) => part === 'tiers' || part === 'rank').map((one) => one.says);
  return (
    <Card title="Tier or rank" aside={highValueCriteria.length > 0 ? <RuleMark {...rule('TIER-2')} /> : undefined}>
      <p>{says.length > 0 ? says.join(' ') : 'The edition in force has neither.'}</p>
      {highValueCriteria.length > 0 && (
        <>
          <p>What speaks for a High Value Account:</p>
          <ul className={styles.criteria}>
            {highValueCriteria.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
