import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { practiceControl, type PracticeControl } from '../support/practice-control.ts';
import { Laptop, type RunningApp } from './desk-app.ts';
import { casesWith, signIn, startedCases, synced, told, waiting, writeNextStep } from './one-edit.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let control: PracticeControl;
let laptop: Laptop;
let app: RunningApp;
let ids: string[];

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 31, cases: 300, control: 0 });
  control = practiceControl(org);
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await signIn(laptop);
  ids = await startedCases(app);
}, 120_000);
afterAll(async () => {
  await laptop.dispose();
  await org.close();
  rmSync(orgFolder, { recursive: true, force: true });
});

/** The folder in which Chromium's LevelDB keeps the app's database. */
function databaseFolder(): string {
  const all = join(laptop.folder, 'profile/Default/IndexedDB');
  const [name] = readdirSync(all).filter((one) => one.endsWith('.indexeddb.leveldb'));
  if (!name) throw new Error(`no database in ${all}`);
  return join(all, name);
}

interface Log {
  readonly path: string;
  readonly size: number;
}

/** The log that LevelDB writes to. */
function newestLog(): Log {
  const folder = databaseFolder();
  const name = readdirSync(folder).filter((one) => one.endsWith('.log')).sort().at(-1) ?? ''; // prettier-ignore
  const path = join(folder, name);
  return { path, size: statSync(path).size };
}

/** A lost CURRENT is not among them: LevelDB makes it anew and reads its log again, so that nothing is lost. */
const damages: readonly (readonly [what: string, damage: (before: Log) => void])[] = [
  [
    'its log is cut within the write that held the edit',
    (before) => {
      const log = newestLog();
      // LevelDB may have begun another log since.
      truncateSync(log.path, log.path === before.path ? Math.min(log.size, before.size + 7) : 7);
    },
  ],
  ['its log is cut to nothing', () => truncateSync(newestLog().path, 0)],
  [
    'the list of its files is garbled',
    () => {
      const folder = databaseFolder();
      for (const name of readdirSync(folder).filter((one) => one.startsWith('MANIFEST')))
        writeFileSync(join(folder, name), 'not a list of files');
    },
  ],
];

describe('an edit that waits when the power goes and the browser’s database is damaged', () => {
  it.each(damages)('%s: it comes back from the journal, is told, and is sent once', async (what, damage) => {
    const text = `Sent the offer while ${what}`;
    await control.turn('maintenance', { times: 'always' });
    const before = newestLog();
    await writeNextStep(app, ids.shift()!, text);
    await app.page.getByText(/saved on this laptop/iu).first().waitFor(); // prettier-ignore
    const outbox = (await app.stored('outbox')).map(({ opId }) => opId).sort();
    const [ticked] = await casesWith(app, text);
    await app.kill();
    damage(before);

    app = await laptop.start();
    await app.page.getByText(/came back from the journal on disk and (is|are) in the Outbox/).first().waitFor(); // prettier-ignore
    expect((await app.stored('outbox')).map(({ opId }) => opId).sort()).toEqual(outbox);
    expect(told(org, text)).toEqual({ written: 0, made: 0 });

    await control.turn('clear', {});
    // Where the first look for the org already met its refusal, nothing is usable yet and the way in says so.
    await app.page.getByRole('button', { name: /^(Sync now|Try again)$/ }).click();
    await synced(app);
    await expect.poll(() => waiting(app), { timeout: 60_000 }).toEqual([]);
    expect(told(org, text).written).toBe(1);
    const [again, ...more] = await casesWith(app, text);
    expect([again?.['id'], again?.['nextSteps'], more]).toEqual([ticked?.['id'], ticked?.['nextSteps'], []]);
    expect(app.complaints).toEqual([]);
  });
});
