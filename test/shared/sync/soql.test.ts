import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { describe, expect, it } from 'vitest';
import { crawlLanes, deltaLanes } from '../../../shared/sync/lanes.ts';
import type { PageRequest } from '../../../shared/sync/page-request.ts';
import { soqlOf } from '../../../shared/sync/soql.ts';

const scope = { kind: 'advocate' as const, me: '005000000000001AAA', managerId: null, owners: ['005000000000001AAA'] };
const at = Date.UTC(2026, 10, 23);
const delta = { kind: 'delta', lane: 'all/Case', scope, at, since: at - 3_600_000, until: at, after: null } as const;
const nothing = new Set<string>();

describe('the SOQL of a page', () => {
  it('crawls by the unchanging Id, going on after the last stored one', () => {
    const text = soqlOf({ kind: 'crawl', lane: 'open/Case', scope, at, afterId: '500000000000009AAA' }, nothing)?.text;
    expect(text).toMatch(/ AND Id > '500000000000009AAA' ORDER BY Id$/);
  });

  it('of a sweep asks for ids alone, in order, of the same scope', () => {
    const sweep = { kind: 'ids', lane: 'open/Case', scope, at, afterId: null } as const;
    expect(soqlOf(sweep, nothing)).toEqual({
      text: expect.stringMatching(/^SELECT Id FROM Case WHERE .*IsClosed = false.* ORDER BY Id$/),
      all: false,
    });
    expect(soqlOf({ ...sweep, afterId: '500000000000009AAA' }, nothing)?.text).toContain(
      "AND Id > '500000000000009AAA'",
    );
  });

  it('asks a delta of queryAll, so that deleted rows come too', () => {
    const soql = soqlOf(delta, nothing);
    expect(soql?.all).toBe(true);
    expect(soql?.text).toMatch(
      /SystemModstamp < 2026-11-23T00:00:00Z AND SystemModstamp >= 2026-11-22T23:00:00Z ORDER BY SystemModstamp, Id$/,
    );
  });

  it('resumes a delta by stamp and Id, so that many rows in one second are neither lost nor repeated', () => {
    const text = soqlOf({ ...delta, after: { stamp: at - 1000, id: '500000000000009AAA' } }, nothing)?.text;
    expect(text).toContain(
      "(SystemModstamp > 2026-11-22T23:59:59Z OR (SystemModstamp = 2026-11-22T23:59:59Z AND Id > '500000000000009AAA'))",
    );
  });

  it('leaves out the optional fields that the org does not show', () => {
    const text = soqlOf({ ...delta, lane: 'all/Case' }, new Set(['Case.Feedback__c']))?.text;
    expect(text).not.toContain('Feedback__c');
    expect(text).toContain('Next_Steps__c');
  });

  it('orders case history by its creation, as it has no SystemModstamp', () => {
    const manager = { ...scope, kind: 'manager' as const };
    expect(soqlOf({ ...delta, lane: 'all/CaseHistory', scope: manager }, nothing)?.text).toMatch(
      /ORDER BY CreatedDate, Id$/,
    );
  });

  it('knows no lane that is not declared', () => {
    expect(soqlOf({ ...delta, lane: 'all/Secrets__c' }, nothing)).toBeNull();
  });

  it('asks for rows under given parents', () => {
    const request: PageRequest = {
      kind: 'keyed',
      object: 'Case',
      field: 'AccountId',
      ids: ['001000000000001AAA'],
      openOnly: true,
      changedSince: at,
    };
    const soql = soqlOf(request, nothing);
    expect([soql?.all, soqlOf({ ...request, changedSince: null }, nothing)?.all]).toEqual([true, false]);
    expect(soql?.text).toMatch(
      /WHERE AccountId IN \('001000000000001AAA'\) AND IsClosed = false AND SystemModstamp >= 2026-11-23T00:00:00Z ORDER BY Id$/,
    );
  });

  it('writes every lane so that an independent parser accepts it', () => {
    for (const lane of crawlLanes({ ...scope, sharedQueue: true }).lanes) {
      const soql = soqlOf(
        { kind: 'crawl', lane: lane.id, scope: { ...scope, sharedQueue: true }, at, afterId: null },
        nothing,
      );
      expect(parseQuery(soql?.text ?? '').sObject).toBe(lane.object);
    }
    for (const lane of deltaLanes({ ...scope, kind: 'manager' })) {
      const soql = soqlOf({ ...delta, lane: lane.id, scope: { ...scope, kind: 'manager' } }, nothing);
      expect(parseQuery(soql?.text ?? '').sObject).toBe(lane.object);
    }
  });

  it('takes no more of a lane that is capped than it may, crawled or counted', () => {
    const shared = { ...scope, sharedQueue: true };
    for (const kind of ['crawl', 'ids'] as const)
      expect(soqlOf({ kind, lane: 'queue/Case', scope: shared, at, afterId: null }, nothing)?.text).toMatch(
        /ORDER BY Id LIMIT 1000$/,
      );
    expect(soqlOf({ ...delta, lane: 'queue/Case', scope: shared }, nothing)?.text).not.toContain('LIMIT');
  });
});
