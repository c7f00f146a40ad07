import { describe, expect, it } from 'vitest';
import {
  answerInstead,
  FAULT_KINDS,
  Faults,
  type Fault,
} from '../../../../../electron/backend/practice-org/http/faults.ts';

const fault = (changes: Partial<Fault> = {}): Fault => ({
  kind: 'unauthorised',
  times: 1,
  after: 0,
  method: null,
  path: null,
  milliseconds: 0,
  ...changes,
});

function armed(...list: Partial<Fault>[]) {
  const faults = new Faults();
  for (const one of list) faults.arm(fault(one));
  const take = (method = 'GET', path = '/services/data/v63.0/query'): string[] =>
    faults.take(method, path).map((struck) => struck.kind);
  return { faults, take };
}

describe('a fault', () => {
  it('strikes as often as it was told', () => {
    const { faults, take } = armed({ times: 2 });
    expect([take(), take(), take(), faults.list()]).toEqual([['unauthorised'], ['unauthorised'], [], []]);
  });

  it('lets some through first', () => {
    const { take } = armed({ after: 1 });
    expect([take(), take()]).toEqual([[], ['unauthorised']]);
  });

  it('strikes its own method and path alone, and sign-in only by name', () => {
    const { take } = armed({ method: 'PATCH', path: '/Case/', times: Infinity });
    expect([
      take('PATCH', '/services/data/v63.0/sobjects/Case/1'),
      take('GET', '/x/Case/1'),
      take('PATCH', '/Task/'),
    ]).toEqual([['unauthorised'], [], []]);
    expect(armed({}).take('POST', '/services/oauth2/token')).toEqual([]);
    expect(armed({ path: 'oauth2/token' }).take('POST', '/services/oauth2/token')).toEqual(['unauthorised']);
  });

  it('comes one at a time, but for waiting', () => {
    const { take } = armed({}, { kind: 'drop-after' }, { kind: 'latency' });
    expect([take(), take(), take()]).toEqual([['unauthorised', 'latency'], ['drop-after'], []]);
  });

  it('is cleared, by kind or all', () => {
    const { faults, take } = armed({ times: Infinity }, { kind: 'garble', times: Infinity });
    faults.clear('unauthorised');
    expect(take()).toEqual(['garble']);
    faults.clear();
    expect(take()).toEqual([]);
  });

  it.each(FAULT_KINDS)('%s has an answer, or happens on the way', (kind) => {
    const onTheWay = ['drop-before', 'drop-after', 'truncate', 'garble', 'latency', 'late-write'].includes(kind);
    expect(answerInstead(kind) === null).toBe(onTheWay);
  });
});
