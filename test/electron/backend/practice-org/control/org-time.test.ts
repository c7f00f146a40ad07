import { describe, expect, it } from 'vitest';
import { OrgTime } from '../../../../../electron/backend/practice-org/control/org-time.ts';

function clock(offset = 0) {
  const machine = { now: 1000 };
  return { machine, time: new OrgTime(offset, () => machine.now) };
}

describe('the org’s clock', () => {
  it('runs with the machine’s, ahead by its offset', () => {
    const { machine, time } = clock(50);
    machine.now += 10;
    expect([time.now(), time.ahead()]).toEqual([1060, 50]);
  });

  it('is set and moved, also back', () => {
    const { time } = clock();
    time.set(5000);
    time.advance(-100);
    expect([time.now(), time.ahead()]).toEqual([4900, 3900]);
  });

  it('stands still and goes on from there', () => {
    const { machine, time } = clock();
    time.freeze(true);
    machine.now += 500;
    expect([time.now(), time.frozen]).toEqual([1000, true]);
    time.advance(7);
    time.freeze(false);
    machine.now += 3;
    expect([time.now(), time.frozen]).toEqual([1010, false]);
  });
});
