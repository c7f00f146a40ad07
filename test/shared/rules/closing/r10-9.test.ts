import { r10Closing9 } from '../../../../shared/rules/closing/r10-9.ts';
import { aCase, aStartedCase, mailOut } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';

closingTable(r10Closing9, {
  'warns when nothing is logged': ['resolved', 'warns', [/No e-mail, call or meeting/], { case: aStartedCase() }],
  'warns on a case that was never started': ['duplicate', 'warns', [/No e-mail/], { case: aCase() }],
  'passes with a mail': [
    'resolved',
    'passes',
    [],
    { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')] },
  ],
});
