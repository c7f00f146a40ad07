import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { Laptop, type RunningApp } from './desk-app.ts';

const orgFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
let org: InProcessPracticeOrg;
let laptop: Laptop;
let app: RunningApp;
/** Keys pressed since the last count; text is typed beside them. */
let keys = 0;

beforeAll(async () => {
  org = await startPracticeOrg({ dataFolder: orgFolder, seed: 21, cases: 900 });
  laptop = new Laptop({ ADVOCATE_DESK_PRACTICE_URL: org.url });
  app = await laptop.start();
  await app.page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
  await app.page.getByRole('option').first().waitFor();
  await app.page.getByText('Synced just now').first().waitFor({ timeout: 60_000 });
  // Every edit of these tests is made without the network.
  await org.close();
});

afterAll(async () => {
  await laptop.dispose();
  rmSync(orgFolder, { recursive: true, force: true });
});

const press = async (...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) {
    await app.page.keyboard.press(key);
    keys += 1;
  }
};
const type = (text: string): Promise<void> => app.page.keyboard.type(text);
const dialog = () => app.page.getByRole('dialog').first();
/** The row under the hand, id and words of one moment: the list may be ranked anew at any. */
const hand = async (): Promise<{ readonly id: string; readonly row: string }> => {
  const rows = app.page.locator('[role=option][aria-selected=true]');
  const read = (all: readonly Element[]) =>
    all.map((row) => ({ id: row.getAttribute('data-case-id') ?? '', row: (row as HTMLElement).innerText }));
  return (await rows.evaluateAll(read))[0] ?? { id: '', row: '' };
};
const selected = async (): Promise<string> => (await hand()).id;
const stored = async (id: string): Promise<Record<string, unknown>> =>
  (await app.stored('cases')).find((row) => row['id'] === id) ?? {};
/** Its own message: what the status line says may be of an earlier change. */
const saved = (what: RegExp): Promise<void> =>
  app.page.getByText(what).filter({ hasText: '– saved on this laptop' }).first().waitFor();
const inList = async (): Promise<void> => {
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('g');
  await app.page.keyboard.press('d');
  await app.page.getByRole('option').first().waitFor();
  keys = 0;
};

/** Down the list to the first case of which this holds; the keys to get there are not part of the moment. */
async function goTo(wanted: (row: string) => boolean): Promise<string> {
  await app.page.keyboard.press('Home');
  for (let at = 0; at < 40; at++) {
    await app.page.keyboard.press('j');
    const { id, row } = await hand();
    if (id !== '' && wanted(row)) {
      keys = 0;
      return id;
    }
  }
  throw new Error('No case of the list is like that.');
}

