import { r10Closing5 } from '../../../../shared/rules/closing/r10-5.ts';
import { anAccount, anOpportunity, aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { bareEdition } from '../../../support/lenient-edition.ts';

const opportunity = anOpportunity();
const account = anAccount();

closingTable(r10Closing5, {
  'warns without a GitLab Admin': [
    'resolved',
    'warns',
    [/no GitLab Admin/],
    { case: aStartedCase(), context: { account, opportunity } },
  ],
  'warns whatever the outcome': ['unresponsive', 'warns', [/no GitLab Admin/], { context: { account, opportunity } }],
  'passes with one': [
    'resolved',
    'passes',
    [],
    { context: { account: anAccount({ gitlabAdmin: 'pat' }), opportunity } },
  ],
  'passes without an opportunity': ['resolved', 'passes', [], { context: { account } }],
  'is silent where the edition lists no such item': [
    'resolved',
    'passes',
    [],
    { context: { account, opportunity }, edition: bareEdition },
  ],
});
