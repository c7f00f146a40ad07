import { describe, expect, it } from 'vitest';
import { stopped } from '../an-org.ts';
import { aControlledOrg } from './a-controlled-org.ts';

describe('the clock', () => {
  it('is set, moved and stopped, and the org goes by it', async () => {
    const { turn, org, send, ask, caseId } = await aControlledOrg();
    await turn('clock', { set: '2026-07-01T08:00:00Z', frozen: true });
    expect(await turn('clock', { advanceSeconds: 3600 })).toEqual({ now: '2026-07-01T09:00:00.000Z', frozen: true });
    expect(org.clock()).toBe(Date.parse('2026-07-01T09:00:00Z'));
    await send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'Low' });
    expect(await ask(`SELECT LastModifiedDate FROM Case WHERE Id = '${caseId}'`)).toMatchObject([
      { LastModifiedDate: '2026-07-01T09:00:00.000+0000' },
    ]);
    expect((await turn('clock', { frozen: false })).frozen).toBe(false);
  });

  it('keeps its offset after a restart', async () => {
    const { turn, org, dataFolder } = await aControlledOrg();
    await turn('clock', { set: '2027-01-01T00:00:00Z' });
    await stopped(org);
    const again = await aControlledOrg({ dataFolder });
    expect(new Date(again.org.clock()).toISOString()).toMatch(/^2027-01-01T00:0/);
  });
});

describe('a snapshot', () => {
  it('brings everything back: rows, deletions, schema, sharing and the log', async () => {
    const { turn, org, send, ask, page, me, caseId } = await aControlledOrg();
    await send('PATCH', `sobjects/Case/${caseId}`, { Subject: 'before' });
    await turn('snapshot', { name: 'here' });
    const counts = org.counts();
    await send('PATCH', `sobjects/Case/${caseId}`, { Subject: 'after' });
    await send('POST', 'sobjects/Task', { Subject: 'new' });
    await turn('field', { object: 'Case', field: 'Feedback__c', mode: 'hidden' });
    await turn('share', { user: me?.userId ?? '', object: 'Task', access: 'none' });
    await turn('snapshot', { name: 'later' });
    await turn('remove', { object: 'Case', id: caseId });
    expect(await turn('restore', { name: 'here' })).toEqual({ seq: 1 });
    expect(await ask(`SELECT Subject, Feedback__c FROM Case WHERE Id = '${caseId}'`)).toMatchObject([
      { Subject: 'before' },
    ]);
    expect((await page('SELECT Id FROM Task')).totalSize).toBeGreaterThan(0);
    expect([org.counts(), org.ops().map((op) => op.seq)]).toEqual([counts, [1]]);
    expect((await turn('state')).snapshots).toEqual(['here']);
    await expect(turn('restore', { name: 'later' })).rejects.toThrow('There is no snapshot later');
  });

  it('is what the next start finds, and can turn the clock back too', async () => {
    const { turn, org, send, caseId, dataFolder } = await aControlledOrg();
    await turn('clock', { frozen: true });
    await turn('snapshot', { name: 'here' });
    const then = org.clock();
    await turn('clock', { advanceSeconds: 900 });
    await send('PATCH', `sobjects/Case/${caseId}`, { Subject: 'after' });
    await turn('restore', { name: 'here', clock: true });
    expect(org.clock()).toBe(then);
    await stopped(org);
    const again = await aControlledOrg({ dataFolder });
    expect([again.org.ops(), await again.ask(`SELECT Id FROM Case WHERE Subject = 'after'`)]).toEqual([[], []]);
  });
});

describe('the op log', () => {
  it('tells who wrote what, before and after, in API values', async () => {
    const { turn, send, me, caseId } = await aControlledOrg();
    await turn('edit', { object: 'Case', id: caseId, fields: { Priority: 'Low' } });
    await send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'High', Next_Steps_Date__c: '2026-07-01' });
    const { seq, ops } = await turn('ops', { after: 1 });
    expect(seq).toBe(2);
    expect(ops).toMatchObject([
      {
        seq: 2,
        via: 'rest',
        by: me?.userId,
        kind: 'update',
        object: 'Case',
        id: caseId,
        before: { Priority: 'Low' },
        after: { Priority: 'High', Next_Steps_Date__c: '2026-07-01' },
      },
    ]);
  });
});

describe('the live org', () => {
  it('is started, stopped, and made to happen at once', async () => {
    const { turn, org } = await aControlledOrg();
    expect(await turn('live', { now: 5 })).toEqual({ perMinute: 0 });
    const happened = new Set(org.ops().map((op) => op.seq)).size;
    expect(happened).toBeGreaterThanOrEqual(4);
    expect(await turn('live', { perMinute: 600 })).toEqual({ perMinute: 600 });
    await expect.poll(() => new Set(org.ops().map((op) => op.seq)).size, { timeout: 20_000 }).toBeGreaterThan(happened);
    expect(await turn('live', { perMinute: 0 })).toEqual({ perMinute: 0 });
  });
});
