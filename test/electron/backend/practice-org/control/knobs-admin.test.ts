import { describe, expect, it } from 'vitest';
import { stopped } from '../an-org.ts';
import { aControlledOrg } from './a-controlled-org.ts';

describe('an administrator', () => {
  it('hides a field: describe, queries and writes no longer know it', async () => {
    const { turn, send, page, call, caseId } = await aControlledOrg();
    await turn('clock', { advanceSeconds: 5 });
    const { headers } = await send('GET', 'sobjects/Case/describe');
    const unchanged = () =>
      call('/services/data/v63.0/sobjects/Case/describe', {
        headers: { 'if-modified-since': headers.get('last-modified') ?? '' },
      });
    expect((await unchanged()).status).toBe(304);
    await turn('field', { object: 'Case', field: 'Feedback__c', mode: 'hidden' });
    const described = await unchanged();
    expect(described.status).toBe(200);
    expect((described.body as { fields: { name: string }[] }).fields.map(({ name }) => name)).not.toContain(
      'Feedback__c',
    );
    expect(await page('SELECT Feedback__c FROM Case LIMIT 1')).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
    expect(await send('PATCH', `sobjects/Case/${caseId}`, { Feedback__c: 'x' })).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD' }],
    });
    await turn('field', { object: 'Case', field: 'Feedback__c', mode: 'open' });
    expect((await send('PATCH', `sobjects/Case/${caseId}`, { Feedback__c: 'x' })).status).toBe(204);
  });

  it('makes a field read-only', async () => {
    const { turn, send, caseId } = await aControlledOrg();
    await turn('field', { object: 'Case', field: 'Priority', mode: 'read-only' });
    expect(await send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'Low' })).toMatchObject({
      body: [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Priority'] }],
    });
  });

  it('retires a picklist value', async () => {
    const { turn, send, caseId } = await aControlledOrg();
    await turn('picklist', { object: 'Case', field: 'Reason', value: 'Other' });
    const write = () => send('PATCH', `sobjects/Case/${caseId}`, { Reason: 'Other' });
    expect(await write()).toMatchObject({ body: [{ errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' }] });
    const { body } = await send('GET', 'sobjects/Case/describe');
    const reason = (
      body as { fields: { name: string; picklistValues: { value: string; active: boolean }[] }[] }
    ).fields.find((field) => field.name === 'Reason');
    expect(reason?.picklistValues.find((entry) => entry.value === 'Other')?.active).toBe(false);
    await turn('picklist', { object: 'Case', field: 'Reason', value: 'Other', retired: false });
    expect((await write()).status).toBe(204);
  });

  it('calls a picklist value otherwise, in the list and on the rows, and only so', async () => {
    const { turn, send, ask } = await aControlledOrg();
    const rowsWith = async (status: string) => (await ask(`SELECT Id FROM Case WHERE Status = '${status}'`)).length;
    const before = await rowsWith('Closed: Resolved');
    expect(before).toBeGreaterThan(0);
    const wish = { object: 'Case', field: 'Status', value: 'Closed: Resolved', spelled: 'Closed - Solved' };
    expect(await turn('spelling', wish)).toEqual({ rows: before });
    expect([await rowsWith('Closed: Resolved'), await rowsWith('Closed - Solved')]).toEqual([0, before]);
    const { body } = await send('GET', 'sobjects/Case/describe');
    const status = (body as { fields: { name: string; picklistValues: { value: string }[] }[] }).fields.find(({ name }) => name === 'Status');
    const values = status?.picklistValues.map(({ value }) => value) ?? [];
    expect([values.includes('Closed - Solved'), values.includes('Closed: Resolved'), values.length]).toEqual([true, false, 7]);
  }); // prettier-ignore

  it('keeps rows from a user, and gives them back', async () => {
    const { turn, send, ask, me, caseId } = await aControlledOrg();
    const user = me?.username ?? '';
    await turn('share', { user, ids: [caseId], access: 'none' });
    expect(await ask(`SELECT Id FROM Case WHERE Id = '${caseId}'`)).toEqual([]);
    expect((await send('GET', `sobjects/Case/${caseId}`)).status).toBe(404);
    expect((await send('POST', 'composite/sobjects/Case', { ids: [caseId], fields: ['Id'] })).body).toEqual([null]);
    await turn('share', { user, ids: [caseId], access: 'read' });
    expect(await send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'Low' })).toMatchObject({
      body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }],
    });
    await turn('share', { user, ids: [caseId], access: 'full' });
    expect((await send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'Low' })).status).toBe(204);
  });

  it('takes a whole object away: queries come back empty, and say nothing', async () => {
    const { turn, page, me } = await aControlledOrg();
    await turn('share', { user: me?.userId ?? '', object: 'case', access: 'none' });
    expect(await page('SELECT Id FROM Case')).toMatchObject({ totalSize: 0, done: true });
  });

  it('switches automation and rules on and off', async () => {
    const { turn, send, ask, caseId } = await aControlledOrg();
    const close = () =>
      send('PATCH', `sobjects/Case/${caseId}`, { Status: 'Closed: Resolved', Resolution_Action__c: null });
    expect((await close()).status).toBe(400);
    const list = await turn('behaviour', { 'resolution-action': false, 'rewrite-status': true });
    expect([list['resolution-action'], list['rewrite-status'], (await close()).status]).toEqual([false, true, 204]);
    await send('PATCH', `sobjects/Case/${caseId}`, { Status: 'In Progress: Attempting Contact' });
    expect(await ask(`SELECT Status FROM Case WHERE Id = '${caseId}'`)).toMatchObject([
      { Status: 'In Progress: Engaged' },
    ]);
    await expect(turn('behaviour', { nonsense: true })).rejects.toThrow('There is no automation nonsense');
  });

  it('changes a formula without any stamp', async () => {
    const { turn, ask, caseId } = await aControlledOrg();
    await turn('clock', { frozen: true });
    const read = async () => (await ask(`SELECT Days_Open__c, SystemModstamp FROM Case WHERE Id = '${caseId}'`))[0];
    const before = await read();
    await turn('formula-drift', { by: 3 });
    const after = await read();
    expect([Number(after?.['Days_Open__c']) - Number(before?.['Days_Open__c']), after?.['SystemModstamp']]).toEqual([
      3,
      before?.['SystemModstamp'],
    ]);
  });

  it('is remembered after a restart', async () => {
    const first = await aControlledOrg();
    const { org, turn, me, caseId } = first;
    await turn('field', { object: 'Case', field: 'Feedback__c', mode: 'hidden' });
    await turn('share', { user: me?.userId ?? '', ids: [caseId], access: 'none' });
    const dataFolder = first.dataFolder;
    await stopped(org);
    const second = await aControlledOrg({ dataFolder });
    expect(await second.page('SELECT Feedback__c FROM Case LIMIT 1')).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
    expect(await second.ask(`SELECT Id FROM Case WHERE Id = '${caseId}'`)).toEqual([]);
  });
});
