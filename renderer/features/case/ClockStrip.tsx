import { Mail, Phone } from 'lucide-react';
import type { CaseDetail } from '#shared/rpc';
import { classNames } from '../../ui/class-names.ts';
import { dayWords, exactWords } from '../../ui/day-words.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { layOutStrip, type StripTouch } from './clock-strip.ts';
import { stripSentence } from './strip-words.ts';
import type { Time } from '../../ui/time.ts';
import styles from './ClockStrip.module.css';

interface ClockStripProps {
  readonly life: CaseDetail['life'];
  readonly time: Time;
}

/** Where the case is in its life, on one line: the touches, today, the target and the limit. */
export function ClockStrip({ life, time }: ClockStripProps) {
  const { touches, ticks, here } = layOutStrip(life, time.now);
  const sentence = stripSentence(life, time);
  return (
    <section className={styles.card} aria-label="Clocks">
      <div className={styles.strip} aria-hidden>
        <span className={styles.line} />
        <span className={styles.gone} style={{ width: `${here.at * 100}%` }} />
        {ticks.map(({ at, kind, dueAt, caption, passed }) => (
          <span key={kind} className={styles.place} style={{ left: `${at * 100}%` }} title={exactWords(dueAt, time)}>
            <span className={classNames(styles.tick, passed && styles.passed)} />
            <span className={classNames(styles.caption, passed && styles.passed, at > 0.93 && styles.atEnd)}>
              {caption}
            </span>
          </span>
        ))}
        {touches.map((touch) => (
          <Touch key={`${touch.channel} ${touch.day}`} touch={touch} time={time} />
        ))}
        <span className={styles.place} style={{ left: `${here.at * 100}%` }}>
          <span className={styles.today} />
          <span
            className={classNames(
              styles.todayCaption,
              here.at > 0.93 && styles.atEnd,
              here.at < 0.07 && styles.atStart,
            )}
          >
            {here.caption}
          </span>
        </span>
      </div>
      <p className={styles.sentence}>
        <HiddenText>{`${here.caption}. `}</HiddenText>
        {sentence}
      </p>
      <HiddenText>
        {touches.map((touch) => `${touchTitle(touch, time)}. `).join('')}
        {ticks.map(({ kind, dueAt }) => `${kind} ${dayWords(dueAt, time)}. `).join('')}
      </HiddenText>
    </section>
  );
}

function Touch({ touch, time }: { readonly touch: StripTouch; readonly time: Time }) {
  const { at, channel, loggedAt, late, caption } = touch;
  const Icon = channel === 'email' ? Mail : Phone;
  return (
    <span className={styles.place} style={{ left: `${at * 100}%` }} title={touchTitle(touch, time)}>
      <span className={classNames(styles.touch, loggedAt !== null && styles.logged, late && styles.late)}>
        <Icon size={11} strokeWidth={2.2} />
      </span>
      {caption !== null && <span className={styles.caption}>{caption}</span>}
    </span>
  );
}

function touchTitle({ label, day, wantedAt, loggedAt, late }: StripTouch, time: Time): string {
  if (loggedAt !== null) return `${label} (day ${day}): logged ${exactWords(loggedAt, time)}`;
  return `${label} (day ${day}): ${late ? 'missing since' : 'wanted'} ${dayWords(wantedAt, time)}`;
}
