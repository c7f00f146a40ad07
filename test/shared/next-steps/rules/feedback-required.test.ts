import { fy25 } from '#shared/handbook';
import { feedbackRequired } from '../../../../shared/next-steps/rules/feedback-required.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(feedbackRequired, {
  clean: {
    'what the customer said': 'Customer Feedback: "thank you for the quick help"',
    NA: 'NA',
    'a blank one where the edition leaves it open': { note: '', options: { edition: fy25 } },
    'a hashtag': '#languagebarrier',
    'a blank one while the case is open': { note: '', input: { closed: false } },
  },
  flagged: {
    'a blank one on a closed case': { note: '⟦⟧' },
    'white space': { note: '⟦  ⟧' },
    'characters that nobody sees': { note: '⟦\u200b ⟧' },
  },
});
