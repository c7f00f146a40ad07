import { describe, expect, it } from 'vitest';
import type { EditionData } from '#shared/handbook';
import { EDITION_IDS, editionOf, fy26 } from '#shared/handbook';
import { findContradiction } from '../../../shared/handbook/find-contradiction.ts';

it.each(EDITION_IDS)('%s contradicts itself nowhere', (id) => {
  expect(findContradiction(editionOf(id))).toBeNull();
});

const phases = (...months: readonly (number | null)[]): Partial<EditionData> => {
  const { executives } = editionOf('smb-ae');
  return {
    executives: executives && {
      ...executives,
      lifecycle: months.map((monthsLeftAbove) => ({ phase: 'renewal', monthsLeftAbove })),
    },
  };
};
const trigger = (id: 'pql' | 'eoa', ...labels: readonly string[]) =>
  ({ id, labels, category: 'inbound', exempt: false }) as const;
const touch = (day: number, id: 'email-1' | 'email-2' = 'email-1') =>
  ({ id, label: 'Mail', channel: 'email', nth: 1, day }) as const;
const pooledRank = editionOf('pooled-amer').rank!;

const table: Readonly<Record<string, readonly [Partial<EditionData>, string, RegExp]>> = {
  'one trigger twice': [{ triggers: [trigger('pql', 'A'), trigger('pql', 'B')] }, 'triggers[1].id', /triggers\[0\]/],
  'one label for two triggers': [
    { triggers: [trigger('pql', 'A', 'B'), trigger('eoa', 'b')] },
    'triggers[1].labels[0]',
    /label of pql/,
  ],
  'one status twice, with a dash and with a colon': [
    {
      statuses: [
        { label: 'Open', meaning: { group: 'open' } },
        { label: 'Closed: Done', meaning: { group: 'closed', outcome: 'resolved' } },
        { label: 'Closed - Done', meaning: { group: 'closed', outcome: 'duplicate' } },
      ],
    },
    'statuses[2].label',
    /statuses\[1\]/,
  ],
  'one Resolution Action twice': [{ resolutionActions: ['A', 'a'] }, 'resolutionActions[1]', /keep one/],
  'one Case Reason twice': [{ caseReasons: ['A', 'A'] }, 'caseReasons[1]', /keep one/],
  'one item twice': [{ requiredTen: ['R10-1', 'R10-1'] }, 'requiredTen[1]', /keep one/],
  'one closing rule twice': [{ closingRules: ['CLOSE-6', 'CLOSE-6'] }, 'closingRules[1]', /keep one/],
  'one touch twice': [{ cadence: [touch(1), touch(3)] }, 'cadence[1].id', /cadence\[0\]/],
  'no status in progress': [
    { statuses: fy26.statuses.filter(({ meaning }) => meaning.group !== 'in-progress') },
    'statuses',
    /none of them is in progress/,
  ],
  'no closed status with an outcome': [
    {
      statuses: [
        ...fy26.statuses.filter(({ meaning }) => meaning.group !== 'closed'),
        { label: 'Closed', meaning: { group: 'closed', outcome: null } },
      ],
    },
    'statuses',
    /never be closed/,
  ],
  'a segment of nobody': [
    { segment: { ...fy26.segment, employeesFrom: 101 } },
    'segment.employeesFrom',
    /there is nobody/,
  ],
  'doubt from the ceiling on': [
    { segment: { ...fy26.segment, carrUncertainFrom: 30_000 } },
    'segment.carrUncertainFrom',
    /not below the ceiling of 30000/,
  ],
  'a limit before the target': [{ targetDays: 16 }, 'limitDays', /limit of 15 days comes before the target of 16/],
  'more thresholds than a row has': [
    { rank: { ...pooledRank, topRows: [{ ...pooledRank.topRows[0]!, needed: 4 }] } },
    'rank.topRows[0].needed',
    /4 of 3 thresholds/,
  ],
  'no open status': [
    { statuses: [{ label: 'Done', meaning: { group: 'closed', outcome: 'resolved' } }] },
    'statuses',
    /none of them is open/,
  ],
  'a cadence out of order': [{ cadence: [touch(3), touch(1, 'email-2')] }, 'cadence[1].day', /order of their days/],
  'phases out of order': [phases(6, 9, null), 'executives.lifecycle[0].monthsLeftAbove', /more months/],
  'a last phase that ends': [phases(9, 6), 'executives.lifecycle[1].monthsLeftAbove', /last phase has null/],
  'a phase in between that never ends': [phases(null, null), 'executives.lifecycle[0].monthsLeftAbove', /null/],
};

describe('findContradiction', () => {
  it.each(Object.entries(table))('finds %s', (_claim, [changes, path, says]) => {
    expect(findContradiction({ ...fy26, ...changes })).toMatchObject({
      path,
      says: expect.stringMatching(says) as string,
    });
  });

  it.each([
    ['a target on the day of the limit', { targetDays: 15 }],
    ['doubt just below the ceiling', { segment: { ...fy26.segment, carrUncertainFrom: 29_999 } }],
    ['companies of one size', { segment: { ...fy26.segment, employeesFrom: 100 } }],
    ['all thresholds of a row', { rank: { ...pooledRank, topRows: [{ ...pooledRank.topRows[0]!, needed: 3 }] } }],
  ])('lets %s pass', (_claim, changes) => {
    expect(findContradiction({ ...fy26, ...changes })).toBeNull();
  });

  it('lets two touches fall on one day', () => {
    expect(findContradiction({ ...fy26, cadence: [touch(1), touch(1, 'email-2')] })).toBeNull();
  });
});
