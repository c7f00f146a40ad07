import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseContexts } from '#shared/day';
import type { Case } from '#shared/domain';
import { EDITION_IDS, editionOf, extendEdition, fy25, fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { simulate, simulateCase } from '#shared/simulation';
import { aCase, aContact, anAccount, aStartedCase, aWorkspace, mailOut, NOW } from '../../support/builders.ts';

const options = { from: fy26, calendar: createCalendar({ zone: 'UTC' }), now: parseInstant(NOW) };

const ready = aStartedCase({
  contactId: 'k1',
  accountId: 'a1',
  nextSteps: '2025-06-11 KK Sent order form to customer',
  nextStepsDate: '2025-06-12',
  resolutionAction: 'Answered Question',
});
const workspace = (...cases: readonly Case[]) =>
  aWorkspace({
    accounts: [anAccount()],
    contacts: [aContact()],
    cases,
    activities: [mailOut('2025-06-11T09:00:00Z')],
  });

describe('simulate', () => {
  it('finds no change under the edition in force', () => {
    const cases = [aCase({ id: 'new' }), ready, aCase({ id: 'closed', status: 'Closed: Resolved' })];
    fc.assert(
      fc.property(fc.constantFrom(...EDITION_IDS), (id) => {
        const edition = editionOf(id);
        return simulate(edition, workspace(...cases), { ...options, from: edition }).length === 0;
      }),
    );
  });

  it('finds that FY25 asks for no Feedback, has N/A and no linked opportunity', () => {
    expect(simulate(fy25, workspace(ready), options)).toEqual([
      {
        caseId: 'c1',
        caseNumber: '1001',
        changes: [
          { what: 'R10-6', before: 'not-applicable', after: null },
          { what: 'close-resolved', before: 'refused', after: 'allowed' },
          { what: 'close-duplicate', before: 'refused', after: 'with a reason' },
          { what: 'close-na', before: 'refused', after: 'with a reason' },
        ],
      },
    ]);
  });

  it('finds the band that a shorter limit gives', () => {
    const strict = extendEdition(fy26, {
      id: 'custom:strict',
      name: 'Strict',
      firstReview: { High: { hours: 0.5 }, Medium: { hours: 1 }, Low: { hours: 1 } },
    });
    const [changed] = simulate(strict, workspace(aCase({ id: 'new' })), options);
    expect(changed?.changes).toContainEqual({ what: 'band', before: 'planned', after: 'breached' });
  });

  it('leaves out the cases that nothing changes for', () => {
    const longer = extendEdition(fy26, { id: 'custom:longer', name: 'Longer', limitDays: 16 });
    expect(simulate(longer, workspace(ready, aCase({ id: 'new' })), options)).toEqual([]);
  });

  it('judges a closed case by its checklist alone', () => {
    const closed = { ...ready, status: 'Closed: Resolved' };
    expect(simulate(fy25, workspace(closed), options)[0]?.changes).toEqual([
      { what: 'R10-6', before: 'not-applicable', after: null },
      { what: 'R10-12', before: 'missing', after: 'not-applicable' },
    ]);
  });
});

it('judges one case as its owner sees it, whoever looks', () => {
  const contextOf = caseContexts(workspace(ready), 'somebody-else');
  const [whole] = simulate(fy25, workspace(ready), options);
  expect(simulateCase(fy25, ready, contextOf(ready), options)).toEqual(whole?.changes);
});
