import type { CaseDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { FactChip } from '../../ui/Chip.tsx';
import { LongText } from '../../ui/LongText.tsx';
import styles from './Facts.module.css';

/** What the case came with: the facts of its Context, what it asks to be done, and its description. */
export function Facts({ detail }: { readonly detail: CaseDetail }) {
  const { facts, context, cta, description, type, reason, webEmail, ticketUrl, resolutionAction } = detail;
  const named = [
    ['Type', type],
    ['Reason', reason],
    ['Web e-mail', webEmail],
    ['Ticket', ticketUrl],
    ['Resolution', resolutionAction],
  ] as const;
  const chips = [
    ...facts,
    ...named.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }])),
  ];
  if (chips.length === 0 && !context && !cta && !description) return null;
  return (
    <Card title="Facts">
      {chips.length > 0 && (
        <div className={styles.chips}>
          {chips.map(({ name, value }, at) => (
            <FactChip key={`${name} ${at}`} name={name} value={value} />
          ))}
        </div>
      )}
      <Text name="To do" text={cta} />
      <Text name="Context" text={context} />
      <Text name="Description" text={description} />
    </Card>
  );
}

function Text({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null || text.trim() === '') return null;
  return (
    <div className={styles.text}>
      <h4 className={styles.name}>{name}</h4>
      <LongText text={text} name={name} />
    </div>
  );
}
