import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const { resolutionAction: _, ...blank } = aClosedCase();

metricTable('resolutionMix', {
  'nothing is an empty mix': [{}, 0, 0, {}],
  'by action, as the dictionary spells it': [
    { 'Answered Question': 2, 'None given': 1, Other: 1 },
    4,
    4,
    {
      cases: [
        aClosedCase({ id: 'a' }),
        aClosedCase({ id: 'b', resolutionAction: 'answered question' }),
        aClosedCase({ id: 'c', resolutionAction: 'Other' }),
        { ...blank, id: 'd' },
      ],
    },
  ],
});
