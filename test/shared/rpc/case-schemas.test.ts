import { describe, expect, it } from 'vitest';
import { bandSchema, caseDetailSchema, dayRowSchema } from '../../../shared/rpc/case-schemas.ts';
import { BANDS } from '#shared/day';

const row = {
  id: 'c1',
  caseNumber: '1001',
  subject: 'PO Required',
  account: null,
  contact: null,
  owner: null,
  priority: 'High',
  status: 'Open',
  band: 'now',
  reason: 'Reply to customer due by 17:20',
  dueAt: null,
};

describe('the shapes of a case', () => {
  it('have the bands of the day, in its order', () => {
    expect(bandSchema.options).toEqual(BANDS);
  });

  it('take a row with nobody named', () => {
    expect(dayRowSchema.parse(row)).toEqual(row);
  });

  it.each([
    ['a band that does not exist', { band: 'later' }],
    ['a due that is no number', { dueAt: 'tomorrow' }],
    ['a priority of another list', { priority: 'Urgent' }],
  ])('refuse %s', (_, part) => {
    expect(dayRowSchema.safeParse({ ...row, ...part }).success).toBe(false);
  });

  it('refuse a case without its clocks', () => {
    expect(caseDetailSchema.safeParse({ row }).success).toBe(false);
  });
});
