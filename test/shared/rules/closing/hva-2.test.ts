import { hva2 } from '../../../../shared/rules/closing/hva-2.ts';
import { aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';

const hva = (resolutionAction?: string, subject = 'High Value Account') => ({
  case: aStartedCase({ subject, ...(resolutionAction !== undefined && { resolutionAction }) }),
});

closingTable(hva2, {
  'refuses to resolve a High Value Account case': ['resolved', 'blocks', [/stays open/], hva('Answered Question')],
  'refuses every other outcome too': ['unresponsive', 'blocks', [/stays open/], hva('Failed to Engage')],
  'refuses while no Resolution Action is set': ['duplicate', 'blocks', [/stays open/], hva()],
  'asks for the evidence of a churn': ['resolved', 'warns', [/announced the full churn/], hva('Request Not Possible')],
  'takes the action in any case': ['duplicate', 'warns', [/full churn/], hva(' request  not possible ')],
  'wants the action and no more': ['resolved', 'blocks', [/stays open/], hva('No Request Not Possible')],
  'is no friend of half the action': ['resolved', 'blocks', [/stays open/], hva('Request')],
  'matches the subject with a date behind it': [
    'resolved',
    'blocks',
    [/stays open/],
    hva('Answered Question', 'high value account 2025-03-01'),
  ],
  'leaves a check-in alone': ['resolved', 'passes', [], hva('Answered Question', 'High Value Account check in')],
  'leaves a future High Value Account alone': [
    'resolved',
    'passes',
    [],
    hva('Answered Question', 'Future High Value Account'),
  ],
});
