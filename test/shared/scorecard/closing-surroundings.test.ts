import { expect, it } from 'vitest';
import { aContact, aContext, anAccount, anOpportunity, aWorkspace, mailOut } from '../../support/builders.ts';
import { aClosedCase } from '../../support/metric-table.ts';
import { closingSurroundings } from '../../../shared/scorecard/closing-surroundings.ts';

const at = (hour: string) => `2025-06-02T${hour}:00:00Z`;
const both = mailOut(at('10'), { caseId: 'other', contactId: 'k1', accountId: 'a1' });
const source = aWorkspace({
  accounts: [anAccount(), anAccount({ id: 'a2' })],
  contacts: [aContact()],
  opportunities: [anOpportunity(), anOpportunity({ id: 'o2', accountId: 'a2' })],
  activities: [both, mailOut(at('11'), { accountId: 'a1' }), mailOut(at('12'), { caseId: 'other', accountId: 'a2' })],
});
const theCase = aClosedCase({ accountId: 'a1', opportunityId: 'gone' });
const around = closingSurroundings(source, () => aContext());

it('finds what the case names, and takes what is not there for absent', () => {
  const { account, contact, lead, opportunity } = around.closingContextOf(theCase);
  expect([account?.id, contact?.id, lead, opportunity]).toEqual(['a1', 'k1', undefined, undefined]);
});

it('brings what was logged on the contact or the account elsewhere, each once', () => {
  expect(around.activitiesAround(theCase)).toEqual([both]);
});

it('knows the opportunities of an account', () => {
  expect([around.opportunitiesOf('a1').map(({ id }) => id), around.opportunitiesOf('gone')]).toEqual([['o1'], []]);
});
