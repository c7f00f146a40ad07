import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LateCommits } from '../../../../../electron/backend/practice-org/control/late-commits.ts';

function desk() {
  const time = { now: 10_500 };
  const late = new LateCommits(() => time.now);
  onTestFinished(() => late.forget());
  const ended: string[] = [];
  const begin = (name: string, seconds: number): void => late.begin(seconds, (at) => ended.push(`${name} ${at}`));
  return { time, late, ended, begin };
}

describe('a late commit', () => {
  it('carries the stamp of its beginning, and is seen at its end', () => {
    const { time, late, ended, begin } = desk();
    begin('a', 60);
    begin('b', 30);
    time.now += 59_000;
    late.endDue();
    expect([ended, late.count]).toEqual([['b 10'], 1]);
    time.now += 1000;
    late.endDue();
    expect([ended, late.count]).toEqual([['b 10', 'a 10'], 0]);
  });

  it('holds the horizon back while it is under way', () => {
    const { time, late, begin } = desk();
    expect(late.oldest()).toBe(Infinity);
    begin('a', 60);
    time.now += 10_000;
    begin('b', 60);
    expect(late.oldest()).toBe(10);
  });

  it('ends by itself', async () => {
    const { time, ended, begin } = desk();
    begin('a', 0.01);
    time.now += 10;
    await vi.waitFor(() => expect(ended).toEqual(['a 10']));
  });

  it('can be forgotten', () => {
    const { time, late, ended, begin } = desk();
    begin('a', 1);
    late.forget();
    time.now += 2000;
    late.endDue();
    expect([ended, late.oldest()]).toEqual([[], Infinity]);
  });
});
