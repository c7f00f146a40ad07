import { aStartedCase } from '../../../support/builders.ts';
import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const GROWTH = 'Growth Conversation';

metricTable('growthConversations', {
  'nothing is 0': [0, 0, 0, {}],
  'of the closed ones, those with that action': [
    1,
    1,
    2,
    { cases: [aClosedCase({ id: 'a', resolutionAction: GROWTH }), aClosedCase({ id: 'b' })] },
  ],
  'in any case of letters': [1, 1, 1, { cases: [aClosedCase({ resolutionAction: ' growth conversation' })] }],
  'another action that begins alike is another': [
    0,
    0,
    1,
    { cases: [aClosedCase({ resolutionAction: `${GROWTH} planned` })] },
  ],
  'not while it is open': [0, 0, 0, { cases: [aStartedCase({ resolutionAction: GROWTH })] }],
  'not from another period': [
    0,
    0,
    0,
    { cases: [aClosedCase({ resolutionAction: GROWTH, closedAt: '2025-05-01T00:00:00Z' })] },
  ],
});
