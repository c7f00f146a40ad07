import { describe, expect, it } from 'vitest';
import { createSchema, recordIdSchema, writeSchema } from '../../../shared/sync/write-request.ts';

const id = '500000000000001AAA';
const aWrite = (fields: Record<string, unknown>, object = 'Case') => ({
  object,
  id,
  fields,
  unmodifiedSince: null,
  autoAssign: false,
});
const problemOf = (fields: Record<string, unknown>, object?: string): string | undefined =>
  writeSchema.safeParse(aWrite(fields, object)).error?.issues[0]?.message;

describe('a write', () => {
  it.each([
    [{ Status: 'Open', Feedback__c: null, OwnerId: '005000000000001' }, 'Case'],
    [{ Amount: 12.5, CloseDate: '2026-11-30' }, 'Opportunity'],
    [{ High_Value__c: true }, 'Account'],
  ])('may set %j of a %s', (fields, object) => {
    expect(problemOf(fields, object)).toBeUndefined();
  });

  it.each([
    [{ IsClosed: true }, 'Case', 'Case.IsClosed is not written by this app'],
    [{ CreatedDate: 'x' }, 'Task', 'Task.CreatedDate is not written by this app'],
    [{ Amount: '12' }, 'Opportunity', 'Opportunity.Amount takes a number'],
    [{ High_Value__c: 'true' }, 'Account', 'Account.High_Value__c takes a boolean'],
    [{ OwnerId: 'Queue' }, 'Case', 'Case.OwnerId takes a Salesforce id'],
    [{ WhatId: 'local:0b6f5c7e' }, 'Task', 'Task.WhatId takes a Salesforce id'],
    [{ constructor: 'x' }, 'Case', 'Case.constructor is not written by this app'],
  ])('may not set %j of a %s', (fields, object, problem) => {
    expect(problemOf(fields, object)).toBe(problem);
  });
});

it('a key is a UUID, as it stands in an address', () => {
  const create = { object: 'Case', fields: {}, autoAssign: false, resend: false };
  expect(createSchema.safeParse({ ...create, key: '0b6f5c7e-7d0e-4c64-9a43-0f3b1f1f6f10' }).success).toBe(true);
  expect(createSchema.safeParse({ ...create, key: 'a/b' }).success).toBe(false);
});

it('an id has 15 or 18 letters and digits', () => {
  const valid = ['500000000000001', id, '5000000000000011', 'local:1', "500000000000001' O"].map(
    (one) => recordIdSchema.safeParse(one).success,
  );
  expect(valid).toEqual([true, true, false, false, false]);
});
