import { describe, expect, it } from 'vitest';
import { newOperation, type OutboxOperation } from '#shared/outbox';
import { refuseForUnsent } from '../../../../electron/backend/workspace/renamed-work.ts';

const op = (part: Partial<OutboxOperation>): OutboxOperation =>
  newOperation({ opId: 'o', table: 'cases', id: '500', kind: 'update', group: 'g', label: 'l', createdAt: 1, ...part });

describe('a change of names', () => {
  it.each([
    ['writes the field', op({ patch: { status: 'Open' } }), ['Case.Status'], 'A change of Case Status waits to be sent'],
    ['was made over it', op({ base: { nextSteps: 'x' } }), ['Case.Next_Steps__c'], 'A change of Next Steps waits to be sent'],
    ['is of an opportunity', op({ table: 'opportunities', patch: { renewalRisk: 'x' } }), ['Opportunity.Renewal_Risk_Category__c'], 'A change of Renewal Risk Category'],
    ['is of a meeting', op({ table: 'activities', patch: { outcome: 'Held' } }), ['Event.Outcome__c'], 'A change of Outcome waits'],
  ] as const)('is refused while a change waits that %s', (_what, waiting, changed, says) => {
    expect(() => refuseForUnsent(changed, [waiting])).toThrow(says);
  });

  it('is let through where what waits has nothing to do with it', () => {
    const waiting = [op({ patch: { subject: 'x' } }), op({ table: 'contacts', patch: { title: 'CFO' } }), op({ kind: 'delete' })];
    expect(() => refuseForUnsent(['Case.Status', 'Account.CARR__c'], waiting)).not.toThrow();
    expect(() => refuseForUnsent([], [op({ patch: { status: 'Open' } })])).not.toThrow();
  });

  it('says of how many and of what', () => {
    const waiting = [op({ patch: { status: 'Open', nextSteps: 'x' } }), op({ patch: { status: 'Open' } })];
    expect(() => refuseForUnsent(['Case.Status', 'Case.Next_Steps__c'], waiting)).toThrow('2 changes of Case Status, Next Steps wait');
  });
}); // prettier-ignore
