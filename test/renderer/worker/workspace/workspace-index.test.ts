import { describe, expect, it } from 'vitest';
import type { Change } from '#shared/sync';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';

const aCase = (id: string, more: object = {}): Change => ({
  table: 'cases',
  put: {
    id,
    caseNumber: '1',
    subject: 's',
    priority: 'High',
    status: 'Open',
    ownerId: 'u',
    createdAt: '2026-11-01T00:00:00Z',
    modifiedAt: '2026-11-01T00:00:00Z',
    stamp: 5,
    ...more,
  },
});

function indexOf(...changes: Change[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const change of changes) index.apply(change, new Set());
  return index;
}

function affectedBy(index: WorkspaceIndex, change: Change): string[] {
  const affected = new Set<string>();
  index.apply(change, affected);
  return [...affected].sort();
}

describe('the workspace in memory', () => {
  it('leaves long texts on disk', () => {
    const index = indexOf(aCase('c1', { description: 'long', context: 'Key: value', nextSteps: 'kept' }));
    expect(index.cases.get('c1')).not.toHaveProperty('description');
    expect(index.cases.get('c1')).not.toHaveProperty('context');
    expect(index.cases.get('c1')).toHaveProperty('nextSteps', 'kept');
  });

  it('tells which cases a change may rank anew', () => {
    const index = indexOf(
      aCase('c1', { accountId: 'a1', contactId: 'k1' }),
      aCase('c2', { accountId: 'a1', opportunityId: 'o1' }),
      aCase('c3', { leadId: 'l1' }),
    );
    expect(affectedBy(index, { table: 'accounts', put: { id: 'a1', name: 'A', stamp: 1 } })).toEqual(['c1', 'c2']);
    expect(affectedBy(index, { table: 'leads', put: { id: 'l1', lastName: 'L', stamp: 1 } })).toEqual(['c3']);
    expect(
      affectedBy(index, {
        table: 'activities',
        put: { id: 'e1', kind: 'email', subject: '', at: '2026-11-01T00:00:00Z', contactId: 'k1', stamp: 1 },
      }),
    ).toEqual(['c1']);
    const opportunity = {
      id: 'o1',
      accountId: 'a1',
      name: 'R',
      type: 'Renewal',
      stage: '1',
      closed: false,
      won: false,
      createdAt: '2026-11-01T00:00:00Z',
      stamp: 1,
    } as const;
    expect(affectedBy(index, { table: 'opportunities', put: opportunity })).toEqual(['c1', 'c2']);
  });

  it('moves an activity with its case, so that neither keeps a stale one', () => {
    const call = (caseId: string, stamp: number): Change => ({
      table: 'activities',
      put: { id: 't1', kind: 'call', subject: '', at: '2026-11-01T00:00:00Z', caseId, stamp },
    });
    const index = indexOf(aCase('c1'), aCase('c2'), call('c1', 1));
    expect(affectedBy(index, call('c2', 2))).toEqual(['c1', 'c2']);
    expect(index.activitiesOf.case.get('c1')).toEqual([]);
    expect(index.activitiesOf.case.get('c2')).toHaveLength(1);
  });

  it('takes only news: an older stamp is the row as it was, an equal one may be the row seen again', () => {
    const index = indexOf(aCase('c1'));
    const verdicts = [4, 5, 6].map((stamp) => index.isNews(aCase('c1', { stamp })));
    expect(verdicts).toEqual([false, false, true]);
    const again = [4, 5, 6].map((stamp) =>
      index.hasStampOf(aCase('c1', { stamp }) as Parameters<typeof index.hasStampOf>[0]),
    );
    expect(again).toEqual([false, true, false]);
    expect(index.isNews({ table: 'cases', remove: 'c1', stamp: 5 })).toBe(true);
    expect(index.isNews({ table: 'cases', remove: 'c1', stamp: 4 })).toBe(false);
    expect(index.isNews({ table: 'cases', remove: 'unknown', stamp: 9 })).toBe(false);
  });

  it('forgets a removed case everywhere', () => {
    const index = indexOf(aCase('c1', { accountId: 'a1' }));
    index.apply({ table: 'cases', remove: 'c1', stamp: 6 }, new Set());
    expect(index.cases.size).toBe(0);
    expect(index.casesOf.account.get('a1')).toEqual([]);
  });
});
