import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleExit } from '../../../electron/browser/idle-exit.ts';

describe('the browser host’s end', () => {
  let ended: number;
  let idle: IdleExit;
  beforeEach(() => {
    vi.useFakeTimers();
    ended = 0;
    idle = new IdleExit(30_000, () => (ended += 1));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('never comes while no window was ever there', () => {
    idle.postpone();
    vi.advanceTimersByTime(1_000_000);
    expect(ended).toBe(0);
  });

  it('comes 30 seconds after the last window, not after the first', () => {
    idle.windowOpened();
    idle.windowOpened();
    idle.windowClosed();
    vi.advanceTimersByTime(60_000);
    expect(ended).toBe(0);
    idle.windowClosed();
    vi.advanceTimersByTime(29_999);
    expect(ended).toBe(0);
    vi.advanceTimersByTime(1);
    expect(ended).toBe(1);
  });

  it('is called off by a window that reloads', () => {
    idle.windowOpened();
    idle.windowClosed();
    vi.advanceTimersByTime(29_999);
    idle.windowOpened();
    vi.advanceTimersByTime(60_000);
    expect(ended).toBe(0);
  });

  it('waits anew for a window that is on its way', () => {
    idle.windowOpened();
    idle.windowClosed();
    vi.advanceTimersByTime(29_000);
    idle.postpone();
    vi.advanceTimersByTime(29_999);
    expect(ended).toBe(0);
    vi.advanceTimersByTime(1);
    expect(ended).toBe(1);
  });
});
