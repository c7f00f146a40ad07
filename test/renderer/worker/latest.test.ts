import { describe, expect, it } from 'vitest';
import { Latest } from '../../../renderer/worker/latest.ts';

describe('a shown value', () => {
  it('is told as it is, then each newer one, and the last one is never swallowed', async () => {
    const latest = new Latest(0, 5, () => performance.now());
    const seen: number[] = [];
    const stop = new AbortController();
    const listening = (async () => {
      for await (const value of latest.listen(stop.signal)) {
        seen.push(value);
        if (value === 50) return;
      }
    })();
    await Promise.resolve();
    for (let value = 1; value <= 50; value++) latest.set(value);
    await listening;
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(50);
    expect(seen.length).toBeLessThan(50);
  });

  it('ends when nobody listens any more', async () => {
    const latest = new Latest('a', 5, () => 0);
    const stop = new AbortController();
    const listener = latest.listen(stop.signal);
    expect(await listener.next()).toEqual({ done: false, value: 'a' });
    const waiting = listener.next();
    stop.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});
