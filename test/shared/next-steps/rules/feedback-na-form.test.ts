import { feedbackNaForm } from '../../../../shared/next-steps/rules/feedback-na-form.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(feedbackNaForm, {
  clean: {
    NA: 'NA',
    'NA with a hashtag': 'NA #languagebarrier',
    'a hashtag alone': '#languagebarrier',
    'what the customer said': 'Na ja, it took long, but thank you',
    'a word that begins alike': 'Nasty surprise at checkout',
    'a blank one': '',
    'an open case': { note: 'n/a', input: { closed: false } },
  },
  flagged: {
    'n/a': { note: '⟦n/a⟧', fixed: 'NA', severity: 'warning' },
    'N/A': { note: '⟦N/A⟧', fixed: 'NA', severity: 'warning' },
    'N.A.': { note: '⟦N.A.⟧', fixed: 'NA', severity: 'warning' },
    'n.a': { note: '⟦n.a⟧', fixed: 'NA', severity: 'warning' },
    na: { note: '⟦na⟧', fixed: 'NA', severity: 'warning' },
    Na: { note: '⟦Na⟧', fixed: 'NA', severity: 'warning' },
    nA: { note: '⟦nA⟧', fixed: 'NA', severity: 'warning' },
    'N A': { note: '⟦N A⟧', fixed: 'NA', severity: 'warning' },
    'n-a': { note: '⟦n-a⟧', fixed: 'NA', severity: 'warning' },
    'n\\a': { note: '⟦n\\a⟧', fixed: 'NA', severity: 'warning' },
    'NA.': { note: '⟦NA.⟧', fixed: 'NA', severity: 'warning' },
    'N/A.': { note: '⟦N/A.⟧', fixed: 'NA', severity: 'warning' },
    'not applicable': { note: '⟦not applicable⟧', fixed: 'NA', severity: 'warning' },
    'Not Applicable.': { note: '⟦Not Applicable.⟧', fixed: 'NA', severity: 'warning' },
    '-': { note: '⟦-⟧', fixed: 'NA', severity: 'warning' },
    '—': { note: '⟦—⟧', fixed: 'NA', severity: 'warning' },
    'white space around': { note: ' ⟦n/a⟧\n', fixed: ' NA\n', severity: 'warning' },
    'a hashtag beside it': { note: '⟦n/a⟧ #languagebarrier', fixed: 'NA #languagebarrier', severity: 'warning' },
    'a word for none, which a person may want to keep': { note: '⟦None⟧', choices: ['NA'], severity: 'warning' },
  },
});
