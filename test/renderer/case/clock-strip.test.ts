import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '#shared/rpc';
import { timeIn } from '../../../renderer/state/use-time.ts';
import { layOutStrip } from '../../../renderer/features/case/clock-strip.ts';
import { stripSentence } from '../../../renderer/features/case/strip-words.ts';
import { aLife } from '../fake-case.ts';
import { now } from '../fake-desk.ts';

const day = 86_400_000;
type Touch = CaseDetail['life']['touches'][number];

const touch = (onDay: number, part: Partial<Touch> = {}): Touch => ({
  label: `Touch ${onDay}`,
  channel: 'email',
  day: onDay,
  wantedAt: now - 6 * day + (onDay - 1) * day,
  loggedAt: null,
  ...part,
});

const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('the clock strip', () => {
  it('runs from the opening to the limit, with today, the target and the touches between', () => {
    const strip = layOutStrip(
      aLife({ startedAt: now - 6 * day, touches: [touch(1, { loggedAt: now - 6 * day }), touch(3)] }),
      now,
    );
    expect(strip.here).toEqual({ at: 6 / 15, caption: 'today, day 7' });
    expect(strip.ticks.map(({ kind, at, passed }) => [kind, at, passed])).toEqual([
      ['target', 7 / 15, false],
      ['limit', 1, false],
    ]);
    expect(strip.touches.map(({ at, late, caption }) => [at, late, caption])).toEqual([
      [0.5 / 15, false, 'day 1'],
      [2.5 / 15, true, '3'],
    ]);
  });

  it('goes on to today when the limit is passed, and stops growing for a case that is very old', () => {
    const over = aLife({ openedAt: now - 20 * day, targetAt: now - 13 * day, limitAt: now - 5 * day });
    expect(layOutStrip(over, now).here).toEqual({ at: 1, caption: 'today, day 21' });
    expect(layOutStrip(over, now).ticks.map(({ at, passed }) => [at, passed])).toEqual([
      [7 / 20, true],
      [15 / 20, true],
    ]);
    const old = aLife({ openedAt: now - 200 * day, targetAt: now - 193 * day, limitAt: now - 185 * day });
    expect(layOutStrip(old, now).ticks[1]?.at).toBe(1);
    expect(layOutStrip(old, now).here).toEqual({ at: 1, caption: 'today, day 201' });
  });

  it('has no target and no limit where the case is exempt', () => {
    expect(layOutStrip(aLife({ exemptBy: 'trigger' }), now).ticks).toEqual([]);
  });

  it('asks for no touch once the cadence has ended', () => {
    const ended = aLife({ touches: [touch(3)], ended: { by: 'reply', at: now } });
    expect(layOutStrip(ended, now).touches[0]?.late).toBe(false);
  });

  it('stands still at the day of closing', () => {
    expect(layOutStrip(aLife({ closedAt: now - 4 * day }), now).here.caption).toBe('closed, day 3');
  });
});

describe('the strip in words', () => {
  it.each<readonly [string, Partial<CaseDetail['life']>]>([
    ['Not started, review in 3 h · target in 1 d.', { reviewDueAt: now + 3 * 3_600_000 }],
    ['Next touch: touch 3, day 3 · target in 1 d.', { startedAt: now, touches: [touch(3)] }],
    ['The customer replied: cadence ended (Sun 22 Nov) · target in 1 d.', { startedAt: now, ended: { by: 'reply', at: now - day } }],
    ['Not started · 2 d over the limit.', { limitAt: now - 2 * day }],
    ['Not started · exempt from the limit by its trigger.', { exemptBy: 'trigger' }],
    ['Not started · target in 1 d · unresponsive from Mon 30 Nov.', { trying: { since: now - 8 * day, longEnoughAt: now + 7 * day } }],
    ['Not started · target in 1 d · tried for 16 d.', { trying: { since: now - 16 * day, longEnoughAt: now - day } }],
    ['Closed after 2 d.', { closedAt: now - 4 * day }],
  ])('says: %s', (sentence, part) => {
    expect(stripSentence(aLife(part), timeIn(here, now)).replace('tomorrow', 'in 1 d')).toBe(sentence);
  });
}); // prettier-ignore
