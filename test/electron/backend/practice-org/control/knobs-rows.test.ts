import { describe, expect, it } from 'vitest';
import { aControlledOrg } from './a-controlled-org.ts';

describe('others', () => {
  it('create, edit and remove rows, by name and instant', async () => {
    const { turn, ask, org } = await aControlledOrg();
    const by = org.logins[1]?.username ?? '';
    const { id } = await turn('create', { object: 'Task', fields: { Subject: 'a' }, by, at: '2026-06-10T12:00:00Z' });
    await turn('edit', { object: 'Task', id, fields: { Subject: 'b' } });
    expect(await ask(`SELECT Subject, CreatedById, CreatedDate FROM Task WHERE Id = '${id}'`)).toMatchObject([
      { Subject: 'b', CreatedById: org.logins[1]?.userId, CreatedDate: '2026-06-10T12:00:00.000+0000' },
    ]);
    await turn('remove', { object: 'Task', id });
    expect(await ask(`SELECT Subject FROM Task WHERE Id = '${id}'`)).toEqual([]);
    await expect(turn('edit', { object: 'Task', id, fields: { Nothing: 1 } })).rejects.toThrow(
      'Task has no field Nothing',
    );
  });

  it('commit late: stamped now, seen later, with the horizon held back meanwhile', async () => {
    const { turn, ask, send, org, caseId } = await aControlledOrg();
    await turn('clock', { frozen: true });
    const began = new Date(Math.floor(org.clock() / 1000) * 1000).toISOString().replace('Z', '+0000');
    await turn('late-commit', {
      seconds: 240,
      object: 'Case',
      id: caseId,
      fields: { Priority: 'Low', Subject: 'late' },
    });
    const seen = () => ask(`SELECT Subject, SystemModstamp FROM Case WHERE Subject = 'late'`);
    await turn('clock', { advanceSeconds: 239 });
    expect(await seen()).toEqual([]);
    const zulu = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z/, 'Z');
    const window = new URLSearchParams({ start: zulu(org.clock() - 3_600_000), end: zulu(org.clock()) });
    const { body } = await send('GET', `sobjects/Case/updated?${window.toString()}`);
    expect((body as { latestDateCovered: string }).latestDateCovered).toBe(began.replace(/:\d\d\.000/, ':00.000'));
    await turn('clock', { advanceSeconds: 1 });
    expect(await seen()).toMatchObject([{ SystemModstamp: began }]);
    await expect(
      turn('late-commit', { seconds: 1, object: 'Case', id: '500Pr0000zzzzzz', fields: {} }),
    ).rejects.toThrow('Case has no row');
  });

  it('touch many rows within one second', async () => {
    const { turn, ask, org } = await aControlledOrg();
    const { rows } = await turn('many-rows', { object: 'Case', count: 150, fields: { Priority: 'Low' } });
    const stamps = await ask(
      `SELECT SystemModstamp FROM Case WHERE Priority = 'Low' ORDER BY SystemModstamp DESC LIMIT 150`,
    );
    expect([rows, new Set(stamps.map((row) => row['SystemModstamp'])).size]).toEqual([150, 1]);
    expect(org.ops().every((op) => op.seq === 1)).toBe(true);
  });

  it('lock a row', async () => {
    const { turn, send, caseId } = await aControlledOrg();
    await turn('lock-row', { id: caseId, times: 2 });
    const edit = () => send('PATCH', `sobjects/Case/${caseId}`, { Priority: 'Low' });
    const answers = [await edit(), await edit(), await edit()];
    expect(answers.map((answer) => answer.status)).toEqual([400, 400, 204]);
    expect(answers[0]?.body).toMatchObject([{ errorCode: 'UNABLE_TO_LOCK_ROW' }]);
  });

  it('merge contacts', async () => {
    const { turn, ask } = await aControlledOrg();
    const [one, two] = await ask('SELECT Id FROM Contact LIMIT 2');
    await turn('merge', { master: String(one?.['Id']), losers: [String(two?.['Id'])] });
    expect(
      await ask(`SELECT IsDeleted, MasterRecordId FROM Contact WHERE Id = '${String(two?.['Id'])}'`, 'queryAll'),
    ).toMatchObject([{ IsDeleted: true, MasterRecordId: one?.['Id'] }]);
    expect(await ask(`SELECT Id FROM Case WHERE ContactId = '${String(two?.['Id'])}'`)).toEqual([]);
  });

  it('convert a lead, which can then not be edited', async () => {
    const { turn, ask, send } = await aControlledOrg();
    const { id } = await turn('create', {
      object: 'Lead',
      fields: { LastName: 'Sato', Company: 'Acme', Status: 'MQL' },
    });
    const { contactId } = await turn('convert-lead', { lead: id });
    expect(await ask(`SELECT IsConverted, ConvertedContactId FROM Lead WHERE Id = '${id}'`)).toMatchObject([
      { IsConverted: true, ConvertedContactId: contactId },
    ]);
    expect(await send('PATCH', `sobjects/Lead/${id}`, { Status: 'MQL' })).toMatchObject({
      status: 400,
      body: [{ errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD' }],
    });
  });

  it('empty the bin, delete past it, and take rows out of it', async () => {
    const { turn, ask, send, caseId } = await aControlledOrg();
    const all = async (): Promise<number> =>
      (await ask(`SELECT Id FROM Case WHERE Id = '${caseId}'`, 'queryAll')).length;
    await turn('remove', { object: 'Case', id: caseId });
    await turn('undelete', { ids: [caseId] });
    expect((await send('GET', `sobjects/Case/${caseId}`)).status).toBe(200);
    await turn('remove', { object: 'Case', id: caseId });
    expect([await all(), await turn('purge-bin'), await all()]).toEqual([1, { rows: 1 }, 0]);
    expect((await send('GET', `sobjects/Case/${caseId}`)).body).toMatchObject([{ errorCode: 'NOT_FOUND' }]);
    const [next] = await ask('SELECT Id FROM Case LIMIT 1');
    await turn('hard-delete', { ids: [String(next?.['Id'])] });
    expect((await send('GET', `sobjects/Case/${String(next?.['Id'])}`)).status).toBe(404);
  });
});
