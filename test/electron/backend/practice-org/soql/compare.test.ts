import { describe, expect, it } from 'vitest';
import { aDesk } from './a-desk.ts';

function desk() {
  const { add, column, run } = aDesk();
  const acme = add('Account', { Name: 'Acme', CARR__c: 500, High_Value__c: true });
  const zeta = add('Account', { Name: 'Zeta 100%', CARR__c: 12_000, LAM__c: 9 });
  add(
    'Case',
    { Subject: 'one', Status: 'Open', AccountId: acme, Next_Steps_Date__c: '2026-06-10' },
    '2026-06-09T08:00:00Z',
  );
  add(
    'Case',
    { Subject: 'Two', Status: 'Closed: Resolved', AccountId: zeta, Next_Steps_Date__c: '2026-06-11' },
    '2026-06-10T23:30:00Z',
  );
  add('Case', { Subject: 'three_x', Status: 'Open', Next_Steps_Date__c: '2026-06-12' }, '2026-06-11T00:15:00Z');
  add('Case', { Subject: null, Status: 'Open' }, '2026-06-11T14:00:00Z');
  return { run, acme, where: (condition: string) => column(`SELECT Subject FROM Case WHERE ${condition}`) };
}

const NONE = null;
const MATCHES: Record<string, (string | null)[]> = {
  "Subject = 'TWO'": ['Two'],
  "Subject != 'two'": ['one', 'three_x', NONE],
  'Subject = null': [NONE],
  "Subject = ''": [NONE],
  'Subject != null': ['one', 'Two', 'three_x'],
  "Subject > 'p'": ['Two', 'three_x'],
  "Subject <= 'ONE'": ['one'],
  "Subject LIKE 'T%'": ['Two', 'three_x'],
  "Subject LIKE '%E_X'": ['three_x'],
  "Subject LIKE 'three\\_x'": ['three_x'],
  "Subject LIKE 'three\\_y'": [],
  "Subject IN ('one', 'two', null)": ['one', 'Two', NONE],
  "Subject NOT IN ('one', 'two')": ['three_x', NONE],
  'IsClosed = true': ['Two'],
  'IsClosed != TRUE': ['one', 'three_x', NONE],
  'CreatedDate = TODAY': ['three_x', NONE],
  'CreatedDate = YESTERDAY': ['Two'],
  'CreatedDate < TODAY': ['one', 'Two'],
  'CreatedDate <= YESTERDAY': ['one', 'Two'],
  'CreatedDate > YESTERDAY': ['three_x', NONE],
  'CreatedDate != TODAY': ['one', 'Two'],
  'CreatedDate = LAST_N_DAYS:1': ['Two', 'three_x', NONE],
  'CreatedDate >= 2026-06-10T23:30:00Z': ['Two', 'three_x', NONE],
  'CreatedDate > 2026-06-10T23:30:00.999Z': ['three_x', NONE],
  'CreatedDate = 2026-06-11T01:30:00+02:00': ['Two'],
  'Next_Steps_Date__c = 2026-06-11': ['Two'],
  'Next_Steps_Date__c < 2026-06-12': ['one', 'Two'],
  'Next_Steps_Date__c >= TODAY': ['Two', 'three_x'],
  'Next_Steps_Date__c = null': [NONE],
  'Account.CARR__c > 500': ['Two'],
  'Account.CARR__c >= 500.0': ['one', 'Two'],
  'Account.High_Value__c = true': ['one'],
  "Account.Name LIKE '%100\\%'": ['Two'],
  'AccountId = null': ['three_x', NONE],
};

const REFUSED: Record<string, [code: string, says: string]> = {
  "CreatedDate > '2026-01-01'": [
    'INVALID_FIELD',
    "value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes",
  ],
  'CreatedDate > 2026-01-01': [
    'INVALID_FIELD',
    "value of filter criterion for field 'CreatedDate' must be of type dateTime",
  ],
  'Next_Steps_Date__c > 2026-01-01T00:00:00Z': [
    'INVALID_FIELD',
    "value of filter criterion for field 'Next_Steps_Date__c' must be of type date",
  ],
  'CreatedDate = 2026-02-31': [
    'INVALID_FIELD',
    "value of filter criterion for field 'CreatedDate' must be of type dateTime",
  ],
  'Subject = 3': [
    'INVALID_FIELD',
    "value of filter criterion for field 'Subject' must be of type string and should be enclosed in quotes",
  ],
  "IsClosed = 'true'": [
    'INVALID_FIELD',
    "value of filter criterion for field 'IsClosed' must be of type boolean and should not be enclosed in quotes",
  ],
  "Account.CARR__c > '5'": [
    'INVALID_FIELD',
    "value of filter criterion for field 'Account.CARR__c' must be of type double and should not be enclosed in quotes",
  ],
  "Id = 'nonsense'": ['INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: nonsense'],
  "CreatedDate LIKE '2026%'": ['INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on datetime field'],
  "Description = 'x'": ['INVALID_FIELD', "field 'Description' can not be filtered in a query call"],
};

describe('a comparison', () => {
  it.each(Object.entries(MATCHES))('%s', (condition, subjects) => {
    expect(desk().where(condition)).toEqual(subjects);
  });

  it('takes an id of 15 characters for the one of 18', () => {
    const { run, acme } = desk();
    expect(run(`SELECT Id FROM Case WHERE AccountId = '${acme.slice(0, 15)}'`).totalSize).toBe(1);
  });

  it('counts days in the zone of the user', () => {
    const { run } = desk();
    const today = (zone: string): number =>
      run('SELECT COUNT() FROM Case WHERE CreatedDate = TODAY', { zone }).totalSize;
    expect([today('UTC'), today('Asia/Tokyo'), today('America/Los_Angeles')]).toEqual([2, 0, 1]);
  });

  it.each(Object.entries(REFUSED))('%s is refused', (condition, [errorCode, says]) => {
    let error: { errorCode?: string; message?: string } = {};
    try {
      desk().where(condition);
    } catch (thrown) {
      error = thrown as typeof error;
    }
    expect([error.errorCode, error.message?.split('\n').at(-1)]).toEqual([errorCode, says]);
  });
});
