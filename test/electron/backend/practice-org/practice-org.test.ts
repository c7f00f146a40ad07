import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { resetPracticeOrg, startPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { NOW } from './a-store.ts';
import { aFolder, anOrg, caller, queryPath, REST, signIn, stopped, type Page } from './an-org.ts';

const QUERY = 'SELECT Id, Subject, Status, Priority, SystemModstamp FROM Case ORDER BY Id';

async function rowsOf(org: Awaited<ReturnType<typeof anOrg>>, soql = QUERY): Promise<Page['records']> {
  const { access_token } = await signIn(org);
  return ((await caller(org, access_token)(queryPath(soql))).body as Page).records;
}

describe('the practice org', () => {
  it('signs in Advocates, managers and stakeholders', async () => {
    const { logins } = await anOrg();
    const count = (role: string): number => logins.filter((login) => login.role === role).length;
    expect([count('advocate'), count('manager'), count('stakeholder') > 5, logins[0]?.role]).toEqual([
      12,
      2,
      true,
      'advocate',
    ]);
  });

  it('is the same after a restart: rows, port, tokens and what colleagues did', async () => {
    const dataFolder = await aFolder();
    const first = await anOrg({ dataFolder });
    const { access_token } = await signIn(first);
    const [edited, gone] = await rowsOf(first);
    await first.change('Case', String(edited?.['Id']), { Status: 'Closed: Resolved' }, { at: '2026-06-10T13:31:00Z' });
    await first.remove('Case', String(gone?.['Id']));
    const created = await first.create('Case', { Subject: 'New here', AccountId: null });
    const before = [await rowsOf(first), first.counts()];
    await stopped(first);

    const second = await startPracticeOrg({ dataFolder });
    onTestFinished(() => second.close());
    expect([await rowsOf(second), second.counts()]).toEqual(before);
    expect(second.url).toBe(first.url);
    const kept = (
      await caller(second, access_token)(queryPath(`SELECT Subject, CaseNumber FROM Case WHERE Id = '${created}'`))
    ).body as Page;
    expect(kept.records).toMatchObject([{ Subject: 'New here', CaseNumber: '00001201' }]);
  });

  it('keeps what was written over HTTP, all of a transaction or nothing', async () => {
    const dataFolder = await aFolder();
    const first = await anOrg({ dataFolder });
    const { access_token } = await signIn(first);
    const call = caller(first, access_token);
    const made = await call(`${REST}/sobjects/Case`, {
      method: 'POST',
      body: '{"Subject":"kept","Status":"In Progress: Engaged"}',
    });
    await call(`${REST}/sobjects/Case`, { method: 'POST', body: '{"Subject":"torn"}' });
    await stopped(first);
    const file = join(dataFolder, 'changes.jsonl');
    writeFileSync(file, readFileSync(file).subarray(0, -3));

    const second = await anOrg({ dataFolder });
    const { id } = made.body as { id: string };
    expect(await rowsOf(second, `SELECT Subject, Started_At__c FROM Case WHERE Id >= '${id}'`)).toMatchObject([
      { Subject: 'kept', Started_At__c: expect.stringMatching(/^2026-06-10T13:3\d/) as string },
    ]);
    expect(second.ops().map((op) => [op.seq, op.via, op.kind, op.object])).toEqual([
      [1, 'rest', 'create', 'Case'],
      [1, 'rest', 'create', 'CaseHistory'],
    ]);
  });

  it('drops a change that was cut short by a crash, and goes on', async () => {
    const dataFolder = await aFolder();
    const first = await anOrg({ dataFolder });
    const [row] = await rowsOf(first);
    await first.change('Case', String(row?.['Id']), { Priority: 'Low' });
    await stopped(first);
    appendFileSync(join(dataFolder, 'changes.jsonl'), '{"kind":"update","object":"Ca');

    const second = await anOrg({ dataFolder });
    expect((await rowsOf(second))[0]).toMatchObject({ Priority: 'Low' });
    await second.change('Case', String(row?.['Id']), { Priority: 'High' });
    await stopped(second);
    expect((await rowsOf(await anOrg({ dataFolder })))[0]).toMatchObject({ Priority: 'High' });
  });

  it('says which line of its changes it cannot read', async () => {
    const dataFolder = await aFolder();
    await stopped(await anOrg({ dataFolder }));
    writeFileSync(join(dataFolder, 'changes.jsonl'), 'nonsense\n{}\n');
    await expect(startPracticeOrg({ dataFolder })).rejects.toThrow(/changes\.jsonl, line 1 cannot be read: reset/);
  });

  it('keeps its files to itself', async () => {
    const dataFolder = await aFolder();
    const org = await anOrg({ dataFolder });
    await signIn(org);
    await org.create('Lead', { LastName: 'x', Company: 'y', Status: 'MQL' });
    const modes = ['org.json', 'tokens.json', 'changes.jsonl', 'requests.log'].map(
      (name) => statSync(join(dataFolder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
    expect(readFileSync(join(dataFolder, 'requests.log'), 'utf8')).not.toMatch(/code=|!AQ/);
  });

  it.each([
    [{ seed: 8 }, 'made with seed 7: leave --seed out'],
    [{ cases: 201 }, 'made with cases 200: leave --cases out'],
    [{ advocates: 3 }, 'made with advocates 12: leave --advocates out'],
    [{ now: '2026-06-10T13:30:01Z' }, 'made with now 2026-06-10T13:30:00Z: leave --now out'],
  ])('refuses to become another org with %j', async (options, says) => {
    const dataFolder = await aFolder();
    await stopped(await anOrg({ dataFolder }));
    await expect(startPracticeOrg({ dataFolder, ...options })).rejects.toMatchObject({
      code: 'OTHER_ORG_HERE',
      message: expect.stringContaining(says) as string,
    });
  });

  it('becomes another org after a reset', async () => {
    const dataFolder = await aFolder();
    const first = await anOrg({ dataFolder });
    const { access_token } = await signIn(first);
    await stopped(first);
    resetPracticeOrg(dataFolder);
    const second = await anOrg({ dataFolder, seed: 8 });
    expect((await caller(second, access_token)('/services/data/v63.0/limits')).status).toBe(401);
  });

  it('says so when its port is taken', async () => {
    const dataFolder = await aFolder();
    const org = await anOrg({ dataFolder });
    const port = Number(new URL(org.url).port);
    await stopped(org);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    await expect(startPracticeOrg({ dataFolder })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: `Port ${port} of 127.0.0.1 is taken by another program: stop that program, or start the practice org with another --port.`,
    });
  });

  it.each([
    [{ cases: 199 }, '--cases takes a whole number from 200 to 200000, not 199.'],
    [{ advocates: 0 }, '--advocates takes a whole number from 1 to 30, not 0.'],
    [{ port: 70_000 }, '--port takes a whole number from 0 to 65535, not 70000.'],
    [{ seed: 1.5 }, '--seed takes a whole number from 0 to 4294967295, not 1.5.'],
    [{ now: 'today' }, 'today is not an instant such as 2026-01-31T10:00:00Z.'],
  ])('refuses %j', async (options, message) => {
    await expect(startPracticeOrg({ dataFolder: await aFolder(), ...options })).rejects.toMatchObject({
      code: 'BAD_OPTION',
      message,
    });
  });

  it('goes on from its own now', async () => {
    const org = await anOrg();
    const ahead = org.clock() - Date.parse(NOW);
    expect(ahead >= 0 && ahead < 60_000).toBe(true);
    const [row] = await rowsOf(org);
    await org.change('Case', String(row?.['Id']), { Priority: 'Low' });
    expect((await rowsOf(org))[0]?.['SystemModstamp']).toMatch(/^2026-06-10T13:3\d:\d\d\.000\+0000$/);
  });

  it('is byte for byte the same for the same seed, now, cases and advocates', async () => {
    const print = async (seed: number): Promise<string> => {
      const org = await anOrg({ seed });
      const { access_token } = await signIn(org);
      const hash = createHash('sha256');
      for (const object of Object.keys(org.counts())) {
        const answer = await caller(org, access_token)(queryPath(`SELECT FIELDS(ALL) FROM ${object} LIMIT 200`));
        hash.update(JSON.stringify(answer.body));
      }
      return hash.digest('hex');
    };
    expect(await print(7)).toBe(await print(7));
    expect(await print(7)).not.toBe(await print(8));
  });
});
