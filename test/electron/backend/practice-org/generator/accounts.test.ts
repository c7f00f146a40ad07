import { describe, expect, it } from 'vitest';
import { aStore } from '../a-store.ts';

const org = aStore({ cases: 3000 });

describe('generated accounts', () => {
  it('belong to the Sales User of their region (OWN-1)', () => {
    const strangers = org
      .query('SELECT Region__c, Owner.Name FROM Account')
      .filter((row) => (row['Owner'] as { Name: string }).Name !== `${String(row['Region__c'])} SMB Sales User`);
    expect(strangers).toEqual([]);
  });

  it('stay within the segment, with some figures unknown', () => {
    const accounts = org.query('SELECT CARR__c, NumberOfEmployees, LAM__c FROM Account');
    expect(
      accounts.every((row) => Number(row['CARR__c'] ?? 0) < 30_000 && Number(row['NumberOfEmployees'] ?? 0) < 101),
    ).toBe(true);
    expect(
      ['CARR__c', 'NumberOfEmployees', 'LAM__c'].every((field) => accounts.some((row) => row[field] === null)),
    ).toBe(true);
  });

  it('have contacts, some without e-mail, opted out or bounced', () => {
    const contacts = org.query('SELECT AccountId, Email, HasOptedOutOfEmail, EmailBouncedDate FROM Contact');
    expect(contacts.every((row) => row['AccountId'] !== null)).toBe(true);
    expect([
      contacts.some((row) => row['Email'] === null),
      contacts.some((row) => row['HasOptedOutOfEmail'] === true),
      contacts.some((row) => row['EmailBouncedDate'] !== null),
    ]).toEqual([true, true, true]);
  });

  it('have open renewals that close yesterday, today and later, and a few deals that an Advocate owns (OWN-2)', () => {
    const open = org.query(
      "SELECT CloseDate, Owner.UserRole.Name FROM Opportunity WHERE IsClosed = false AND Type = 'Renewal'",
    );
    const days = open.map((row) => String(row['CloseDate']));
    expect([
      days.some((day) => day < '2026-06-10'),
      days.includes('2026-06-10'),
      days.some((day) => day > '2026-06-10'),
      days.includes('null'),
    ]).toEqual([true, true, true, true]);
    expect(org.query("SELECT Id FROM Opportunity WHERE Owner.UserRole.Name = 'SMB Advocate'").length).toBeGreaterThan(
      0,
    );
  });

  it('have renewals of every risk, among them one that is lost for certain and still open', () => {
    const risks = org
      .query("SELECT Renewal_Risk_Category__c FROM Opportunity WHERE Type = 'Renewal' AND IsClosed = false")
      .map((row) => row['Renewal_Risk_Category__c']);
    expect([
      risks.includes(null),
      risks.some((risk) => String(risk).startsWith('Guaranteed churn')),
      new Set(risks).size > 4,
    ]).toEqual([true, true, true]);
  });

  it('have leads, converted and not', () => {
    const leads = org.query('SELECT IsConverted, ConvertedContactId, Matched_Account__c FROM Lead');
    expect([
      leads.some((row) => row['IsConverted'] === true),
      leads.some((row) => row['IsConverted'] === false),
    ]).toEqual([true, true]);
    expect(
      leads.every(
        (row) => (row['ConvertedContactId'] !== null) === row['IsConverted'] && row['Matched_Account__c'] !== null,
      ),
    ).toBe(true);
  });
});
