// The scorecard of a hundred thousand cases, from the records as the sync stores them: every Advocate, team and region.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importForNode } from './bundle.mjs';
import { median } from './machine.mjs';

const runs = 5;
const cases = 100_000;
const open = Math.round(cases * 0.135);
const now = '2026-06-10T14:30:00Z';
const zone = 'America/New_York';
const aim = 300;

export async function benchScorecard({ root, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-'));
  try {
    const app = await importForNode(root, 'scorecard-entry.mjs', folder);
    const { tables } = app.makeRecords({ cases, open, seed: 7, now });
    const source = { ...tables, caseChanges: historyOf(tables.cases) };
    const options = { edition: app.fy26, calendar: app.createCalendar({ zone }), now: Date.parse(now) };
    const scoreIn = (prepared, from, to) => {
      const start = performance.now();
      const { scorecard } = prepared.score(app.parseDay(from), app.parseDay(to));
      const time = performance.now() - start;
      say(`${from} to ${to}: ${sum(scorecard, 'closed')} closed, ${ms(time)}`);
      return time;
    };
    const times = { prepare: [], first: [], next: [], again: [], all: [], ahead: [], slice: [], read: [] };
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const prepared = app.prepareScorecard(source, options);
      times.prepare.push(performance.now() - start);
      say(`prepared, ${ms(times.prepare.at(-1))}`);
      times.first.push(scoreIn(prepared, '2026-05-01', '2026-05-31'));
      times.next.push(scoreIn(prepared, '2026-04-01', '2026-04-30'));
      times.again.push(scoreIn(prepared, '2026-05-01', '2026-05-31'));
      times.all.push(scoreIn(prepared, '2025-06-01', '2026-06-10'));

      const fresh = app.prepareScorecard(source, options);
      const slices = readInSlices(fresh);
      times.ahead.push(sumOf(slices));
      times.slice.push(Math.max(...slices));
      say(`read ahead, ${ms(sumOf(slices))} in ${slices.length} slices`);
      times.read.push(scoreIn(fresh, '2026-05-01', '2026-05-31'));
    }
    const row = (what, of) => ({ what, measured: ms(median(of)), runs: of });
    const aimed = (what, of) => ({ ...row(what, of), aim: `≤ ${aim} ms`, ok: median(of) <= aim });
    const count = (value) => value.toLocaleString('en');
    const what = `Scorecard of ${count(cases)} cases, ${count(source.activities.length)} activities, ${count(source.caseChanges.length)} changes`;
    return [
      row(`${what}: prepare`, times.prepare),
      row('… read every case ahead, in slices', times.ahead),
      row('… longest slice', times.slice),
      aimed('… score a month, its cases read ahead', times.read),
      aimed('… score a month again', times.again),
      aimed('… score a month, nothing read ahead', times.first),
      row('… score the month before, its cases not read yet', times.next),
      row('… score all that is there, every case judged', times.all),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long each slice took. */
function readInSlices(prepared) {
  const slices = [];
  for (let more = true; more;) {
    const start = performance.now();
    more = prepared.readAhead(500);
    slices.push(performance.now() - start);
  }
  return slices;
}

const sumOf = (times) => times.reduce((total, time) => total + time, 0);

/** One case in ten was passed on, which Salesforce writes twice; each changed its status once. */
function historyOf(theCases) {
  return theCases.flatMap(({ id, ownerId, routedAt, createdAt, status }, index) => {
    const at = routedAt ?? createdAt;
    const changed = { id: `${id}s`, caseId: id, field: 'Status', from: 'Open', to: status, at };
    if (index % 10 > 0) return [changed];
    const owner = (form) => ({ id: `${id}${form}`, caseId: id, field: 'Owner', from: 'AMER Queue', to: ownerId, at });
    return [changed, owner('n'), owner('i')];
  });
}

const sum = ({ rows }, id) => rows.reduce((total, { metrics }) => total + metrics[id].value, 0);
const ms = (value) => `${Math.round(value)} ms`;
