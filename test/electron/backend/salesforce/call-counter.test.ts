import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallCounter, readUsage } from '../../../../electron/backend/salesforce/call-counter.ts';
import { classify, unanswered } from '../../../../electron/backend/salesforce/classify.ts';

let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-calls-'));
  now = Date.UTC(2026, 10, 23, 23, 50);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const aCounter = (change: object = {}): CallCounter =>
  new CallCounter({ file: join(folder, 'calls.json'), orgId: 'org', now: () => now, ...change });
const spent = classify(
  { status: 403, json: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests' }] },
  true,
);

describe('the count of calls', () => {
  it('is of the day, and keeps the newest figure of the organisation', () => {
    const counter = aCounter();
    counter.countCall('api-usage=10/15000');
    counter.countCall(null);
    expect(counter.budget).toEqual({
      device: { day: '2026-11-23', calls: 2, allowance: 300 },
      org: { used: 10, max: 15_000, at: now },
      exhausted: null,
    });
    now += 20 * 60_000;
    expect(counter.budget.device).toEqual({ day: '2026-11-24', calls: 0, allowance: 300 });
    counter.countCall('api-usage=11/15000');
    expect(counter.budget.device.calls).toBe(1);
  });

  it('outlives a restart, but for the last few, in a file that only its owner reads', () => {
    const counter = aCounter();
    for (let call = 0; call < 8; call++) counter.countCall('api-usage=8/15000');
    expect(aCounter().budget).toMatchObject({ device: { calls: 6 }, org: { used: 8 } });
    expect(statSync(join(folder, 'calls.json')).mode & 0o777).toBe(0o600);
  });

  it('begins anew for another org, without a file, and over a damaged one', () => {
    aCounter().countCall('api-usage=8/15000');
    expect(aCounter({ orgId: 'another' }).budget.device.calls).toBe(0);
    expect(aCounter({ file: null }).budget.device.calls).toBe(0);
    writeFileSync(join(folder, 'calls.json'), '{"orgId":"org"');
    expect(aCounter().budget.device.calls).toBe(0);
  });

  it('has no allowance where calls cost nobody', () => {
    expect(aCounter({ allowance: null }).budget.device.allowance).toBeNull();
  });
});

describe('a limit that is reached', () => {
  it('is noted with how often in a row, kept, and over with the first call that is served', () => {
    const counter = aCounter();
    counter.noteOutcome(spent);
    counter.noteOutcome(spent);
    expect(counter.budget.exhausted).toEqual({ at: now, times: 1 });
    now += 15 * 60_000;
    counter.noteOutcome(spent);
    expect(counter.budget.exhausted).toEqual({ at: now, times: 2 });
    expect(aCounter().budget.exhausted).toEqual({ at: now, times: 2 });
    counter.noteOutcome(unanswered('reset', { safe: true, sent: true }));
    expect(counter.budget.exhausted?.times).toBe(2);
    counter.noteOutcome(null);
    expect(counter.budget.exhausted).toBeNull();
    expect(readFileSync(join(folder, 'calls.json'), 'utf8')).toContain('"exhausted":null');
  });
});

describe('what an answer says of the limit', () => {
  it.each([
    ['api-usage=10018/100000', { used: 10_018, max: 100_000 }],
    ['api-usage=25/5000; per-app-api-usage=17/250(appName=sample)', { used: 25, max: 5000 }],
    ['per-app-api-usage=17/250(appName=sample)', null],
    ['', null],
    [null, null],
  ])('%s', (header, usage) => {
    expect(readUsage(header)).toEqual(usage);
  });
});
