import { r10Item2 } from '../../../../shared/rules/required-ten/r10-2.ts';
import { aUser } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item2, {
  'is met by an Advocate': ['met', /Kim Kowalski works it/, {}],
  'is met by a Renewals Manager': ['met', /works it/, { context: { owner: aUser({ role: 'renewals-manager' }) } }],
  'is met by a New Logo AE': ['met', /works it/, { context: { owner: aUser({ role: 'new-logo-ae' }) } }],
  'is missing when a Sales User owns it': [
    'missing',
    /does not work cases/,
    { context: { owner: aUser({ role: 'sales-user', name: 'AMER SMB Sales User' }) } },
  ],
  'is missing when a manager owns it': [
    'missing',
    /does not work cases/,
    { context: { owner: aUser({ role: 'manager' }) } },
  ],
  'is missing when nobody knows the owner': ['missing', /nobody that we know/, { context: { owner: undefined } }],
});
