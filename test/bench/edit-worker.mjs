// Bundled for a worker of the browser: a workspace on disk, edited through the app's own door.
import { connectSocket } from '../../renderer/worker/connection.ts';
import { Editing } from '../../renderer/worker/editing/editing.ts';
import { logTouch } from '../../renderer/worker/editing/touch.ts';
import { Workspace } from '../../renderer/worker/workspace/workspace.ts';

const warmUp = 20;
const edits = 300;
const { files, owners, now, journalUrl } = await (await fetch('/records/index.json')).json();
const began = performance.now();
const clock = () => Math.round(now + performance.now() - began);
const session = {
  orgId: '00D000000000001EAA',
  userId: '005000000000099AAA',
  name: 'Bench',
  username: 'bench',
  instanceUrl: 'http://127.0.0.1:1',
  practice: true,
  scope: { kind: 'manager', reports: owners },
  signedIn: true,
};

const workspace = await Workspace.open(session, 'America/New_York', clock);
for (const { table, path } of files) {
  const records = await (await fetch(path)).json();
  const changes = records.map((put) => ({ table, put: { ...put, stamp: put.stamp ?? 1 } }));
  for (let at = 0; at < changes.length; at += 2_000)
    await workspace.committer.commit({ changes: changes.slice(at, at + 2_000) });
}
await workspace.load(() => undefined);
await workspace.settled();
const editing = new Editing(workspace, connectSocket(journalUrl), session, clock, () => undefined);
await editing.open();

const listed = workspace.board.entries.map(({ id }) => id);
const tick = [];
const shown = [];
for (let at = 0; at < warmUp + edits; at++) {
  const id = listed[(at * 37) % listed.length];
  const touch = {
    id,
    channel: 'call',
    direction: 'out',
    text: `Left message ${at} for the buyer`,
    nextStepsDate: '+3d',
  };
  const start = performance.now();
  const saved = logTouch(editing.work, touch);
  while (workspace.index.cases.get(id)?.nextSteps?.includes(`message ${at} `) !== true)
    await new Promise((resolve) => setTimeout(resolve));
  await workspace.settled();
  const shownMs = performance.now() - start;
  await saved;
  if (at < warmUp) continue;
  shown.push(shownMs);
  tick.push(performance.now() - start);
}
globalThis.postMessage({
  listed: listed.length,
  cases: workspace.index.cases.size,
  waiting: editing.editor.state.waiting,
  tick,
  shown,
});
