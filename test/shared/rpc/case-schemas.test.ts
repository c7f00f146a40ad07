import { describe, expect, it } from 'vitest';
import { caseDetailSchema } from '../../../shared/rpc/case-schemas.ts';

const row = {
  id: 'c1', caseNumber: '1001', subject: 'PO Required', account: null, contact: null, owner: null, mine: true, priority: 'High',
  status: 'Open', statusGroup: 'open', band: 'now', reason: 'Reply to customer due by 17:20', dueAt: null, createdAt: 1, closedAt: null,
  carr: null, trigger: null, met: 0, applicable: 7, health: 'none', nextStep: null, nextStepsDate: null, foundIn: null, foundText: null,
}; // prettier-ignore

describe('the shapes of a case', () => {
  it('refuse a case without its clocks', () => {
    const faults = caseDetailSchema.safeParse({ row }).error?.issues.map(({ path }) => path[0]) ?? [];
    expect(faults).toContain('life');
    expect(faults).not.toContain('row');
  });
});
