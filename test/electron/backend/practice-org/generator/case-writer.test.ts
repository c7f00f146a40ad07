import { describe, expect, it } from 'vitest';
import { aStore } from '../a-store.ts';

const org = aStore({ cases: 900 });
const cases = org.query(
  'SELECT Id, CaseNumber, Subject, Status, IsClosed, Origin, OwnerId, Owner.UserRole.Name, AccountId, Account.High_Value__c, ContactId, Lead__c, SuppliedEmail, Ticket_URL__c, ParentId, CreatedDate, ClosedDate, Routed_At__c, Started_At__c, Next_Steps_Date__c, CreatedBy.Department FROM Case',
);
const some = (test: (row: Record<string, unknown>) => boolean): boolean => cases.some(test);

describe('generated cases', () => {
  it('are numbered in the order in which they were made', () => {
    const numbers = cases.map((row) => String(row['CaseNumber']));
    const days = cases.map((row) => String(row['CreatedDate']));
    expect([numbers, days]).toEqual([[...numbers].sort(), [...days].sort()]);
  });

  it('are routed after they are made, begun after that, closed last', () => {
    const wrong = cases.filter((row) => {
      const steps = [row['CreatedDate'], row['Routed_At__c'], row['Started_At__c'], row['ClosedDate']].filter(
        (at): at is string => at !== null,
      );
      return [...steps].sort().join() !== steps.join() || (row['ClosedDate'] !== null) !== row['IsClosed'];
    });
    expect(wrong).toEqual([]);
  });

  it('stand on shared accounts, several open ones too', () => {
    const open = cases
      .filter((row) => row['IsClosed'] === false && row['AccountId'] !== null)
      .map((row) => row['AccountId']);
    expect(new Set(open).size).toBeLessThan(open.length);
  });

  it('keep high value cases open on high value accounts', () => {
    const highValue = cases.filter((row) => /^High Value Account(?! check in)/.test(String(row['Subject'])));
    expect(highValue.length).toBeGreaterThanOrEqual(12);
    expect(
      highValue.filter(
        (row) => row['IsClosed'] === true || (row['Account'] as { High_Value__c: boolean }).High_Value__c !== true,
      ),
    ).toEqual([]);
  });

  it('include callbacks, web mails of strangers, tickets, duplicates, leads and some that nobody got', () => {
    expect([
      some(
        (row) =>
          row['Status'] === 'Open' && row['Started_At__c'] !== null && String(row['Next_Steps_Date__c']) > '2026-06-10',
      ),
      some((row) => row['Origin'] === 'Email' && row['AccountId'] === null && row['SuppliedEmail'] !== null),
      some((row) => String(row['Ticket_URL__c']).startsWith('https://tickets.')),
      some((row) => row['ParentId'] !== null && row['Status'] === 'Closed: Duplicate'),
      some((row) => row['Lead__c'] !== null && row['ContactId'] === null),
      some((row) => (row['Owner'] as { UserRole: { Name: string } }).UserRole.Name === 'SMB Sales User'),
    ]).toEqual([true, true, true, true, true, true]);
  });

  it('come from colleagues of the department that makes such cases (NEW-1)', () => {
    const departments = (subject: string) => [
      ...new Set(
        cases
          .filter((row) => row['Subject'] === subject)
          .map((row) => (row['CreatedBy'] as { Department: string }).Department),
      ),
    ];
    expect([departments('Support Ticket'), departments('AR Request'), departments('SDR Created')]).toEqual([
      ['Support'],
      ['Billing'],
      ['SDR'],
    ]);
  });

  it('leave owner and status in the history, ending at what they are now', () => {
    const last = new Map(
      org
        .query("SELECT CaseId, NewValue FROM CaseHistory WHERE Field = 'Status' ORDER BY CreatedDate, Id")
        .map((row) => [row['CaseId'], row['NewValue']]),
    );
    const owners = new Map(
      org
        .query("SELECT CaseId, NewValue FROM CaseHistory WHERE Field = 'Owner' ORDER BY CreatedDate, Id")
        .map((row) => [row['CaseId'], row['NewValue']]),
    );
    expect(cases.filter((row) => (last.get(row['Id']) ?? 'Open') !== row['Status'])).toEqual([]);
    expect(cases.filter((row) => row['Routed_At__c'] !== null && owners.get(row['Id']) !== row['OwnerId'])).toEqual([]);
  });
});
