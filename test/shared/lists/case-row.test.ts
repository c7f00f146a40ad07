import { describe, expect, it } from 'vitest';
import { BANDS } from '#shared/day';
import { bandSchema, caseRowSchema, type CaseRow } from '../../../shared/lists/case-row.ts';

const row: CaseRow = {
  id: 'local:1',
  caseNumber: '00001001',
  subject: 'Renewal',
  account: null,
  contact: null,
  owner: null,
  mine: true,
  priority: 'High',
  status: 'Open',
  statusGroup: 'open',
  band: 'now',
  reason: 'Reply owed since Monday',
  dueAt: null,
  createdAt: 1,
  closedAt: null,
  carr: null,
  trigger: null,
  met: 2,
  applicable: 7,
  health: 'none',
  nextStep: null,
  nextStepsDate: null,
  foundIn: null,
  foundText: null,
};

describe('a row of a list', () => {
  it('has a reason, whether or not it is due, has an account, or names a trigger', () => {
    expect(caseRowSchema.parse(row)).toEqual(row);
    expect(caseRowSchema.safeParse({ ...row, reason: undefined }).success).toBe(false);
  });

  it('has a band and a status that there are', () => {
    expect(caseRowSchema.safeParse({ ...row, band: 'late' }).success).toBe(false);
    expect(caseRowSchema.safeParse({ ...row, statusGroup: 'waiting' }).success).toBe(false);
  });

  it('has the bands of the day, in its order', () => {
    expect(bandSchema.options).toEqual(BANDS);
  });

  it('is flat, so that two are compared field by field', () => {
    for (const value of Object.values(caseRowSchema.parse(row)))
      expect(value === null || typeof value !== 'object').toBe(true);
  });
});
