import { extendEdition } from './extend-edition.ts';
import { fy25 } from './fy25.ts';
import { NO_PLAYBOOK, NO_PLAYBOOK_SAYS } from './no-playbook.ts';

/** The Low Touch (Pooled) model in AMER: accounts are ranked by a machine, Account Executives may override. */
export const pooledAmer = extendEdition(fy25, {
  ...NO_PLAYBOOK,
  id: 'pooled-amer',
  name: 'Low Touch / Pooled model, AMER',
  basis: 'pooled-amer',
  notDefined: [
    ...NO_PLAYBOOK_SAYS,
    { part: 'required-ten', says: 'There is no checklist for cases.' },
    { part: 'lifecycle', says: 'Accounts have no lifecycle phases.' },
  ],

  segment: {
    carrBelow: 3000,
    carrUncertainFrom: 1000,
    employeesFrom: null,
    employeesBelow: null,
    ultimateCovered: true,
    excludedCountries: [],
    regions: ['AMER'],
    territories: [],
    movesUpNextQuarter: false,
  },
  ownership: { owner: 'pooled-sales-user', salesUsers: ['Pooled Sales User'], resetsAdvocateOwned: false },
  rank: {
    topRows: [
      { carr: 2964, totalFunding: 134_985_000, industryCounts: false, lam: 103, needed: 1 },
      { carr: 2400, totalFunding: 44_909_650, industryCounts: true, lam: 44, needed: 2 },
      { carr: 1916, totalFunding: 20_624_700, industryCounts: true, lam: 29, needed: 3 },
    ],
    industries: ['SaaS', 'FinTech', 'Healthcare'],
    lowCarrBelow: 1500,
    lowLamBelow: 25,
  },
  caseSources: [
    'Contact-us form',
    'NPS or CSAT response',
    'PQL hand raise',
    'Fast-moving-buyer alert (content consumed)',
    'Post-churn survey',
    'Hand raise by another route (made by self-service ops)',
  ],
});
