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
const touch = (day: number) => ({ id: 'email-1', label: 'Mail', channel: 'email', nth: 1, day }) as const;

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
  'no open status': [
    { statuses: [{ label: 'Done', meaning: { group: 'closed', outcome: 'resolved' } }] },
    'statuses',
    /none of them is open/,
  ],
  'a cadence out of order': [{ cadence: [touch(3), touch(1)] }, 'cadence[1].day', /order of their days/],
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

  it('lets two touches fall on one day', () => {
    expect(findContradiction({ ...fy26, cadence: [touch(1), touch(1)] })).toBeNull();
  });
});
