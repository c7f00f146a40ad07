import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain';
import { editionOf } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { judgeLifecycle } from '../../../shared/accounts/lifecycle.ts';

const phaseOf = (subscriptionEnd: Day | undefined, now = '2025-06-12T09:00:00Z', zone = 'UTC') =>
  judgeLifecycle(
    { id: 'a', name: 'A', ...(subscriptionEnd !== undefined && { subscriptionEnd }) },
    editionOf('smb-ae'),
    createCalendar({ zone }),
    parseInstant(now),
  );

describe('AE-1 on 12 June', () => {
  it.each([
    ['2028-01-01', 'implementation'],
    ['2026-06-13', 'implementation'],
    ['2026-06-12', 'implementation'],
    ['2026-03-13', 'implementation'],
    ['2026-03-12', 'adoption'],
    ['2025-12-13', 'adoption'],
    ['2025-12-12', 'expansion'],
    ['2025-09-13', 'expansion'],
    ['2025-09-12', 'renewal'],
    ['2025-06-12', 'renewal'],
    ['2025-06-11', 'renewal'],
    ['2020-01-01', 'renewal'],
  ])('a subscription until %s is in %s', (end, phase) => {
    expect(phaseOf(end)).toMatchObject({ value: phase, rule: 'AE-1' });
  });

  it('takes today in the zone of the Advocate', () => {
    expect(phaseOf('2026-03-13', '2025-06-12T23:00:00Z', 'UTC')?.value).toBe('implementation');
    expect(phaseOf('2026-03-13', '2025-06-12T23:00:00Z', 'Asia/Tokyo')?.value).toBe('adoption');
  });

  it('ends a shorter month on its last day', () => {
    expect(phaseOf('2026-02-28', '2025-05-31T09:00:00Z')?.value).toBe('adoption');
    expect(phaseOf('2026-03-01', '2025-05-31T09:00:00Z')?.value).toBe('implementation');
  });

  it('says how it knows', () => {
    expect(phaseOf('2025-12-31')?.why).toBe('More than 6 months are left, until 2025-12-31.');
    expect(phaseOf('2025-06-11')?.why).toMatch(/ended on 2025-06-11/);
    expect(phaseOf('2025-06-12')?.why).toMatch(/ends soon, on 2025-06-12/);
    expect(phaseOf(undefined)).toEqual({ value: null, rule: 'AE-1', why: 'The end of the subscription is unknown.' });
  });
});

it.each(['fy26', 'fy25', 'global-digital-smb', 'pooled-amer'] as const)('%s has no phases', (id) => {
  const account = { id: 'a', name: 'A', subscriptionEnd: '2025-12-31' };
  expect(judgeLifecycle(account, editionOf(id), createCalendar({ zone: 'UTC' }), 0)).toBeNull();
});
