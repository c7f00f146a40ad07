import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

metricTable('outcomeMix', {
  'nothing is an empty mix': [{}, 0, 0, {}],
  'by the outcome of the status': [
    { Resolved: 2, Duplicate: 1, Other: 1, Unresponsive: 1 },
    5,
    5,
    {
      cases: ['Resolved', 'Resolved', 'Duplicate', 'Unresponsive', 'Merged'].map((outcome, at) =>
        aClosedCase({ id: String(at), status: `Closed: ${outcome}` }),
      ),
    },
  ],
});
