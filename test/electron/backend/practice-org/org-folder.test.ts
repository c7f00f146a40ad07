import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OrgFolder, resetPracticeOrg, type OrgSettings } from '../../../../electron/backend/practice-org/org-folder.ts';
import { aFolder } from './an-org.ts';

const SETTINGS: OrgSettings = {
  version: 1,
  seed: 1,
  now: '2026-01-01T00:00:00Z',
  cases: 200,
  advocates: 12,
  port: 1,
  clockOffset: 0,
  signingKey: 'k',
};
const change = (n: number) => ({ kind: 'update', object: 'Case', id: String(n), patch: { Subject: 'ü' } }) as const;
const transaction = (seq: number) => ({ seq, at: 1, by: 'u', via: 'rest', changes: [change(seq), change(seq + 1)] });

describe('the org’s folder', () => {
  it('is made, for its owner alone', async () => {
    const path = join(await aFolder(), 'deep', 'er');
    const folder = new OrgFolder(path);
    expect([folder.readSettings(), folder.readTransactions(), statSync(path).mode & 0o777]).toEqual([null, [], 0o700]);
  });

  it('gives back settings and changes as they were', async () => {
    const path = await aFolder();
    const folder = new OrgFolder(path);
    folder.writeSettings(SETTINGS);
    folder.append(transaction(1));
    folder.append(transaction(2));
    const again = new OrgFolder(path);
    expect([again.readSettings(), again.readTransactions()]).toEqual([SETTINGS, [transaction(1), transaction(2)]]);
  });

  it('takes a torn last line off the file', async () => {
    const path = await aFolder();
    new OrgFolder(path).append(transaction(1));
    new OrgFolder(path).append(transaction(2));
    const file = join(path, 'changes.jsonl');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 5));
    expect(new OrgFolder(path).readTransactions()).toEqual([transaction(1)]);
    new OrgFolder(path).append(transaction(2));
    expect(new OrgFolder(path).readTransactions()).toEqual([transaction(1), transaction(2)]);
  });

  it('forgets what came after a transaction, of this run and of earlier ones', async () => {
    const path = await aFolder();
    new OrgFolder(path).append(transaction(1));
    const folder = new OrgFolder(path);
    folder.readTransactions();
    folder.append(transaction(2));
    folder.append(transaction(3));
    folder.cutTo(2);
    expect(new OrgFolder(path).readTransactions()).toEqual([transaction(1), transaction(2)]);
    folder.append(transaction(3));
    expect(new OrgFolder(path).readTransactions()).toHaveLength(3);
    folder.cutTo(0);
    expect(new OrgFolder(path).readTransactions()).toEqual([]);
  });

  it('reads the lines of its first version, one change each', async () => {
    const path = await aFolder();
    writeFileSync(join(path, 'changes.jsonl'), `${JSON.stringify(change(1))}\n${JSON.stringify(change(2))}\n`);
    expect(new OrgFolder(path).readTransactions()).toMatchObject([
      { seq: 1, changes: [change(1)] },
      { seq: 2, changes: [change(2)] },
    ]);
  });

  it.each(['', '{', '{"version":2}', '[]'])('says that %j is not its state', async (content) => {
    const path = await aFolder();
    writeFileSync(join(path, 'org.json'), content);
    expect(() => new OrgFolder(path).readSettings()).toThrow(
      'org.json is not the state of a practice org: reset the practice org',
    );
  });

  it('forgets everything of its own on reset, and nothing else', async () => {
    const path = await aFolder();
    const folder = new OrgFolder(path);
    folder.writeSettings(SETTINGS);
    folder.append(transaction(1));
    writeFileSync(join(path, 'notes.txt'), 'mine');
    resetPracticeOrg(path);
    expect(['org.json', 'changes.jsonl', 'notes.txt'].map((name) => existsSync(join(path, name)))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
