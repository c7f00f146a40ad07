import { describe, expect, it } from 'vitest';
import { resolvePath } from '../../../../../electron/backend/practice-org/soql/path.ts';
import { objectNamed, type ObjectDef } from '../../../../../electron/backend/practice-org/schema/objects.data.ts';
import { aDesk } from './a-desk.ts';

const { store } = aDesk();
const theCase = objectNamed('Case') as ObjectDef;

describe('a dotted path', () => {
  it('follows lookups, whatever their case', () => {
    const { hops, field, owner } = resolvePath(theCase, ['account', 'OWNER', 'username'], { store, query: '' });
    expect([hops.map((hop) => hop.name), field.name, owner.name]).toEqual([
      ['AccountId', 'OwnerId'],
      'Username',
      'User',
    ]);
  });

  it('reads the name behind a lookup that may point at several objects', () => {
    const { add, run } = aDesk();
    const account = add('Account', { Name: 'Acme' });
    const contact = add('Contact', { FirstName: 'Ito', LastName: 'Sato' });
    add('Task', { Subject: 'Call', WhatId: account, WhoId: contact });
    const id = add('Case', { Subject: 'x' });
    add('Task', { Subject: 'Mail', WhatId: id });
    expect(
      run('SELECT What.Name, What.Type, Who.FirstName FROM Task').records.map(({ What, Who }) => [What, Who]),
    ).toMatchObject([
      [{ Name: 'Acme', Type: 'Account' }, { FirstName: 'Ito' }],
      [{ Name: '00001001', Type: 'Case' }, null],
    ]);
  });

  it.each([
    ['Nothing__c', "No such column 'Nothing__c' on entity 'Case'. If you are attempting to use a custom field"],
    ['Account.Nothing__c', "No such column 'Nothing__c' on entity 'Account'."],
    ['Nobody.Name', "Didn't understand relationship 'Nobody' in field path."],
    ['Owner.Region__c', "No such column 'Region__c' on entity 'Name'."],
  ])('%s is refused', (path, says) => {
    expect(() => resolvePath(theCase, path.split('.'), { store, query: `SELECT ${path} FROM Case` })).toThrow(says);
  });

  it('points at the word in the query', () => {
    expect(() => resolvePath(theCase, ['Foo'], { store, query: 'SELECT Id, Foo FROM Case' })).toThrow(
      '\nSELECT Id, Foo FROM Case\n           ^\nERROR at Row:1:Column:12\nNo such column',
    );
  });
});
