import { describe, expect, it } from 'vitest';
import { caseCondition, crawlLanes, deltaLanes, laneById, scopeKey, type Scope } from '../../../shared/sync/lanes.ts';

const advocate: Scope = { kind: 'advocate', me: '005A', managerId: '005M', owners: ['005A'] };
const manager: Scope = { kind: 'manager', me: '005M', managerId: null, owners: ['005A', '005B'] };
const now = Date.UTC(2026, 10, 23, 9);

describe('the scope of the sync', () => {
  it("takes an Advocate's open cases, those closed in 90 days, and those they created within 30", () => {
    expect(caseCondition('open', advocate, now)).toBe(
      "((OwnerId IN ('005A') AND IsClosed = false) OR (CreatedById = '005A' AND IsClosed = false))",
    );
    expect(caseCondition('closed', advocate, now)).toBe(
      "((OwnerId IN ('005A') AND (IsClosed = true AND ClosedDate >= 2026-08-25T00:00:00Z)) OR (CreatedById = '005A' AND (IsClosed = true AND ClosedDate >= 2026-10-24T00:00:00Z)))",
    );
  });

  it("takes the reports' cases for a manager, closed ones for 400 days, naming each report once", () => {
    expect(caseCondition('all', manager, now)).toBe(
      "(OwnerId IN ('005A','005B') AND (IsClosed = false OR (IsClosed = true AND ClosedDate >= 2025-10-19T00:00:00Z)))",
    );
  });

  it('crawls what the Day list needs before anything closed', () => {
    const { lanes, usableAfter } = crawlLanes(advocate);
    expect(lanes.slice(0, usableAfter).every((lane) => !lane.id.startsWith('closed/'))).toBe(true);
    expect(lanes.slice(usableAfter).every((lane) => lane.id.startsWith('closed/'))).toBe(true);
    expect(lanes.map((lane) => lane.id)).toEqual(
      expect.arrayContaining(['open/Case', 'open/EmailMessage', 'closed/Case']),
    );
  });

  it('asks for changes of owner and status only for a manager', () => {
    expect(deltaLanes(manager).some((lane) => lane.object === 'CaseHistory')).toBe(true);
    expect(deltaLanes(advocate).some((lane) => lane.object === 'CaseHistory')).toBe(false);
  });

  it('limits account activities to 120 days and closed opportunities to 400', () => {
    expect(laneById(advocate, 'all/Task/account')?.where(advocate, now)).toContain(
      'AND CreatedDate >= 2026-07-26T00:00:00Z',
    );
    expect(laneById(advocate, 'all/Opportunity')?.where(advocate, now)).toContain(
      '(IsClosed = false OR CloseDate >= 2025-10-19)',
    );
  });

  it('gives every lane an id of its own', () => {
    const ids = [...crawlLanes(manager).lanes, ...deltaLanes(manager)].map((lane) => lane.id);
    expect(new Set(ids).size).toBe(ids.length - 2);
    expect(ids.filter((id) => id === 'all/User' || id === 'all/CaseHistory')).toHaveLength(4);
  });

  it('has one key for the same people in any order, and another when someone joins', () => {
    expect(scopeKey({ ...manager, owners: ['005B', '005A'] })).toBe(scopeKey(manager));
    expect(scopeKey({ ...manager, owners: ['005A', '005B', '005C'] })).not.toBe(scopeKey(manager));
  });
});
