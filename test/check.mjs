// `npm run check`: everything that reads the code without running it. `npm test` and continuous integration begin with it.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './support/run-program.mjs';

const environments = {
  shared: 'shared',
  electron: 'electron',
  preload: 'electron/tsconfig.preload.json',
  renderer: 'renderer',
  worker: 'renderer/worker',
  test: 'test',
};

/** The longest first, so that both cores end together. */
const steps = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  {
    name: 'direction of dependencies',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['shared', 'electron', 'renderer', 'test'],
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    ],
  },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'unused code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  ...Object.entries(environments).map(([name, project]) => ({
    name: `types of ${name}`,
    // By path: two packages own a `tsc`, and this one takes a second where the other takes four.
    command: ['node_modules/@typescript/native/bin/tsc', '--noEmit', '--pretty', 'false', '-p', project],
  })),
  { name: 'mirrored tests', command: ['test/guards/mirrored-tests.mjs'] },
];

/** Runs every step, two at a time, prints a line for each and what failed in full. Each step counts as one test. */
export async function check() {
  const waiting = [...steps];
  const tally = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { ok, output, seconds } = await runProgram(step.command);
      tally[ok ? 'passed' : 'failed'] += 1;
      process.stdout.write(`${ok ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)\n${ok ? '' : indent(output)}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ') + '\n';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
  const { failed } = await check();
  if (failed > 0) process.stdout.write(`${failed} of ${steps.length} checks failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
