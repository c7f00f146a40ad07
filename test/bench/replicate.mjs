// The same cases, page by page over HTTP, into IndexedDB: by the app's committer, by RxDB's and by PouchDB's replication.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForBrowser, importForNode } from './bundle.mjs';
import { inWorker } from './in-worker.mjs';
import { openBrowser } from './laptop.mjs';
import { median } from './machine.mjs';
import { servePages } from './serve-pages.mjs';

const runs = 3;
const cases = 20_000;
const perPage = 2_000;
const everybody = ['ours', 'rxdb', 'pouchdb'];

export async function benchReplicate({ root, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-'));
  try {
    const { makeRecords } = await importForNode(root, 'ranking-records.mjs', folder);
    const { tables } = makeRecords({ cases, open: cases / 2, seed: 7, now: '2026-06-10T14:30:00Z' });
    const workers = {};
    for (const who of everybody) workers[`/${who}.mjs`] = await bundleForBrowser(root, `replicate-${who}.mjs`);
    const server = await servePages({ ...workers, ...pagesOf(tables.cases) });
    const measured = [];
    try {
      for (let run = 1; run <= runs; run++) {
        measured.push(await oneRun(folder, server.url));
        say(
          `run ${run}: ${Object.entries(measured.at(-1))
            .map(([who, { ms, count }]) => `${who} ${count} in ${Math.round(ms)} ms`)
            .join(', ')}`,
        );
      }
    } finally {
      await server.close();
    }
    return rowsOf(measured);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function oneRun(folder, url) {
  const { context, page } = await openBrowser(mkdtempSync(join(folder, 'profile-')));
  try {
    const result = {};
    for (const who of everybody) {
      // A fresh page: two of the three bring a Dexie of their own.
      await page.goto(url);
      result[who] = await inWorker(page, `/${who}.mjs`);
      const { count } = result[who];
      if (count !== cases) throw new Error(`${who} has ${count} of ${cases} cases.`);
    }
    return result;
  } finally {
    await context.close();
  }
}

function pagesOf(records) {
  const pages = { '/': '<!doctype html><title>Replicate</title>' };
  const count = Math.ceil(records.length / perPage);
  for (let at = 0; at < count; at++) {
    pages[`/pages/${at}.json`] = JSON.stringify(records.slice(at * perPage, (at + 1) * perPage));
  }
  return { ...pages, '/pages/index.json': JSON.stringify({ pages: count, perPage }) };
}

function rowsOf(measured) {
  const of = (who) => median(measured.map((one) => one[who].ms));
  const rate = (ms) => `${Math.round((cases / ms) * 1000).toLocaleString('en')} rows/s`;
  const ours = of('ours');
  const beside = (name, ms) => ({ comparedWith: `${name}: ${rate(ms)}`, ratio: ours / ms });
  return [
    {
      what: `${cases.toLocaleString('en')} cases in pages of ${perPage.toLocaleString('en')}, into IndexedDB`,
      measured: rate(ours),
      ...beside('RxDB on Dexie', of('rxdb')),
      runs: measured,
    },
    { what: '… the same', measured: rate(ours), ...beside('PouchDB, from a database on the same disk', of('pouchdb')) },
  ];
}
