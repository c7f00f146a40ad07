import { aStartedCase, anActivity } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('answer', {
  'is owed one business day after the request': [
    '2025-06-12T15:00:00Z',
    { case: aStartedCase(), activities: [anActivity({ kind: 'request', at: '2025-06-11T15:00:00Z' })] },
  ],
  'skips the weekend': [
    '2025-06-16T15:00:00Z',
    {
      case: aStartedCase(),
      activities: [anActivity({ kind: 'request', at: '2025-06-13T15:00:00Z' })],
      now: '2025-06-13T16:00:00Z',
    },
  ],
  'is over with a note of mine': [
    null,
    {
      case: aStartedCase(),
      activities: [
        anActivity({ kind: 'request', at: '2025-06-11T15:00:00Z' }),
        anActivity({ kind: 'note', at: '2025-06-11T16:00:00Z', byId: 'u-kk' }),
      ],
    },
  ],
  'is not owed without a request': [null, { case: aStartedCase(), activities: [anActivity({ kind: 'note' })] }],
});
