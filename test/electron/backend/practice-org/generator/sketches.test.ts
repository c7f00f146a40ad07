import { describe, expect, it } from 'vitest';
import { Calendar } from '../../../../../electron/backend/practice-org/generator/calendar.ts';
import { Random } from '../../../../../electron/backend/practice-org/generator/random.ts';
import {
  begun,
  engaged,
  highValue,
  soon,
  unanswered,
} from '../../../../../electron/backend/practice-org/generator/sketches.ts';

const calendar = new Calendar('Asia/Tokyo', Date.parse('2026-06-12T22:00:00Z') / 1000);
const random = new Random(1);

describe('the outline of a case', () => {
  it('begins in the morning, just after it was made and routed', () => {
    const { createdAt, routedAt, startedAt } = begun(calendar, random, 5);
    const hour = (startedAt - calendar.at(calendar.today - 5, 0)) / 3600;
    expect([createdAt < routedAt, routedAt < startedAt, hour >= 9 && hour < 11]).toEqual([true, true, true]);
  });

  it('is due on a working day', () => {
    expect([1, 2, 3, 4, 5].every((workdays) => calendar.isWorkday(soon(calendar, workdays)))).toBe(true);
  });

  it('of a talk has the customer answered last', () => {
    const { happenings } = engaged(calendar, random, 5, { due: null });
    expect(happenings.map((what) => what.kind)).toEqual(['mail-out', 'mail-in', 'mail-out']);
    expect(happenings.every((what, n) => n === 0 || what.at > (happenings[n - 1]?.at ?? 0))).toBe(true);
  });

  it('of silence has all four touches of the cadence (CAD)', () => {
    const { happenings = [] } = unanswered(calendar, random, 20);
    const start = calendar.today - 20;
    expect(happenings.map((what) => [what.kind, calendar.dayOf(what.at) - start])).toEqual([
      ['mail-out', 0],
      ['call-out', 2],
      ['mail-out', 4],
      ['mail-out', 6],
    ]);
  });

  it('of a high value account opens with the fiscal year and plans ahead (HVA-1, HVA-3)', () => {
    const sketch = highValue(calendar, random, 30);
    expect(calendar.nameOf(calendar.dayOf(sketch.createdAt)).slice(0, 7)).toBe('2026-02');
    expect(sketch.happenings?.some((what) => what.kind === 'reminder' && what.day > calendar.today)).toBe(true);
  });
});
