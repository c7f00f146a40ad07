import { describe, expect, it } from 'vitest';
import { suggestDays } from '../../../shared/flows/suggest-days.ts';
import { aReading, aStartedCase, callOut, mailIn, mailOut, type Scene } from '../../support/builders.ts';

const days = (scene: Scene) => suggestDays(aReading(scene)).map(({ day, label }) => `${day} ${label}`);
const mailed = mailOut('2025-06-10T11:00:00Z');

describe('the next step is due', () => {
  it('with the touch after the one that is due now', () => {
    expect(days({ case: aStartedCase() })[0]).toBe('2025-06-13 First call');
    expect(days({ case: aStartedCase(), activities: [mailed] })[0]).toBe('2025-06-16 Second e-mail');
  });

  it('with the last attempt when every touch was made', () => {
    const all = [
      mailed,
      mailOut('2025-06-11T11:00:00Z'),
      mailOut('2025-06-11T12:00:00Z'),
      callOut('2025-06-11T13:00:00Z'),
    ];
    expect(days({ case: aStartedCase(), activities: all })[0]).toBe('2025-06-23 Last attempt');
  });

  it('on days that people choose when nobody is chased', () => {
    expect(days({ case: aStartedCase(), activities: [mailed, mailIn('2025-06-11T09:00:00Z')] })).toEqual([
      '2025-06-13 Tomorrow',
      '2025-06-16 In 3 days',
      '2025-06-19 In a week',
      '2025-06-24 Before the limit',
      '2025-06-26 In two weeks',
    ]);
  });

  it('never on a day off, nor on a day twice, nor today', () => {
    const scene = { case: aStartedCase(), holidays: ['2025-06-13', '2025-06-16'] };
    const [first, ...rest] = days(scene);
    expect(first).toBe('2025-06-17 First call');
    expect(new Set(rest.map((one) => one.slice(0, 10))).has('2025-06-17')).toBe(false);
  });

  it('without a limit where the case has none', () => {
    expect(days({ case: aStartedCase({ subject: 'High Value Account' }) }).join()).not.toContain('limit');
  });
});
