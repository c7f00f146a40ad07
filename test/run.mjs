// `npm test`: finds (or on Debian installs) a browser, then the checks, the build, the unit tests and end to end, and
// ends with one line that sums it all: `N passed, N failed`. `--only check|unit|e2e` runs a part.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './check.mjs';
import { findChromium, lookForChromium } from './support/chromium.mjs';
import { runProgram } from './support/run-program.mjs';

const parts = ['check', 'unit', 'e2e'];
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
const say = (line) => process.stdout.write(`${line}\n`);
const fail = (line) => {
  say(`✗ ${line}`);
  total.failed += 1;
};

/** Reads `--only`; anything else on the command line is refused, so that a typing slip never runs less than was asked. */
function wantedParts(args) {
  if (args.length === 0) return parts;
  const [flag, part, ...rest] = args;
  if (flag === '--only' && parts.includes(part) && rest.length === 0) return [part];
  say(`test/run.mjs: "${args.join(' ')}" is not understood. Use --only ${parts.join('|')}, or nothing for everything.`);
  process.exit(2);
}

/** Makes sure that a browser is there; without one nothing that needs it may pass for tested. */
async function haveBrowser() {
  if (!lookForChromium() && process.platform === 'linux' && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    say('No Chromium, Chrome or Edge found: installing Debian’s Chromium.');
    const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
    for (const command of [['update'], install]) {
      const { ok, output } = await runProgram(command, { program: 'apt-get', env, minutes: 15 });
      if (!ok) say(output);
    }
  }
  say(`Browser: ${findChromium()}`);
}

async function build() {
  const { ok, seconds } = await runProgram(['build.mjs'], { echo: true });
  if (ok) {
    total.passed += 1;
    say(`✓ build (${seconds.toFixed(1)} s)`);
  } else fail('build');
  return ok;
}

/** Runs vitest projects. One that ran no test, a skipped test and an error outside any test each count as a failure. */
async function vitest(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-tally-'));
  const file = join(folder, 'tally.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const { ok } = await runProgram(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...chosen,
      '--reporter=default',
      '--reporter=./test/support/tally-reporter.mjs',
    ],
    { echo: true, minutes: 20, env: { TALLY_FILE: file } },
  );
  const tally = readTally(file);
  rmSync(folder, { recursive: true, force: true });
  if (!tally) {
    fail(`${projects.join(', ')}: vitest ended before it could say what ran`);
    return;
  }
  const failedBefore = total.failed;
  for (const project of projects) {
    const { passed, failed, skipped } = tally.projects[project] ?? { passed: 0, failed: 0, skipped: 0 };
    add({ passed, failed });
    say(`${project}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} not run` : ''}`);
    if (skipped > 0) fail(`${project}: ${skipped} tests did not run; mend or delete them`);
    if (passed + failed === 0) fail(`${project}: no test ran`);
  }
  if (tally.unhandled > 0) fail(`${tally.unhandled} errors outside any test`);
  if (!ok && total.failed === failedBefore) fail(`${projects.join(', ')}: vitest failed for a reason of its own`);
}

function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const wanted = wantedParts(process.argv.slice(2));
try {
  if (wanted.some((part) => part !== 'check')) await haveBrowser();
  if (wanted.includes('check')) add(await check());
  const built = wanted.includes('e2e') ? await build() : false;
  if (wanted.includes('unit')) await vitest(['node', 'dom', 'browser']);
  if (built) await vitest(['e2e']);
  else if (wanted.includes('e2e')) fail('end to end did not run, because the build failed');
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
