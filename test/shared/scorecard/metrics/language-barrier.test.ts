import { aStartedCase } from '../../../support/builders.ts';
import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const said = (feedback: string) => ({ cases: [aClosedCase({ feedback })] });

metricTable('languageBarrier', {
  'nothing is 0': [0, 0, 0, {}],
  'the tag within the Feedback': [1, 1, 1, said('Kind buyer. #languagebarrier')],
  'in any case of letters': [1, 1, 1, said('#LanguageBarrier, solved')],
  'other words': [0, 0, 1, said('A language barrier')],
  'a longer tag': [0, 0, 1, said('#languagebarriers')],
  'not while it is open': [0, 0, 0, { cases: [aStartedCase({ feedback: '#languagebarrier' })] }],
});
