import { expect, it } from 'vitest';
import { r10Closing4 } from '../../../../shared/rules/closing/r10-4.ts';
import { aCase, aReading, aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { bareEdition } from '../../../support/lenient-edition.ts';

const good = '2025-06-11 KK Sent order form to customer';
const with_ = (nextSteps: string, nextStepsDate = '2025-06-12') => ({
  case: aStartedCase({ nextSteps, nextStepsDate }),
});

closingTable(r10Closing4, {
  'refuses without Next Steps': ['resolved', 'blocks', [/Next Steps is empty/], { case: aStartedCase() }],
  'refuses white space': ['duplicate', 'blocks', [/Next Steps is empty/], with_(' \n')],
  'refuses a case that was never started': ['duplicate', 'blocks', [/Next Steps is empty/], { case: aCase() }],
  'refuses without a date': [
    'unresponsive',
    'blocks',
    [/Date is not set/],
    { case: aStartedCase({ nextSteps: good }) },
  ],
  'refuses a bare word': ['resolved', 'blocks', [/step-specific/], with_('2025-06-11 KK Contact')],
  'refuses an entry without a date': ['resolved', 'blocks', [/date-first/], with_('KK Sent order form to customer')],
  'refuses an impossible date': [
    'resolved',
    'blocks',
    [/date-valid/],
    with_('2025-02-30 KK Sent order form to customer'),
  ],
  'passes a clean entry': ['resolved', 'passes', [], with_(good)],
  'passes a past date': ['resolved', 'passes', [], with_(good, '2025-01-01')],
  'passes an older entry with an error': ['resolved', 'passes', [], with_(`${good}\n2025-06-10 KK Contact`)],
  'passes on a case closed already': [
    'resolved',
    'passes',
    [],
    { case: aStartedCase({ status: 'Closed: Resolved', nextSteps: good, nextStepsDate: '2025-06-01' }) },
  ],
  'is silent where the edition lists no such item': [
    'resolved',
    'passes',
    [],
    { case: aStartedCase(), edition: bareEdition },
  ],
});

it.each([
  ['the entry', { case: aStartedCase() }, 'nextSteps'],
  ['the date alone', { case: aStartedCase({ nextSteps: good }) }, 'nextStepsDate'],
])('says that %s wants mending', (_claim, scene, field) => {
  expect(r10Closing4.check(aReading(scene), 'resolved').blockers[0]?.fixes).toMatchObject([{ record: 'case', field }]);
});
