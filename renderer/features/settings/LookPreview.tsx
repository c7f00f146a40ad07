import { Card } from '../../ui/Card.tsx';
import { bandColour, BandShape, bandWord, type Band } from '../../ui/BandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { HealthDot, type Health } from '../../ui/HealthDot.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Meter } from '../../ui/Meter.tsx';
import styles from './LookPreview.module.css';

const rows: readonly { band: Band; reason: string; about: string; due: string; health: Health; met: number }[] = [
  { band: 'breached', reason: 'Reply owed since yesterday', about: 'A question about seats', due: '20 h late', health: 'warning', met: 7 },
  { band: 'now', reason: 'Day 3 call', about: 'A trial that has started', due: 'today', health: 'good', met: 6 },
  { band: 'slipping', reason: '7-day target tomorrow', about: 'A renewal with a purchase order', due: 'tomorrow', health: 'error', met: 8 },
]; // prettier-ignore

/** A few made-up rows, to see a choice before going back to the list. */
export function LookPreview() {
  return (
    <Card title="A look at it">
      {/* A picture: nothing in it can be pressed. */}
      <div inert aria-hidden>
        <ul className={styles.rows}>
          {rows.map(({ band, reason, about, due, health, met }) => (
            <li key={band} className={styles.row}>
              <BandShape band={band} />
              <span className={styles.words}>
                <span className={styles.reason}>{reason}</span>
                <span className={styles.about}>{about}</span>
              </span>
              <span className={classNames(styles.due, band === 'breached' && bandColour(band))}>
                {due}
                <span className={styles.marks}>
                  <HealthDot health={health} label="Next Steps" />
                  <Meter met={met} of={9} label="Required 10" />
                </span>
              </span>
              <span className={styles.band}>{bandWord(band)}</span>
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button look="primary">
            Close and next <Kbd>E</Kbd>
          </Button>
          <Button>Park</Button>
        </div>
      </div>
    </Card>
  );
}
