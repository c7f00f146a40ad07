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
    expect(lanes.slice(usableAfter).some((lane) => lane.id.startsWith('open/'))).toBe(false);
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
    const both = ['all/User', 'all/CaseHistory', 'absences/Event'];
    expect(new Set(ids).size).toBe(ids.length - both.length);
    expect(ids.filter((id) => both.includes(id))).toHaveLength(2 * both.length);
  });

  it('has one key for the same people in any order, and another when someone joins', () => {
    expect(scopeKey({ ...manager, owners: ['005B', '005A'] })).toBe(scopeKey(manager));
    expect(scopeKey({ ...manager, owners: ['005A', '005B', '005C'] })).not.toBe(scopeKey(manager));
  });

  it('asks for what waits for anybody only where there is a shared queue, and for a thousand at most (QUEUE-1)', () => {
    const ids = (scope: Scope): string[] => deltaLanes(scope).map((lane) => lane.id);
    expect(ids(advocate)).not.toContain('queue/Case');
    const lane = laneById({ ...advocate, sharedQueue: true }, 'queue/Case');
    expect(lane?.where(advocate, now)).toContain("Owner.Type = 'Queue'");
    expect(lane?.most).toBe(1_000);
    expect(scopeKey({ ...advocate, sharedQueue: true })).toBe(scopeKey(advocate));
  });

  it("asks for an Advocate's High Value Accounts, whatever became of their cases (HVA-1)", () => {
    expect(laneById(advocate, 'high-value/Account')?.where(advocate, now)).toBe(
      "Id IN (SELECT AccountId FROM Case WHERE OwnerId IN ('005A')) AND High_Value__c = true",
    );
    expect(laneById(manager, 'high-value/Account')).toBeUndefined();
  });

  it('asks who of the team is away: of my manager’s people, of my reports, or of me alone (FLOW-3)', () => {
    const away = (scope: Scope): string | undefined => laneById(scope, 'absences/Event')?.where(scope, now);
    expect(away(advocate)).toMatch(/^OwnerId IN \(SELECT Id FROM User WHERE ManagerId = '005M'\) AND IsAllDayEvent/);
    expect(away(manager)).toContain("ManagerId = '005M'");
    expect(away({ ...advocate, managerId: null })).toMatch(
      /^OwnerId = '005A' AND .*EndDateTime >= 2026-10-24T00:00:00Z$/,
    );
  });

  it('leaves out the lanes that need a field which the org lacks, and no others', () => {
    const all = deltaLanes(advocate).map((lane) => lane.id);
    const without = deltaLanes(advocate, new Set(['Case.Lead__c', 'Account.High_Value__c'])).map((lane) => lane.id);
    const left = all.filter((id) => !without.includes(id));
    expect(left).toEqual(['all/Lead', 'high-value/Account', 'high-value/Account/owned']);
  });
});
