import { describe, expect, it } from 'vitest';
import {
  retryAfterMs,
  rhythmOf,
  usualAllowance,
  utcDay,
  type CallBudget,
  type RhythmFacts,
} from '../../../shared/sync/rhythm.ts';

const now = Date.UTC(2026, 10, 23, 9);
const minute = 60_000;
const facts: RhythmFacts = { now, idle: false, firstSync: false };
const budget = (change: Partial<CallBudget> = {}): CallBudget => ({
  device: { day: '2026-11-23', calls: 0, allowance: usualAllowance },
  org: null,
  exhausted: null,
  ...change,
});
const deviceUsed = (calls: number): CallBudget => budget({ device: { day: '2026-11-23', calls, allowance: 300 } });
const orgUsed = (used: number, at = now): CallBudget => budget({ org: { used, max: 100_000, at } });

describe('the rhythm of the sync', () => {
  it('is every five minutes while somebody works, every thirty while nobody does', () => {
    const usual = { mayPull: true, mayPush: true, resumeAt: null };
    expect(rhythmOf(budget(), facts)).toEqual({ ...usual, pollEveryMs: 5 * minute, why: 'usual' });
    expect(rhythmOf(budget(), { ...facts, idle: true })).toEqual({ ...usual, pollEveryMs: 30 * minute, why: 'idle' });
  });

  it.each([
    ['just below 80 % of the laptop’s allowance', deviceUsed(239), 5, 'usual'],
    ['80 % of it', deviceUsed(240), 15, 'limit-near'],
    ['just below 90 % of it', deviceUsed(269), 15, 'limit-near'],
    ['just below 80 % of the organisation’s limit', orgUsed(79_999), 5, 'usual'],
    ['80 % of it', orgUsed(80_000), 15, 'limit-near'],
    ['just below 90 % of it', orgUsed(89_999), 15, 'limit-near'],
  ])('at %s', (_what, given, minutes, why) => {
    expect(rhythmOf(given, facts)).toMatchObject({ pollEveryMs: minutes * minute, mayPull: true, mayPush: true, why });
  });

  it('leaves only pushes from 90 % of the laptop’s allowance on, until the next day', () => {
    const paused = { mayPull: false, mayPush: true, why: 'pushes-only' };
    expect(rhythmOf(deviceUsed(270), facts)).toMatchObject({ ...paused, resumeAt: Date.UTC(2026, 10, 24) });
    const tomorrow = { ...facts, now: Date.UTC(2026, 10, 24) };
    expect(rhythmOf(deviceUsed(270), tomorrow)).toMatchObject({ mayPull: true, why: 'usual' });
  });

  it('leaves only pushes from 90 % of the organisation’s limit on, and looks again when the figure is an hour old', () => {
    expect(rhythmOf(orgUsed(90_000), facts)).toMatchObject({
      mayPull: false,
      mayPush: true,
      why: 'pushes-only',
      resumeAt: now + 60 * minute,
    });
    expect(rhythmOf(orgUsed(90_000, now - 60 * minute), facts)).toMatchObject({
      mayPull: true,
      pollEveryMs: 15 * minute,
      resumeAt: null,
      why: 'limit-near',
    });
  });

  it('waits for the later of the two when both are nearly used up', () => {
    const both = { ...deviceUsed(290), org: { used: 95, max: 100, at: now } };
    expect(rhythmOf(both, facts).resumeAt).toBe(Date.UTC(2026, 10, 24));
  });

  it('does not hold the first sync back by the laptop’s allowance, but by the organisation’s limit', () => {
    const first = { ...facts, firstSync: true };
    expect(rhythmOf(deviceUsed(1000), first)).toMatchObject({ mayPull: true, why: 'usual' });
    expect(rhythmOf(orgUsed(95_000), first)).toMatchObject({ mayPull: false, why: 'pushes-only' });
  });

  it('counts nothing where no allowance is', () => {
    const practice = budget({ device: { day: '2026-11-23', calls: 100_000, allowance: null } });
    expect(rhythmOf(practice, facts).why).toBe('usual');
  });

  it.each([
    [1, 15],
    [2, 30],
    [3, 60],
    [9, 60],
  ])('stops altogether when Salesforce refuses calls for the %i. time in a row, for %i minutes', (times, minutes) => {
    const refused = budget({ exhausted: { at: now, times } });
    const resumeAt = now + minutes * minute;
    expect(rhythmOf(refused, { ...facts, now: resumeAt - 1 })).toMatchObject({
      mayPull: false,
      mayPush: false,
      resumeAt,
      why: 'limit-reached',
    });
    expect(rhythmOf(refused, { ...facts, now: resumeAt })).toMatchObject({ mayPull: true, mayPush: true });
  });

  it('stops altogether for a quarter of an hour when the organisation’s figure says that none is left', () => {
    const resumeAt = now + 15 * minute;
    const closed = { mayPull: false, mayPush: false, resumeAt, why: 'limit-reached' };
    expect(rhythmOf(orgUsed(100_000), facts)).toMatchObject(closed);
    expect(rhythmOf(orgUsed(99_999), facts)).toMatchObject({ mayPush: true, why: 'pushes-only' });
    expect(rhythmOf(orgUsed(100_000), { ...facts, now: resumeAt })).toMatchObject({ mayPull: false, mayPush: true });
    const refusedToo = { ...orgUsed(100_000), exhausted: { at: now, times: 2 } };
    expect(rhythmOf(refusedToo, facts).resumeAt).toBe(now + 30 * minute);
  });

  it('never holds back what people wrote for the laptop’s own allowance', () => {
    expect(rhythmOf(deviceUsed(1_000), facts)).toMatchObject({ mayPull: false, mayPush: true, why: 'pushes-only' });
  });

  it('counts days in UTC', () => {
    expect(utcDay(Date.UTC(2026, 10, 23, 23, 59))).toBe('2026-11-23');
  });

  it('tries again after half a minute, then twice as long each time, up to five minutes', () => {
    expect([1, 2, 3, 4, 5, 40].map(retryAfterMs)).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
  });
});
