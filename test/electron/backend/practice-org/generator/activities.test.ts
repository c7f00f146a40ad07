import { describe, expect, it } from 'vitest';
import { aStore } from '../a-store.ts';

const org = aStore({ cases: 3000 });

describe('generated activities', () => {
  it('are mails both ways, some answered by a machine', () => {
    const mails = org.query('SELECT Subject, Incoming, Status, FromAddress, ToAddress FROM EmailMessage');
    expect(
      mails.filter(
        (mail) =>
          mail['FromAddress'] === null || mail['ToAddress'] === null || mail['FromAddress'] === mail['ToAddress'],
      ),
    ).toEqual([]);
    const some = (test: (mail: Record<string, unknown>) => boolean): boolean => mails.some(test);
    expect([
      some((mail) => mail['Incoming'] === true && mail['Status'] === '0'),
      some((mail) => mail['Incoming'] === false && mail['Status'] === '3'),
      some((mail) => String(mail['Subject']).startsWith('Automatic reply: ')),
      some((mail) => String(mail['Subject']).startsWith('Re: ')),
    ]).toEqual([true, true, true, true]);
  });

  it('are calls and logged mails on the contact and the case', () => {
    const tasks = org.query(
      'SELECT Subject, TaskSubtype, CallType, CallDisposition, IsClosed, CompletedDateTime, What.Type, WhoId FROM Task',
    );
    const calls = tasks.filter((task) => task['TaskSubtype'] === 'Call');
    expect(new Set(calls.map((task) => task['CallDisposition']))).toContain('Left Voicemail');
    expect(
      tasks.some((task) => task['TaskSubtype'] === 'Email' && String(task['Subject']).startsWith('→ Email: ')),
    ).toBe(true);
    expect(tasks.some((task) => task['Subject'] === 'No reply needed' && task['IsClosed'] === true)).toBe(true);
    expect(tasks.some((task) => task['IsClosed'] === false && task['CompletedDateTime'] === null)).toBe(true);
    expect(tasks.some((task) => (task['What'] as { Type: string }).Type === 'Account')).toBe(true);
  });

  it('are meetings past, today and to come', () => {
    const days = org
      .query('SELECT StartDateTime, Outcome__c FROM Event')
      .map((event) => String(event['StartDateTime']).slice(0, 10));
    expect([
      days.some((day) => day < '2026-06-10'),
      days.includes('2026-06-10'),
      days.some((day) => day > '2026-06-10'),
    ]).toEqual([true, true, true]);
    expect(org.query('SELECT Id FROM Event WHERE Outcome__c = null AND StartDateTime < TODAY').length).toBeGreaterThan(
      0,
    );
  });

  it('are questions of colleagues, as comments and as posts, some answered by the owner', () => {
    for (const object of ['CaseComment', 'FeedItem']) {
      const writers = org
        .query(`SELECT CreatedBy.UserRole.Name FROM ${object}`)
        .map((row) => (row['CreatedBy'] as { UserRole: { Name: string } }).UserRole.Name);
      expect([writers.includes('SMB Advocate'), writers.some((role) => role !== 'SMB Advocate')]).toEqual([true, true]);
    }
  });
});
