import { aCase, aStartedCase, anActivity } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('meeting', {
  'is owed at its start': [
    '2025-06-13T14:00:00Z',
    { case: aStartedCase(), activities: [anActivity({ kind: 'meeting', at: '2025-06-13T14:00:00Z' })] },
  ],
  'is owed before work starts too': [
    '2025-06-13T14:00:00Z',
    { case: aCase(), activities: [anActivity({ kind: 'meeting', at: '2025-06-13T14:00:00Z' })] },
  ],
  'is still there later on its day': [
    '2025-06-12T07:00:00Z',
    { case: aStartedCase(), activities: [anActivity({ kind: 'meeting', at: '2025-06-12T07:00:00Z' })] },
  ],
  'is gone the day after': [
    null,
    { case: aStartedCase(), activities: [anActivity({ kind: 'meeting', at: '2025-06-11T23:59:00Z' })] },
  ],
  'keeps the local day': [
    '2025-06-12T02:30:00Z',
    {
      case: aStartedCase(),
      activities: [anActivity({ kind: 'meeting', at: '2025-06-12T02:30:00Z' })],
      now: '2025-06-12T03:30:00Z',
      zone: 'America/New_York',
    },
  ],
  'is over when it is done': [
    null,
    { case: aStartedCase(), activities: [anActivity({ kind: 'meeting', at: '2025-06-12T07:00:00Z', done: true })] },
  ],
});