describe('a case is worked by keyboard alone, without a network', () => {
  it('moment 2: logs a touch and the next step with two keys and the text', async () => {
    await inList();
    const id = await goTo((row) => /First (e-mail|call)|Second e-mail/.test(row));
    await press('n');
    await app.page.getByLabel('What is done, or comes next').waitFor();
    await type('Sent the quote for 40 seats to the buyer');
    await press('Enter');
    await saved(/ on \d+/);
    expect(keys).toBe(2);
    const today = await app.page.evaluate(() => new Date().toLocaleDateString('sv'));
    const { nextSteps, nextStepsDate } = await stored(id);
    expect(String(nextSteps).split('\n')[0]).toMatch(
      new RegExp(`^${today} [A-Z]{2,3} Sent the quote for 40 seats to the buyer$`),
    );
    expect(String(nextStepsDate) > today).toBe(true);
    const touches = (await app.stored('activities')).filter(
      (row) => row['caseId'] === id && String(row['id']).startsWith('local:'),
    );
    expect(touches).toHaveLength(1);
  });

  it('takes all of it back with one key, and does it again', async () => {
    const { nextSteps } = await stored(await selected());
    await press('Control+z');
    await expect.poll(async () => (await stored(await selected()))['nextSteps']).not.toBe(nextSteps);
    await press('Control+Shift+z');
    await expect.poll(async () => (await stored(await selected()))['nextSteps']).toBe(nextSteps);
  });

  it('moment 1: closes a case that is in order within six keys, and the next one is under the hand', async () => {
    await inList();
    await app.page.keyboard.press('Home');
    let closed = '';
    for (let at = 0; at < 200 && closed === ''; at++) {
      await app.page.keyboard.press('j');
      const id = await selected();
      keys = 0;
      await press('e');
      await dialog().getByRole('button', { name: 'Close and next' }).waitFor();
      const says = await dialog().innerText();
      if (/closes it as/.test(says)) {
        await press('Enter');
        closed = id;
      } else await app.page.keyboard.press('Escape');
    }
    expect(closed).not.toBe('');
    expect(keys).toBeLessThanOrEqual(6);
    await expect.poll(async () => String((await stored(closed))['status'])).toMatch(/^Closed/);
    await expect.poll(selected).not.toBe(closed);
  });

  it('moment 1: refuses with the rule and the way to mend it, the first wanted field under the hand', async () => {
    await inList();
    await goTo((row) => /First review/.test(row));
    await press('e');
    await dialog().getByRole('button', { name: 'Close and next' }).waitFor();
    await press('Enter');
    await dialog().getByRole('list', { name: 'What refuses the closing' }).waitFor();
    expect(await app.page.evaluate(() => document.activeElement?.tagName)).toMatch(/INPUT|SELECT|BUTTON/);
    await press('Escape');
  });

  it('moment 5: picks a case up with one key', async () => {
    await inList();
    const id = await goTo((row) => /First review/.test(row));
    await press('a');
    await expect.poll(async () => String((await stored(id))['status'])).toMatch(/^In Progress/);
    expect(keys).toBe(1);
  });

  it('moment 6: parks a case for six months with P, 6m and a sentence', async () => {
    await inList();
    const id = await goTo((row) => /Next step|Second e-mail|First call/.test(row));
    await press('p');
    await app.page.getByLabel('Until', { exact: true }).waitFor();
    await type('6m');
    await press('Tab');
    for (
      let at = 0;
      at < 4 &&
      !(await app.page.getByLabel('What the customer said').evaluate((field) => field === document.activeElement));
      at++
    )
      await app.page.keyboard.press('Tab');
    await type('Budget is frozen until spring');
    await press('Enter');
    await expect.poll(async () => (await stored(id))['status']).toBe('Open');
    const { nextSteps, nextStepsDate } = await stored(id);
    expect(String(nextSteps)).toContain('Budget is frozen until spring');
    const months = (Date.parse(String(nextStepsDate)) - Date.now()) / (30 * 86_400_000);
    expect(Math.round(months)).toBe(6);
  });

  it('moment 3: plays the day one case at a time, and skips with one key and a reason', async () => {
    await inList();
    await press('Space');
    await app.page.getByRole('region', { name: 'Play mode' }).waitFor();
    const onTable = () => app.page.getByText(/^Case \d+/).innerText();
    const played = [await onTable()];
    await press('s');
    await dialog().waitFor();
    await press('1');
    await expect.poll(onTable).not.toBe(played[0]);
    played.push(await onTable());
    await press('Space');
    await expect.poll(onTable).not.toBe(played[1]);
    await app.page.getByRole('heading', { level: 1, name: /^Play mode: 3 of/ }).waitFor();
    expect(keys).toBe(4);
    await press('Escape');
    await app.page.getByRole('option').first().waitFor();
    expect((await app.stored('history')).some((entry) => entry['kind'] === 'skip')).toBe(true);
  });

  it('moment 9: plans an absence that names who covers', async () => {
    await inList();
    await press('Control+k');
    await dialog().waitFor();
    await type('absence');
    await press('Enter');
    await app.page.getByLabel('First day away').waitFor();
    await type('+7d');
    await press('Enter');
    await app.page.getByLabel('Last day away').focus();
    await type('+14d');
    await app.page.getByLabel('Who covers').waitFor();
    await press('Enter');
    await saved(/Away from/);
    const away = (await app.stored('activities')).filter(
      (row) => String(row['id']).startsWith('local:') && row['kind'] === 'meeting',
    );
    expect(away).toHaveLength(1);
  });

  it('moment 10: finds the standing answer for the odd case by typing what happened', async () => {
    await inList();
    const id = await goTo((row) => !/High Value/.test(row));
    await press('?');
    await app.page.getByLabel('What happened?').waitFor();
    await type('speaks french');
    await app.page
      .getByRole('button', { name: /language/i })
      .first()
      .waitFor();
    await press('Enter');
    await dialog().getByRole('list', { name: 'What happens' }).waitFor();
    expect(await dialog().innerText()).toContain('FLOW-2');
    await press('Escape');
    expect(await selected()).toBe(id);
  });

  it('works many cases at once, and takes all of it back with one key', async () => {
    await inList();
    await app.page.keyboard.press('Home');
    await press('j', 'x', 'Shift+j', 'Shift+j');
    await app.page.getByRole('group', { name: 'Selected cases' }).waitFor();
    await press('n');
    await app.page.getByLabel('Next step on each').waitFor();
    await type('Check the renewal quote with the buyer');
    await press('Enter');
    const written = async () =>
      (await app.stored('cases')).filter((row) =>
        String(row['nextSteps']).includes('Check the renewal quote with the buyer'),
      ).length;
    await dialog().waitFor({ state: 'detached' });
    expect(await written()).toBe(3);
    await press('Control+z');
    await expect.poll(written).toBe(0);
  });
});

describe('the second start', () => {
  it('has every change that was ticked, and says how many wait on this laptop', async () => {
    await inList();
    const waits = async () => Number(/(\d+) changes? saved on this laptop/.exec(await app.statusLine())?.[1]);
    // What was taken back a moment ago is still being counted.
    await expect.poll(async () => (await waits()) === (await app.stored('outbox')).length).toBe(true);
    const waiting = await waits();
    expect(waiting).toBeGreaterThan(3);
    const cases = await app.stored('cases');
    await app.quit();
    app = await laptop.start();
    await app.page.getByRole('option').first().waitFor();
    await expect.poll(() => app.statusLine()).toContain(`${waiting} changes saved on this laptop`);
    expect(await app.stored('cases')).toEqual(cases);
    expect(app.complaints).toEqual([]);
  });

  it('after the browser died between two writes, has what was ticked, again and again', async () => {
    const written: string[] = [];
    for (const step of ['Send order form to the buyer', 'Confirm the seat count with the admin']) {
      const id = await goTo((row) => !/First review/.test(row));
      await press('n');
      await app.page.getByLabel('What is done, or comes next').waitFor();
      await type(step);
      await press('Enter');
      await dialog().waitFor({ state: 'detached' });
      written.push(id);
      await app.kill();
      app = await laptop.start();
      await app.page.getByRole('option').first().waitFor();
      for (const [at, one] of written.entries()) {
        const said = String((await stored(one))['nextSteps']);
        expect(said).toContain(['Send order form to the buyer', 'Confirm the seat count with the admin'][at]);
      }
    }
  });
});
