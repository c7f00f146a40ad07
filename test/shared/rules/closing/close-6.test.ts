import { close6 } from '../../../../shared/rules/closing/close-6.ts';
import { aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';

const with_ = (resolutionAction: string) => ({ case: aStartedCase({ resolutionAction }) });

closingTable(close6, {
  'refuses without an action': ['resolved', 'blocks', [/Choose/], { case: aStartedCase() }],
  'refuses white space': ['duplicate', 'blocks', [/Choose/], with_('  ')],
  'refuses what the dictionary lacks': ['unresponsive', 'blocks', [/Solved is no/], with_('Solved')],
  'refuses for N/A too': ['na', 'blocks', [/Choose/], { case: aStartedCase() }],
  'passes in any case': ['resolved', 'passes', [], with_('transferred to support')],
});
