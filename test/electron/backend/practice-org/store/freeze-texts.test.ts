import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../../electron/backend/practice-org/store/apply-change.ts';
import { toRow, updateChanges } from '../../../../../electron/backend/practice-org/store/changes.ts';
import { aStore } from '../a-store.ts';

function generated() {
  const org = aStore();
  const [theCase = {}] = org.query(
    'SELECT Id, AccountId, ContactId FROM Case WHERE ContactId != null AND IsClosed = true LIMIT 1',
  );
  const id = String(theCase['Id']);
  const texts = (): unknown[] => [
    org.query(`SELECT Description, Context__c, CTA__c FROM Case WHERE Id = '${id}'`),
    org.query(`SELECT TextBody, HtmlBody FROM EmailMessage WHERE ParentId = '${id}'`),
    org.query(`SELECT Description FROM Task WHERE WhatId = '${id}'`),
  ];
  const edit = (object: string, row: unknown, patch: Record<string, unknown>): void => {
    const table = org.store.table(object);
    const moment = { at: org.store.clock() / 1000, by: org.userIds[0] ?? '' };
    for (const change of updateChanges(org.store, table, String(row), toRow(table, patch), moment))
      applyChange(org.store, change);
  };
  return { org, theCase, texts, edit };
}

describe('what was written once', () => {
  it.each([
    ['Case', 'Id', { OwnerId: '005Pr000000000CIAQ', Subject: 'Something else', ContactId: null }],
    ['Account', 'AccountId', { Name: 'Renamed', LAM__c: 1, Website: 'https://www.renamed.example' }],
    ['Contact', 'ContactId', { FirstName: 'Renamed', LastName: 'Person', Title: null }],
  ])('stays, whatever becomes of the %s', (object, link, patch) => {
    const { theCase, texts, edit } = generated();
    const before = texts();
    edit(object, theCase[link], patch);
    expect(texts()).toEqual(before);
  });

  it('can itself be changed', () => {
    const { org, theCase, edit } = generated();
    edit('Case', theCase['Id'], { Description: 'Rewritten' });
    expect(org.query(`SELECT Description FROM Case WHERE Id = '${String(theCase['Id'])}'`)).toMatchObject([
      { Description: 'Rewritten' },
    ]);
  });
});
