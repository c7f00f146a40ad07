import { useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { useCover } from '../../state/use-cover.ts';
import { useRules } from '../../state/use-rules.ts';
import { useTime } from '../../state/use-time.ts';
import { saySaved } from '../../state/use-saving.ts';
import { agoWords } from '../../ui/age-words.ts';
import { Button } from '../../ui/Button.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import styles from './CoverCards.module.css';

const most = 3;

/** FLOW-3: a customer of a colleague whom I cover has written: the case is taken over, or left for now. */
export function CoverCards({ onCase }: { readonly onCase: (id: string) => void }) {
  const services = useDeskServices();
  const { desk, toasts } = services;
  const time = useTime();
  const rule = useRules();
  const [handled, setHandled] = useState<ReadonlySet<string>>(new Set());
  const cards = (useCover()?.cards ?? []).filter(({ id, wroteAt }) => !handled.has(`${id} ${wroteAt}`));
  if (cards.length === 0) return null;
  const fail = (error: unknown) => toasts.fail(toFailure(error));
  return (
    <section className={styles.cover} aria-label="Customers of colleagues you cover">
      <ul className={styles.cards}>
        {cards.slice(0, most).map(({ id, subject, account, owner, until, wroteAt }) => {
          const about = account ?? subject;
          const done = () => setHandled((before) => new Set([...before, `${id} ${wroteAt}`]));
          const take = async () => {
            try {
              saySaved(services, await desk.editing.takeOver({ id }));
              onCase(id);
            } catch (error) {
              fail(error);
            }
          };
          return (
            <li key={id} className={styles.card}>
              <div className={styles.words}>
                <p>
                  <strong dir="auto">{account ?? 'A customer'}</strong> wrote {agoWords(wroteAt, time)}{' '}
                  <RuleMark {...rule('FLOW-3')} />
                </p>
                <p className={styles.soft}>
                  <button type="button" className={styles.subject} dir="auto" onClick={() => onCase(id)}>
                    {subject}
                  </button>{' '}
                  is {owner}’s, who is away until {calendarDayWords(until, time)} and is covered by you.
                </p>
              </div>
              <Button size="small" look="primary" aria-label={`Take it: ${about}`} onClick={() => void take()}>
                Take it
              </Button>
              <Button
                size="small"
                look="quiet"
                aria-label={`Not now: ${about}`}
                onClick={() => void desk.editing.leaveToOwner({ id }).then(done, fail)}
              >
                Not now
              </Button>
            </li>
          );
        })}
      </ul>
      {cards.length > most && <p className={styles.soft}>{cards.length - most} more wait behind these.</p>}
    </section>
  );
}
