// `npm run simulate -- --runs N --seed S`: N histories of two laptops, a colleague and the practice org, from seed S on. Prints
// runs, seeds, faults injected and time; the first failing seed is shrunk and told step by step.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importForNode } from '../bench/bundle.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const [runs, seed] = [values.runs ?? '1000', values.seed ?? '1'].map(Number);
if (![runs, seed].every((one) => Number.isSafeInteger(one) && one >= 0) || runs === 0) {
  process.stderr.write('Use: npm run simulate -- --runs 1000 --seed 1\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-simulate-'));
try {
  const root = resolve(import.meta.dirname, '../..');
  const { simulate } = await importForNode(root, '../simulate/simulate.ts', folder);
  const { lines, failed } = await simulate(runs, seed);
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const one of failed) process.stdout.write(`seed ${one.seed}: ${one.faults[0]}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
