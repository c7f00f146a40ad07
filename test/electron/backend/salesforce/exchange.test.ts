import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange, NoAnswer, usualTimeouts } from '../../../../electron/backend/salesforce/exchange.ts';
import { deadAddress, json, startBadNetwork, type BadNetwork, type Outcome } from '../../../support/bad-network.ts';

let network: BadNetwork;
beforeAll(async () => {
  network = await startBadNetwork('http://127.0.0.1:1');
});
afterAll(() => network.close());

const get = { method: 'GET', headers: {}, body: null };
const short = { answerMs: 30, wholeMs: 60_000 };

async function failureThrough(outcome: Outcome, timeouts = usualTimeouts, signal?: AbortSignal) {
  network.forget();
  network.meddle(() => outcome);
  return failureAt(network.url, timeouts, signal);
}

async function failureAt(url: string, timeouts = usualTimeouts, signal?: AbortSignal) {
  const failed: unknown = await exchange(new URL(url), get, timeouts, signal).catch((error: unknown) => error);
  return failed instanceof NoAnswer ? { why: failed.why, sent: failed.sent } : failed;
}

describe('an exchange', () => {
  it('is the whole answer, whatever its status', async () => {
    network.meddle(() => json(412, []));
    const { status, body, headers } = await exchange(new URL(network.url), get, usualTimeouts);
    expect([status, body, headers.get('content-type')]).toEqual([412, '[]', 'application/json;charset=UTF-8']);
  });

  it.each<[string, Outcome]>([
    ['was dropped', 'drop'],
    ['ended in its midst', 'half'],
  ])('that %s may have been read', async (_how, outcome) => {
    expect(await failureThrough(outcome)).toEqual({ why: 'network', sent: true });
  });

  it.each([
    ['nobody listens', () => deadAddress()],
    ['nobody has the name', async () => 'http://nobody.invalid'],
  ])('never left the laptop where %s', async (_where, address) => {
    expect(await failureAt(await address())).toEqual({ why: 'network', sent: false });
  });

  it('gives up when no answer begins in time, and when one does not end in time', async () => {
    expect(await failureThrough('hang', short)).toEqual({ why: 'timeout', sent: true });
    expect(await failureThrough('stall', { answerMs: 60_000, wholeMs: 100 })).toEqual({ why: 'timeout', sent: true });
  });

  it('is stopped by whoever asked for it', async () => {
    const cancel = new AbortController();
    cancel.abort();
    expect(await failureThrough('hang', usualTimeouts, cancel.signal)).toEqual({ why: 'cancelled', sent: false });
    expect(network.asked).toEqual([]);
  });
});
