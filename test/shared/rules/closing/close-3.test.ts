import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/domain';
import type { Scene } from '../../../support/builders.ts';
import { close3 } from '../../../../shared/rules/closing/close-3.ts';
import { aReading, aStartedCase, callOut, mailIn, mailOut } from '../../../support/builders.ts';

const opened = '2025-05-20T09:00:00Z';
const theCase = aStartedCase({ createdAt: opened, routedAt: opened, startedAt: '2025-05-28T09:00:00Z' });
const allTouches: readonly Activity[] = [
  mailOut('2025-05-28T10:00:00Z'),
  callOut('2025-05-30T10:00:00Z'),
  mailOut('2025-06-01T10:00:00Z'),
  mailOut('2025-06-03T10:00:00Z'),
];

describe('CLOSE-3', () => {
  const cases: readonly [claim: string, expected: 'blocks' | 'warns' | 'passes', scene: Scene][] = [
    ['blocks while nothing was sent', 'blocks', { case: theCase }],
    [
      'blocks when the customer wrote last',
      'blocks',
      { case: theCase, activities: [...allTouches, mailIn('2025-06-04T10:00:00Z')], now: '2025-07-12T10:00:00Z' },
    ],
    [
      'blocks a second before 15 days of trying',
      'blocks',
      { case: theCase, activities: [mailOut('2025-05-28T10:00:00Z')], now: '2025-06-12T09:59:59Z' },
    ],
    [
      'passes after exactly 15 days of trying',
      'passes',
      { case: theCase, activities: [mailOut('2025-05-28T10:00:00Z')], now: '2025-06-12T10:00:00Z' },
    ],
    [
      'counts again from the first outbound after a reply',
      'blocks',
      {
        case: theCase,
        activities: [mailOut('2025-05-28T10:00:00Z'), mailIn('2025-06-01T10:00:00Z'), mailOut('2025-06-02T10:00:00Z')],
        now: '2025-06-16T10:00:00Z',
      },
    ],
    [
      'passes 15 days after that',
      'passes',
      {
        case: theCase,
        activities: [mailOut('2025-05-28T10:00:00Z'), mailIn('2025-06-01T10:00:00Z'), mailOut('2025-06-02T10:00:00Z')],
        now: '2025-06-17T10:00:00Z',
      },
    ],
    [
      'does not take an out-of-office mail for a reply',
      'passes',
      {
        case: theCase,
        activities: [mailOut('2025-05-28T10:00:00Z'), mailIn('2025-06-01T10:00:00Z', { auto: true })],
        now: '2025-06-12T10:00:00Z',
      },
    ],
    [
      'does not take an out-of-office mail for trying',
      'blocks',
      { case: theCase, activities: [mailOut('2025-05-28T10:00:00Z', { auto: true })], now: '2025-06-30T10:00:00Z' },
    ],
    [
      'warns at the limit with every touch made',
      'warns',
      { case: theCase, activities: allTouches, now: '2025-06-04T09:00:00Z' },
    ],
    [
      'blocks a second before the limit with every touch made',
      'blocks',
      { case: theCase, activities: allTouches, now: '2025-06-04T08:59:59Z' },
    ],
    [
      'blocks at the limit while the call is missing',
      'blocks',
      { case: theCase, activities: allTouches.filter(({ kind }) => kind === 'email'), now: '2025-06-04T09:00:00Z' },
    ],
    [
      'blocks at the limit while a mail is missing',
      'blocks',
      { case: theCase, activities: allTouches.slice(0, 3), now: '2025-06-04T09:00:00Z' },
    ],
    [
      'never excuses a case that has no limit',
      'blocks',
      { case: { ...theCase, subject: 'PO Required 2025-07-01' }, activities: allTouches, now: '2025-06-04T09:00:00Z' },
    ],
    [
      'keeps the time of day over summer time',
      'passes',
      {
        case: theCase,
        activities: [mailOut('2025-03-20T14:00:00Z')],
        now: '2025-04-04T14:00:00Z',
        zone: 'America/New_York',
      },
    ],
    [
      'keeps the time of day into summer time',
      'passes',
      {
        case: theCase,
        activities: [mailOut('2025-03-01T15:00:00Z')],
        now: '2025-03-16T14:00:00Z',
        zone: 'America/New_York',
      },
    ],
  ];
  it.each(cases)('%s', (_claim, expected, scene) => {
    const { blockers, warnings } = close3.check(aReading(scene), 'unresponsive');
    expect({ blockers: blockers.length, warnings: warnings.length }).toEqual({
      blockers: expected === 'blocks' ? 1 : 0,
      warnings: expected === 'warns' ? 1 : 0,
    });
  });

  it('says from when the case counts as unresponsive', () => {
    const scene: Scene = { case: theCase, activities: [mailOut('2025-05-28T10:00:00Z')] };
    expect(close3.check(aReading(scene), 'unresponsive').blockers).toEqual([
      { rule: 'CLOSE-3', message: 'Trying began on 2025-05-28: unresponsive from 2025-06-12.' },
    ]);
  });

  it('has nothing to say about other outcomes', () => {
    expect(close3.check(aReading({ case: theCase }), 'resolved')).toEqual({ blockers: [], warnings: [] });
  });
});
