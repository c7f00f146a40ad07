import { describe, expect, it } from 'vitest';
import { aDesk } from './a-desk.ts';

const DOCUMENT = '/services/data/v63.0/sobjects';

function desk() {
  const { add, run, kim } = aDesk();
  const account = add('Account', { Name: 'Löffler "&" Söhne', CARR__c: 1500, NumberOfEmployees: 12 });
  const id = add(
    'Case',
    { Subject: 'Hi', AccountId: account, Next_Steps_Date__c: '2026-06-12' },
    '2026-06-11T10:00:05Z',
  );
  add('CaseComment', { ParentId: id, CommentBody: 'later' }, '2026-06-11T12:00:00Z');
  add('CaseComment', { ParentId: id, CommentBody: 'sooner' }, '2026-06-11T11:00:00Z');
  return { run, id, account, kim };
}

describe('the SELECT list', () => {
  it('writes each type as Salesforce does, under describe’s names', () => {
    const { run, id, account } = desk();
    expect(
      run(
        'select id, subject, CREATEDDATE, next_steps_date__c, isclosed, contactid, account.name, account.carr__c, account.numberofemployees from case',
      ).records,
    ).toEqual([
      {
        attributes: { type: 'Case', url: `${DOCUMENT}/Case/${id}` },
        Id: id,
        Subject: 'Hi',
        CreatedDate: '2026-06-11T10:00:05.000+0000',
        Next_Steps_Date__c: '2026-06-12',
        IsClosed: false,
        ContactId: null,
        Account: {
          attributes: { type: 'Account', url: `${DOCUMENT}/Account/${account}` },
          Name: 'Löffler "&" Söhne',
          CARR__c: 1500,
          NumberOfEmployees: 12,
        },
      },
    ]);
  });

  it('gives null for a parent that is not there, and for children that are not there', () => {
    const { run } = desk();
    expect(run('SELECT Contact.Name, (SELECT Id FROM Tasks) FROM Case').records).toMatchObject([
      { Contact: null, Tasks: null },
    ]);
  });

  it('gives children as a query result of their own', () => {
    const { run } = desk();
    expect(
      run(
        'SELECT Id, (SELECT CommentBody FROM CaseComments WHERE CreatedDate > 2026-06-11T00:00:00Z ORDER BY CreatedDate LIMIT 1) FROM Case',
      ).records,
    ).toMatchObject([{ CaseComments: { totalSize: 1, done: true, records: [{ CommentBody: 'sooner' }] } }]);
  });

  it('lists every field for FIELDS(ALL)', () => {
    const { run } = desk();
    const [record = {}] = run('SELECT FIELDS(CUSTOM) FROM Case LIMIT 1').records;
    expect(Object.keys(record).filter((name) => name !== 'attributes' && !name.endsWith('__c'))).toEqual([]);
    expect(run('SELECT FIELDS(ALL) FROM Case LIMIT 1').records).toMatchObject([{ Subject: 'Hi', Next_Steps__c: null }]);
  });

  it.each([
    ['SELECT Id, Id FROM Case', 'duplicate field selected: Id'],
    [
      'SELECT (SELECT Id FROM Nothings) FROM Case',
      "Didn't understand relationship 'Nothings' in FROM part of query call.",
    ],
    ['SELECT (SELECT Nothing__c FROM Tasks) FROM Case', "No such column 'Nothing__c' on entity 'Task'."],
    ['SELECT Nothing__c FROM Case', "No such column 'Nothing__c' on entity 'Case'."],
  ])('%s is refused', (soql, says) => {
    expect(() => desk().run(soql)).toThrow(says);
  });
});
