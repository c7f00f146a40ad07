// Cold start: from the opening of the app's page in a fresh browser to the ranked list on screen, with 50,000 cases and what
// hangs on them stored, beside a React page that shows one line, served alike to the same browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askDatabase } from './ask-database.mjs';
import { bundleForBrowser } from './bundle.mjs';
import { Laptop, openBrowser, Org } from './laptop.mjs';
import { median } from './machine.mjs';
import { servePages } from './serve-pages.mjs';

const runs = 5;
const slowRuns = 3;
const tables = ['users', 'cases', 'accounts', 'contacts', 'leads', 'opportunities', 'activities'];
/** What the app's page is served with, and so the empty one. */
const ourHeaders = new Set([
  'content-security-policy',
  'cache-control',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
]);
/** In the org; the laptop gets those that are open or were closed within 90 days. */
const casesInOrg = 61_000;

export async function benchColdStart({ dist, root, say }) {
  const org = await new Org(dist).start({ cases: casesInOrg, advocates: 1, seed: 7 });
  const laptop = new Laptop(dist, org.url);
  const emptyProfile = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-'));
  let server;
  try {
    const { stored, headers } = await fill(laptop, say);
    await org.stop();
    server = await servePages(await emptyPage(root), headers);
    const app = [];
    const empty = [];
    for (let run = 1; run <= runs; run++) {
      app.push(await startApp(laptop));
      empty.push(await startEmpty(emptyProfile, server.url));
      say(`run ${run}: list ${ms(app.at(-1).painted)}, empty page ${ms(empty.at(-1).painted)}`);
    }
    await withoutSnapshot(laptop);
    const slow = [];
    for (let run = 1; run <= slowRuns; run++) slow.push(await startApp(laptop));
    return rowsOf({ stored, app, empty, slow });
  } finally {
    await server?.close();
    await org.stop();
    await laptop.dispose();
    rmSync(emptyProfile, { recursive: true, force: true });
  }
}

function rowsOf({ stored, app, empty, slow }) {
  const painted = (starts) => median(starts.map((start) => start.painted));
  const list = painted(app);
  const bare = painted(empty);
  const count = (value) => value.toLocaleString('en');
  return [
    {
      what: `Cold start to the ranked list, ${count(stored.cases)} cases stored, ${count(app[0].listed)} on the list`,
      measured: ms(list),
      comparedWith: `empty React page: ${ms(bare)}`,
      ratio: list / bare,
      aim: '≤ 1.5 s',
      ok: list <= 1_500,
      runs: { stored, app, empty },
    },
    { what: '… longest task of the UI thread', measured: ms(Math.max(...app.map((start) => start.longestTask))) },
    { what: '… without the snapshot, from the tables', measured: ms(painted(slow)), runs: slow },
  ];
}

/** The first day: everything is fetched, and the snapshot written. Gives what is stored, and the headers of the app's page. */
export async function fill(laptop, say) {
  const { context, page } = await openBrowser(laptop.profile);
  try {
    const document = page.waitForResponse((response) => new URL(response.url()).pathname === '/');
    await page.goto(await laptop.startHost());
    const headers = Object.entries((await document).headers()).filter(([name]) => ourHeaders.has(name));
    await page.getByRole('button', { name: 'Open the practice org' }).press('Enter');
    const start = performance.now();
    while (!(await isWhole(page))) await new Promise((resolve) => setTimeout(resolve, 2_000));
    const counts = await askDatabase(
      page,
      tables.map((table) => [table, 'count']),
    );
    const stored = Object.fromEntries(tables.map((table, at) => [table, counts[at]]));
    const records = counts.reduce((sum, one) => sum + one, 0);
    say(`${records.toLocaleString('en')} records stored in ${ms(performance.now() - start)}`);
    return { stored, headers: Object.fromEntries(headers) };
  } finally {
    await context.close();
    await laptop.stopHost();
  }
}

/** The first sync has ended, and the snapshot that follows it is written; one may have been written before, in the middle. */
async function isWhole(page) {
  const [syncedAt, snapshotAt] =
    (await askDatabase(page, [
      ['settings', 'get', 'lastSyncAt'],
      ['settings', 'get', 'snapshotAt'],
    ])) ?? [];
  return Boolean(syncedAt && snapshotAt && snapshotAt.value >= syncedAt.value);
}

async function startApp(laptop) {
  const address = await laptop.startHost();
  try {
    return await timeStart(laptop.profile, address);
  } finally {
    await laptop.stopHost();
  }
}

const startEmpty = (profile, url) => timeStart(profile, url);

/** A browser of its own, so that nothing of the last start is warm in it. */
async function timeStart(profile, address) {
  const { context, page } = await openBrowser(profile, watchFirstRow);
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.firstRow !== undefined, null, { polling: 100, timeout: 120_000 });
    return await page.evaluate(() => ({
      painted: window.firstRow,
      listed: Number(document.querySelector('[role=option]').getAttribute('aria-setsize') ?? 0),
      longestTask: Math.max(0, ...window.longTasks),
    }));
  } finally {
    await context.close();
  }
}

async function withoutSnapshot(laptop) {
  const { context, page } = await openBrowser(laptop.profile);
  try {
    await page.goto(await laptop.startHost());
    await page.getByRole('option').first().waitFor();
    await askDatabase(page, [['settings', 'delete', 'snapshot']]);
  } finally {
    await context.close();
    await laptop.stopHost();
  }
}

async function emptyPage(root) {
  return {
    '/': '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title><script type="module" src="/empty.js"></script></head><body><div id="root"></div></body></html>',
    '/empty.js': await bundleForBrowser(root, 'empty-page.mjs'),
  };
}

const ms = (value) => (value >= 1_000 ? `${(value / 1_000).toFixed(2)} s` : `${Math.round(value)} ms`);

/** Runs in the page: the first row counts when the frame that shows it has been drawn. */
function watchFirstRow() {
  window.longTasks = [];
  new window.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const observer = new window.MutationObserver(() => {
    if (!document.querySelector('[role=option]')) return;
    observer.disconnect();
    window.requestAnimationFrame(() => {
      const { port1, port2 } = new window.MessageChannel();
      port1.onmessage = () => (window.firstRow = performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}
