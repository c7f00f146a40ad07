// Bundled for a worker of the browser: the app's own index and Day list, timed.
import { createCalendar } from '#shared/lib';
import { rosterOf } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { dayShape } from '#shared/lists';
import { DayBoard } from '../../renderer/worker/day/day-board.ts';
import { CaseLists } from '../../renderer/worker/lists/case-lists.ts';
import { Slices } from '../../renderer/worker/slices.ts';
import { WorkspaceIndex } from '../../renderer/worker/workspace/workspace-index.ts';

const zone = 'America/New_York';
const edits = 400;
const hour = 3_600_000;
const clock = () => Date.now();

/** Notes the longest time between two pauses: for so long a question of the UI waits. */
class TimedSlices extends Slices {
  longest = 0;
  begun = performance.now();

  end() {
    this.longest = Math.max(this.longest, performance.now() - this.begun);
  }

  async pause() {
    this.end();
    await super.pause();
    this.begun = performance.now();
  }
}

const { files, owners, now } = await (await fetch('/records/index.json')).json();
const judge = {
  edition: fy26,
  calendar: createCalendar({ zone }),
  me: owners[0],
  owners: new Set(owners),
  roster: new Set(),
};
const index = new WorkspaceIndex();
const nobody = new Set();
let indexMs = 0;
for (const { table, path } of files) {
  const records = await (await fetch(path)).json();
  const start = performance.now();
  for (const record of records) index.put(table, record, nobody);
  indexMs += performance.now() - start;
}
judge.roster = rosterOf([...index.users.values()]);

const figures = { cases: index.cases.size, activities: index.activities.size, indexMs };
const { board, ...cold } = await evaluateCold();
Object.assign(figures, cold, { listed: board.entries.length });
Object.assign(figures, restoreAt(now, 'restoreMs'), restoreAt(now + 15 * hour, 'restoreNextDayMs'));
figures.editMs = await edit();
Object.assign(figures, search());
Object.assign(figures, await passTime());
globalThis.postMessage(figures);

async function evaluateCold() {
  const fresh = new DayBoard(index, judge);
  const slices = new TimedSlices(clock);
  const start = performance.now();
  await fresh.evaluateAll(() => now, slices);
  slices.end();
  return { board: fresh, coldMs: performance.now() - start, longestSliceMs: slices.longest };
}

/** As a start does: entries come from the disk as new objects, and what time has overtaken is banded anew. */
function restoreAt(instant, name) {
  const times = [];
  for (let round = 0; round < 5; round++) {
    const entries = globalThis.structuredClone(board.entries);
    const fresh = new DayBoard(index, { ...judge, calendar: createCalendar({ zone }) });
    const start = performance.now();
    fresh.restore(entries, instant);
    times.push(performance.now() - start);
  }
  return { [name]: times };
}

/** An edit that moves a case: another priority and another day for its next step. */
async function edit() {
  const times = [];
  const step = Math.floor(board.entries.length / edits);
  const chosen = Array.from({ length: edits }, (_, at) => index.cases.get(board.entries[at * step].id));
  for (const [at, theCase] of chosen.entries()) {
    const priority = theCase.priority === 'High' ? 'Low' : 'High';
    const nextStepsDate = new Date(now + ((at % 9) - 4) * 24 * hour).toISOString().slice(0, 10);
    const start = performance.now();
    const affected = new Set();
    index.apply({ table: 'cases', put: { ...theCase, priority, nextStepsDate, stamp: now } }, affected);
    await board.evaluate(affected, () => now, new Slices(clock));
    times.push(performance.now() - start);
  }
  return times;
}

/** Each key of a few searches that a person might type, one after another. */
function search() {
  const times = [];
  const lists = new CaseLists(board);
  for (const text of ['renewal', 'acme quote', 'zzzz', '0004']) {
    for (let length = 1; length <= text.length; length++) {
      const start = performance.now();
      lists.list({ ...dayShape, search: text.slice(0, length) });
      times.push(performance.now() - start);
    }
  }
  return { searchMs: times };
}

/** An hour passes, then the night. */
async function passTime() {
  const result = {};
  for (const [name, instant] of [
    ['hour', now + hour],
    ['night', now + 15 * hour],
  ]) {
    const slices = new TimedSlices(clock);
    const start = performance.now();
    const stale = board.passTime(instant);
    const bandedMs = performance.now() - start;
    await board.evaluate(stale, () => instant, slices);
    slices.end();
    result[name] = { bandedMs, stale: stale.length, allMs: performance.now() - start, longestSliceMs: slices.longest };
  }
  return { passTime: result };
}
