// From a touch that a person logs to the tick "Saved on this laptop": the database and the journal have both flushed it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForBrowser, importForNode } from './bundle.mjs';
import { inWorker } from './in-worker.mjs';
import { openBrowser } from './laptop.mjs';
import { median, percentile } from './machine.mjs';
import { servePages } from './serve-pages.mjs';

const runs = 3;
const cases = 20_000;
const recordsPerFile = 20_000;
const aim = 50;

export async function benchEdit({ root, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-'));
  try {
    const { makeRecords } = await importForNode(root, 'ranking-records.mjs', folder);
    const { serveJournal } = await importForNode(root, 'edit-journal.mjs', mkdtempSync(join(folder, 'journal-')));
    const worker = await bundleForBrowser(root, 'edit-worker.mjs');
    const made = makeRecords({ cases, open: cases / 2, seed: 7, now: '2026-06-10T14:30:00Z' });
    const measured = [];
    for (let run = 1; run <= runs; run++) {
      const journal = await serveJournal(mkdtempSync(join(folder, 'data-')));
      const server = await servePages(pagesOf(folder, made, worker, journal.url));
      try {
        measured.push(await oneRun(server.url));
        say(`run ${run}: tick p95 ${ms(percentile(measured.at(-1).tick, 0.95))}`);
      } finally {
        await server.close();
        await journal.close();
      }
    }
    return rowsOf(measured, await flushes(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneRun(url) {
  const profile = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-'));
  const { context, page } = await openBrowser(profile);
  try {
    await page.goto(url);
    return await inWorker(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function pagesOf(folder, { tables, owners, now }, worker, journalUrl) {
  const pages = { '/': '<!doctype html><title>Edit</title>', '/worker.mjs': worker };
  const files = [];
  for (const [table, records] of Object.entries(tables)) {
    for (let at = 0; at < records.length; at += recordsPerFile) {
      const path = `/records/${table}-${at}.json`;
      const file = join(folder, path.replaceAll('/', '-'));
      writeFileSync(file, JSON.stringify(records.slice(at, at + recordsPerFile)));
      files.push({ table, path });
      pages[path] = { file };
    }
  }
  return { ...pages, '/records/index.json': JSON.stringify({ files, owners, now, journalUrl }) };
}

/** What one flush of this disk takes by itself. */
async function flushes(folder) {
  const file = await open(join(folder, 'flush'), 'w');
  const times = [];
  for (let at = 0; at < 200; at++) {
    const start = performance.now();
    await file.write(Buffer.alloc(800, at));
    await file.datasync();
    times.push(performance.now() - start);
  }
  await file.close();
  return times;
}

function rowsOf(measured, flush) {
  const all = (name) => measured.flatMap((one) => one[name]);
  const p95 = percentile(all('tick'), 0.95);
  const [{ listed }] = measured;
  const lone = percentile(flush, 0.95);
  return [
    {
      what: `A touch saved on this laptop (database and journal flushed), ${listed.toLocaleString('en')} cases listed, p95`,
      measured: ms(p95),
      comparedWith: `one flush of this disk: ${ms(lone)}`,
      ratio: p95 / lone,
      aim: `≤ ${aim} ms`,
      ok: p95 <= aim,
    },
    { what: '… median', measured: ms(median(all('tick'))) },
    { what: '… shown in the list, p95', measured: ms(percentile(all('shown'), 0.95)) },
  ];
}

const ms = (value) => `${value.toFixed(1)} ms`;
