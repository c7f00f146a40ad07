import { extendEdition } from './extend-edition.ts';
import { fy25 } from './fy25.ts';
import { NO_PLAYBOOK, NO_PLAYBOOK_SAYS } from './no-playbook.ts';

/** Guidelines for SMB Account Executives: they own their accounts and plan by what is left of a subscription. */
export const smbAe = extendEdition(fy25, {
  ...NO_PLAYBOOK,
  id: 'smb-ae',
  name: 'SMB Account Executive guidelines',
  basis: 'smb-ae',
  notDefined: [
    ...NO_PLAYBOOK_SAYS,
    { part: 'rank', says: 'Accounts are not ranked.' },
    { part: 'required-ten', says: 'It speaks of a Required 7 that it does not list: there is no checklist to show.' },
  ],

  segment: {
    carrBelow: null,
    carrUncertainFrom: null,
    employeesFrom: 1,
    employeesBelow: 100,
    ultimateCovered: true,
    excludedCountries: [],
    regions: null,
    territories: [['EMEA', 'APAC']],
    movesUpNextQuarter: false,
  },
  ownership: { owner: 'person', salesUsers: [], resetsAdvocateOwned: false },
  executives: {
    lifecycle: [
      { phase: 'implementation', monthsLeftAbove: 9 },
      { phase: 'adoption', monthsLeftAbove: 6 },
      { phase: 'expansion', monthsLeftAbove: 3 },
      { phase: 'renewal', monthsLeftAbove: null },
    ],
    callPrepPrefix: 'Prep w/',
    qualificationWords: ['qual', 'qualification'],
    consult: [
      'What has happened so far',
      'Who the contact is, their role, and whom they report to',
      'Why us',
      'Their goals',
      'Stage and next steps, and why',
      'The team: which risks are there, and how to meet them',
      'The team: who is missing, and how to bring them in',
    ],
  },
});
