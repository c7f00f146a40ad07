import { aCase, aStartedCase } from '../../../support/builders.ts';
import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const dated = (nextStepsDate: string) => ({ cases: [aStartedCase({ nextStepsDate })] });

metricTable('nextStepsPunctual', {
  'no cases is no figure': [null, 0, 0, {}],
  'nothing that was not started, nothing closed': [null, 0, 0, { cases: [aCase(), aClosedCase({ id: 'd' })] }],
  'today is not past': [100, 1, 1, dated('2025-06-12')],
  'yesterday is': [0, 0, 1, dated('2025-06-11')],
  'today is the zone’s': [100, 1, 1, { ...dated('2025-06-11'), now: '2025-06-12T02:00:00Z', zone: 'America/New_York' }],
  'no date is not on time': [0, 0, 1, { cases: [aStartedCase()] }],
  'a callback has its date': [100, 1, 1, { cases: [aStartedCase({ status: 'Open', nextStepsDate: '2025-12-01' })] }],
});
