import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { describe, expect, it } from 'vitest';
import { judgeProbe, probeSoql, settledAfterMs } from '../../../shared/sync/probe.ts';
import type { Probe } from '../../../shared/sync/write-request.ts';
import { writableObjects } from '../../../shared/sync/writable.ts';

const me = '005000000000001AAA';
const sentAt = Date.UTC(2026, 10, 23, 9, 0, 30);
const fields = { Subject: "Dana's quote", WhatId: '500000000000001AAA', Status: 'Completed', Description: 'Hello' };
const probe: Probe = { object: 'Task', fields, sentAt, except: [] };
const found = (change: object = {}) => ({ Id: '00T000000000001', ...fields, ...change });
const judge = (records: Record<string, unknown>[], given = probe, now = sentAt) => judgeProbe(given, records, now);

describe('the query for a create whose answer was lost', () => {
  it('asks for what I made since shortly before, by the fields that nothing rewrites', () => {
    expect(probeSoql(probe, me, new Set()).replace(/^SELECT .* FROM/, 'FROM')).toBe(
      `FROM Task WHERE CreatedById = '${me}' AND CreatedDate >= 2026-11-23T08:58:30Z AND Subject = 'Dana\\'s quote' AND WhatId = '500000000000001AAA' ORDER BY CreatedDate, Id LIMIT 20`,
    );
  });

  it('can be asked of every object', () => {
    for (const object of writableObjects) {
      const given = {
        ...probe,
        object,
        fields: { ParentId: '500000000000001AAA', StartDateTime: '2026-11-23T10:00:00Z' },
      };
      expect(parseQuery(probeSoql(given, me, new Set())).sObject).toBe(object);
    }
    const event = { ...probe, object: 'Event' as const, fields: { StartDateTime: '2026-11-23T10:00:00Z' } };
    expect(probeSoql(event, me, new Set())).toContain('AND StartDateTime = 2026-11-23T10:00:00Z ORDER');
  });
});

describe('the verdict', () => {
  it('is found when one record has all that was sent, as Salesforce keeps it', () => {
    const record = found({ Description: '  Hello\r\n', WhatId: '500000000000001' });
    expect(judge([record, found({ Id: '00T000000000002', Description: 'Another' })])).toEqual({
      kind: 'found',
      id: '00T000000000001EAA',
      record,
    });
  });

  it('compares instants by the second, and takes blank for none', () => {
    const event = {
      ...probe,
      object: 'Event' as const,
      fields: { StartDateTime: '2026-11-23T10:00:00Z', Description: null, Outcome__c: '' },
    };
    const record = {
      Id: '00U000000000001AAA',
      StartDateTime: '2026-11-23T10:00:00.000+0000',
      Description: null,
      Outcome__c: null,
    };
    expect(judge([record], event).kind).toBe('found');
    expect(judge([{ ...record, StartDateTime: '2026-11-23T10:00:01.000+0000' }], event).kind).toBe('unsure');
    expect(judge([{ ...record, Description: 'x' }], event).kind).toBe('unsure');
  });

  it.each([
    ['one that differs', [found({ Status: 'Deferred' })], 1],
    ['two that are the same', [found(), found({ Id: '00T000000000002' })], 2],
  ])('is unsure of %s', (_what, records, count) => {
    const verdict = judge(records);
    expect(verdict.kind === 'unsure' && verdict.ids.length).toBe(count);
  });

  it('passes over records that are known to be something else', () => {
    expect(judge([found()], { ...probe, except: ['00T000000000001EAA'] })).toMatchObject({ kind: 'none' });
  });

  it('is settled when nothing was found so late that nothing can turn up', () => {
    expect(judge([], probe, sentAt + settledAfterMs)).toEqual({ kind: 'none', settled: false });
    expect(judge([], probe, sentAt + settledAfterMs + 1)).toEqual({ kind: 'none', settled: true });
  });
});
