import { defineEdition, fy26 } from '#shared/handbook';

/** fy26 with what fy25 asks less: no CLOSE-1, no R10-6, Feedback and leads left open, and a status N/A. */
export const lenientEdition = defineEdition({
  ...fy26,
  id: 'fy25',
  statuses: [
    { label: 'Open', meaning: { group: 'open' } },
    { label: 'In Progress', meaning: { group: 'in-progress', stage: null } },
    { label: 'Closed - Resolved', meaning: { group: 'closed', outcome: 'resolved' } },
    { label: 'Closed - Duplicate', meaning: { group: 'closed', outcome: 'duplicate' } },
    { label: 'Closed - Unresponsive', meaning: { group: 'closed', outcome: 'unresponsive' } },
    { label: 'Closed - N/A', meaning: { group: 'closed', outcome: 'na' } },
  ],
  requiredTen: fy26.requiredTen.filter((id) => id !== 'R10-6'),
  requiredTenTerms: {
    leadConvertedBeforeClosing: false,
    closeDateNotPast: false,
    guaranteedChurnIsLost: false,
    feedbackRequired: false,
  },
  closingRules: fy26.closingRules.filter((id) => id !== 'CLOSE-1'),
});

/** Without a case playbook: closing asks for a Resolution Action alone. */
export const bareEdition = defineEdition({
  ...fy26,
  id: 'smb-ae',
  requiredTen: [],
  closingRules: ['CLOSE-4', 'CLOSE-6'],
});
