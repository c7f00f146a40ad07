// `npm run bench`: measures the app against its aims, prints a table and writes the figures as JSON.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from '../support/run-program.mjs';
import { benchColdStart } from './cold-start.mjs';
import { benchDelta } from './delta.mjs';
import { benchEdit } from './edit.mjs';
import { benchFirstLoad } from './first-load.mjs';
import { benchFirstSync } from './first-sync.mjs';
import { benchLint } from './lint.mjs';
import { benchList } from './list.mjs';
import { load, machineFacts } from './machine.mjs';
import { benchPush } from './push.mjs';
import { benchRanking } from './ranking.mjs';
import { benchReplicate } from './replicate.mjs';
import { benchScorecard } from './scorecard.mjs';
import { tableOf } from './table.mjs';

const root = resolve(import.meta.dirname, '../..');
const benches = {
  'first-sync': benchFirstSync,
  delta: benchDelta,
  lint: benchLint,
  'cold-start': benchColdStart,
  ranking: benchRanking,
  list: benchList,
  scorecard: benchScorecard,
  edit: benchEdit,
  push: benchPush,
  replicate: benchReplicate,
  'first-load': benchFirstLoad,
};
const HELP = `npm run bench -- [options]

  --only NAME   one of ${Object.keys(benches).join(', ')}; may be given more than once
  --out FILE    write the figures there (default: test/bench/results/<instant>.json)
  --built       measure dist/ as it is, without building first
  --strict      end with 1 when an aim is missed
`;

const say = (line) => process.stdout.write(`${line}\n`);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        out: { type: 'string' },
        built: { type: 'boolean' },
        strict: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const stranger = values.only?.find((name) => !(name in benches));
    if (stranger) throw new Error(`There is no bench "${stranger}".`);
    return values;
  } catch (error) {
    process.stderr.write(`bench: ${error.message}\n${HELP}`);
    process.exit(2);
  }
}

async function build() {
  const { ok, output } = await runProgram([join(root, 'build.mjs')]);
  if (ok) return;
  process.stderr.write(`${output}\nbench: the build failed, so nothing was measured.\n`);
  process.exit(2);
}

const options = readOptions();
if (options.help) {
  say(HELP);
  process.exit(0);
}
process.chdir(root);
if (!options.built || !existsSync(join(root, 'dist/electron/cli.js'))) await build();
const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-build-'));
// A copy, so that a build that runs meanwhile changes nothing that is measured.
cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
cpSync(join(root, 'package.json'), join(folder, 'package.json'));

const machine = machineFacts();
say(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB · ${machine.system} · Node ${machine.node} · ${machine.browser} · load ${machine.load.join(', ')}`,
);
const rows = [];
try {
  for (const name of options.only ?? Object.keys(benches)) {
    say(`\n${name}, load ${load().join(', ')}`);
    const measured = await benches[name]({ dist: join(folder, 'dist'), root, say: (line) => say(`  ${line}`) });
    rows.push(...measured.map((row) => ({ bench: name, ...row })));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`\n${tableOf(rows)}\nload at the end ${load().join(', ')}`);

const at = new Date().toISOString();
const file = resolve(options.out ?? join(import.meta.dirname, 'results', `${at.replaceAll(':', '-')}.json`));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ at, machine, loadAtEnd: load(), rows }, null, 2)}\n`);
say(`written to ${file}`);
const missed = rows.filter((row) => row.ok === false);
say(missed.length === 0 ? 'every aim is met' : `${missed.length} MISSED: ${missed.map((row) => row.what).join('; ')}`);
if (options.strict && missed.length > 0) process.exitCode = 1;
