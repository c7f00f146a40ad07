import { aCase, aStartedCase } from '../../../support/builders.ts';
import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const clean = { nextSteps: '2025-06-11 KK Sent order form to customer', nextStepsDate: '2025-06-13' } as const;

metricTable('nextStepsHygiene', {
  'no cases is no figure': [null, 0, 0, {}],
  'nothing that was not started, nothing closed': [null, 0, 0, { cases: [aCase(), aClosedCase({ id: 'd' })] }],
  'a clear step with its date': [100, 1, 1, { cases: [aStartedCase(clean)] }],
  'without any step': [0, 0, 1, { cases: [aStartedCase()] }],
  'a bare word': [0, 0, 1, { cases: [aStartedCase({ ...clean, nextSteps: '2025-06-11 KK Contact' })] }],
  'a step without its date': [0, 0, 1, { cases: [aStartedCase({ nextSteps: clean.nextSteps })] }],
  'a date that has passed is a warning, not an error': [
    100,
    1,
    1,
    { cases: [aStartedCase({ ...clean, nextStepsDate: '2025-06-01' })] },
  ],
  'an older entry gives warnings alone': [
    100,
    1,
    1,
    { cases: [aStartedCase({ ...clean, nextSteps: `${clean.nextSteps}\n2025-06-10 KK Contact` })] },
  ],
  'one of two': [50, 1, 2, { cases: [aStartedCase({ ...clean, id: 'a' }), aStartedCase({ id: 'b' })] }],
});
