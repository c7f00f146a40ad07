import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newOperation } from '#shared/outbox';
import { JournalService } from '../../../../electron/backend/journal/journal-service.ts';
import { TestHost } from '../../../support/test-host.ts';

const mine = { orgId: '00D000000000001EAA', userId: '005000000000001AAA' };
const theirs = { ...mine, userId: '005000000000002AAA' };
const op = newOperation({ opId: 'o1', table: 'cases', id: '500', kind: 'update', group: 'g', label: 'l', createdAt: 1, seq: 1, patch: { subject: 'b' } }); // prettier-ignore
const batch = { count: 1, entries: [{ kind: 'PUT' as const, op }] };

let host: TestHost;
let journals: JournalService;
beforeEach(() => {
  host = new TestHost();
  journals = new JournalService(host);
});
afterEach(async () => {
  await journals.close();
  host.dispose();
});

describe('journals', () => {
  it('are one an org and user, and outlive the app', async () => {
    await journals.append(mine, batch);
    expect(await journals.read(theirs)).toEqual({ count: 0, ops: [], torn: false });
    await journals.close();
    expect(await new JournalService(host).read(mine)).toEqual({ count: 1, ops: [op], torn: false });
  });

  it('refuse a sign-out that would lose something, and say how much', async () => {
    await journals.append(mine, batch);
    await expect(journals.refuseIfUnsent(mine)).rejects.toMatchObject({
      code: 'UNSENT_WORK',
      details: { waiting: 1 },
    });
    await journals.refuseIfUnsent(theirs);
  });

  it('leave nothing behind once they are wiped, readable or not', async () => {
    await journals.append(mine, batch);
    await journals.wipe(mine);
    mkdirSync(join(host.dataFolder, 'journal'), { recursive: true });
    writeFileSync(
      join(host.dataFolder, 'journal', `${theirs.orgId}-${theirs.userId}.journal`),
      'a shopping list, long enough',
    );
    await expect(journals.read(theirs)).rejects.toMatchObject({ code: 'STORAGE_REFUSED' });
    await journals.wipe(theirs);
    expect(host.files()).toEqual(new Map());
  });

  it('say in words and in the log what the disk refused, without a customer’s text', async () => {
    writeFileSync(join(host.dataFolder, 'journal'), 'a file where the folder should be');
    await expect(journals.append(mine, batch)).rejects.toMatchObject({ code: 'NOT_SECURED' });
    expect(host.lines).toEqual([expect.stringMatching(/^error journal: E(EXIST|NOTDIR)$/)]);
  });

  it('have no path outside their folder', async () => {
    await expect(journals.read({ orgId: '../../x', userId: mine.userId })).rejects.toThrow('two Salesforce ids');
  });
});
