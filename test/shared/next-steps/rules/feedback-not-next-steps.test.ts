import { feedbackNotNextSteps } from '../../../../shared/next-steps/rules/feedback-not-next-steps.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const nextSteps = '2025-03-14 KK Send quote to customer';

ruleTable(feedbackNotNextSteps, {
  clean: {
    'what the customer said': { note: 'Customer Feedback: "quick help"', input: { nextSteps } },
    'a date inside': { note: 'Happy since 2025-03-01', input: { nextSteps } },
    NA: 'NA',
    'n/a, which is another rule’s': 'n/a',
    'NA, even where a step says so': { note: 'NA', input: { nextSteps: '2025-03-14 KK NA' } },
    'a hashtag beside an empty step': { note: '#languagebarrier', input: { nextSteps: '2025-03-14 KK' } },
    'a hashtag': '#languagebarrier',
    'a blank one': '',
    'an open case': { note: '2025-03-10 KK Send quote', input: { closed: false } },
  },
  flagged: {
    'a leading date': { note: '⟦2025-03-10 the customer was happy⟧' },
    'a date behind a list mark': { note: '⟦- 2025-03-10 KK Send quote⟧' },
    'an entry with a hashtag': { note: '#languagebarrier ⟦Send quote to customer⟧ #late', input: { nextSteps } },
    'the whole of Next Steps': {
      note: '⟦Called Ola\nSend quote⟧',
      input: { nextSteps: 'Called Ola\nSend quote' },
    },
    'a leading date in another form': { note: '⟦5/25/2025 KK Send quote⟧' },
    'an entry word for word': { note: '⟦2025-03-14 KK Send quote to customer⟧', input: { nextSteps } },
    'its step alone, in any case': { note: ' ⟦send quote  to customer⟧ ', input: { nextSteps } },
  },
});
