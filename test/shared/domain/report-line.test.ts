import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant } from '#shared/lib';
import { matchColumns } from '../../../shared/domain/report-columns.ts';
import { readReportLine } from '../../../shared/domain/report-line.ts';

function read(row: Readonly<Record<string, string>>) {
  const labels = Object.keys(row);
  const cells = Object.values(row);
  const { at, unknown } = matchColumns(labels);
  const around = {
    users: new Map<string, object>(),
    accounts: new Map<string, object>(),
    contacts: new Map<string, object>(),
  };
  const record = readReportLine(
    { row: 7, cells, cell: (field) => cells[at.get(field) ?? -1] ?? '' },
    {
      unknown,
      calendar: createCalendar({ zone: 'UTC' }),
      now: parseInstant('2025-06-12T09:00:00Z'),
      dayOrder: 'month-first',
    },
    around,
  );
  return {
    record,
    users: [...around.users.values()],
    accounts: [...around.accounts.values()],
    contacts: [...around.contacts.values()],
  };
}

describe('readReportLine', () => {
  it('makes a case, its owner, its account and its contact of one row', () => {
    const row = {
      'Case Number': '1001',
      Subject: 'Contact Sales Request',
      Status: 'Open',
      Priority: 'high',
      'Case Owner': 'Kim Kowalski',
      'Account Name': 'Acorn',
      cARR: 'USD 12,345.60',
      LAM: '1.200',
      'GitLab Admin': 'Ola Ito',
      'Contact Name': 'Ola Ito',
      'Contact Email': 'ola@acorn.example',
      'Date/Time Opened': '6/10/2025, 9:00 AM',
      'Next Steps Date': '6/16/2025',
      'Next Steps': '2025-06-10 KK Call\n2025-06-09 KK Mail',
      'Age (Hours)': '48',
    };
    expect(read(row)).toEqual({
      record: {
        id: '1001',
        caseNumber: '1001',
        subject: 'Contact Sales Request',
        status: 'Open',
        nextSteps: '2025-06-10 KK Call\n2025-06-09 KK Mail',
        nextStepsDate: '2025-06-16',
        createdAt: '2025-06-10T09:00:00Z',
        modifiedAt: '2025-06-10T09:00:00Z',
        priority: 'High',
        ownerId: 'Kim Kowalski',
        accountId: 'Acorn',
        contactId: 'Ola Ito',
        'Age (Hours)': '48',
      },
      users: [{ id: 'Kim Kowalski', name: 'Kim Kowalski', initials: 'KK', role: 'advocate' }],
      accounts: [{ id: 'Acorn', name: 'Acorn', carr: 12345.6, lam: 1200, gitlabAdmin: 'Ola Ito' }],
      contacts: [{ id: 'Ola Ito', lastName: 'Ola Ito', accountId: 'Acorn', email: 'ola@acorn.example' }],
    });
  });

  it('prefers ids where the report shows them, and knows a Sales User', () => {
    const { record, users } = read({
      'Case ID': '500A',
      'Case Number': '1001',
      'Case Owner': 'AMER SMB Sales User',
      'Case Owner ID': '005A',
    });
    expect(record).toMatchObject({ id: '500A', caseNumber: '1001', ownerId: '005A' });
    expect(users).toMatchObject([{ id: '005A', role: 'sales-user' }]);
  });

  it('fills in what a case cannot be without', () => {
    expect(read({ 'Case Number': '1001', Priority: 'P1' }).record).toEqual({
      id: '1001',
      caseNumber: '1001',
      subject: '',
      status: 'Open',
      createdAt: '2025-06-12T09:00:00Z',
      modifiedAt: '2025-06-12T09:00:00Z',
      priority: 'Medium',
      ownerId: 'nobody',
    });
  });

  it('names the row and the column of a date that is none, and of a blank number', () => {
    expect(read({ 'Case Number': '1001', 'Next Steps Date': '2/30/2025' }).record).toBe(
      'row 7: Next Steps Date "2/30/2025" is no date',
    );
    expect(read({ 'Case Number': ' ', Status: 'Open' }).record).toBe('row 7: the Case Number is blank');
  });
});
