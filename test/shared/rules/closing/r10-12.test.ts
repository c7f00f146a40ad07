import { expect, it } from 'vitest';
import { r10Closing12 } from '../../../../shared/rules/closing/r10-12.ts';
import { aCase, aReading, aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { bareEdition, lenientEdition } from '../../../support/lenient-edition.ts';

const with_ = (feedback: string, nextSteps?: string) => ({
  case: aStartedCase({ feedback, ...(nextSteps !== undefined && { nextSteps }) }),
});

closingTable(r10Closing12, {
  'refuses a blank Feedback': ['resolved', 'blocks', [/empty/], { case: aStartedCase() }],
  'refuses white space': ['duplicate', 'blocks', [/empty/], with_(' \n ')],
  'refuses before the start too': ['resolved', 'blocks', [/empty/], { case: aCase() }],
  'refuses a next step': [
    'unresponsive',
    'blocks',
    [/feedback-not-next-steps/],
    with_('2025-06-11 KK Sent quote to buyer'),
  ],
  'refuses the entry’s own step': [
    'resolved',
    'blocks',
    [/feedback-not-next-steps/],
    with_('Sent quote to buyer', '2025-06-11 KK Sent quote to buyer'),
  ],
  'passes NA': ['resolved', 'passes', [], with_('NA')],
  'passes a hashtag': ['resolved', 'passes', [], with_('#languagebarrier')],
  'passes n/a, which is a matter of form': ['resolved', 'passes', [], with_('n/a')],
  'leaves it open where Feedback is optional': [
    'resolved',
    'passes',
    [],
    { case: aStartedCase(), edition: lenientEdition },
  ],
  'leaves even a next step alone there': [
    'resolved',
    'passes',
    [],
    { ...with_('2025-06-11 KK Sent quote to buyer'), edition: lenientEdition },
  ],
  'is silent where the edition lists no such item': [
    'resolved',
    'passes',
    [],
    { case: aStartedCase(), edition: bareEdition },
  ],
});

it('offers NA for a blank one', () => {
  const [finding] = r10Closing12.check(aReading({ case: aStartedCase() }), 'resolved').blockers;
  expect(finding?.fixes).toEqual([{ record: 'case', field: 'feedback', value: 'NA', label: 'Write NA' }]);
});

it('leaves words to the person who wrote them', () => {
  const [finding] = r10Closing12.check(aReading(with_('2025-06-11 KK Sent quote to buyer')), 'resolved').blockers;
  expect(finding?.fixes).toEqual([{ record: 'case', field: 'feedback', label: 'Mend the Feedback' }]);
});
