import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSmallOrg, tokensOf } from '../support/practice.ts';
import { OrgUnderTest } from './org-under-test.ts';
import { readChecks, type Check } from './read-checks.ts';
import { writeChecks } from './write-checks.ts';

const {
  ADVOCATE_DESK_CONTRACT_URL: url,
  ADVOCATE_DESK_TOKEN: token,
  ADVOCATE_DESK_CONTRACT_WRITE: write,
} = process.env;
/** A real org is written to only when that was asked for. */
const checks: readonly Check[] = !url || write ? [...readChecks, ...writeChecks] : readChecks;

const fidelity = resolve(import.meta.dirname, '../../electron/backend/practice-org/FIDELITY.md');
const lines = readFileSync(fidelity, 'utf8')
  .split(/^## The live org$/m, 1)
  .join('')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (behaviour|-)/.test(line))
  .map((line) => (/^\| (.*?) +\| ([^|]*?) +\|$/.exec(line) ?? []).slice(1).map((cell) => cell.trim()))
  .map(([behaviour = '', sure = '']) => ({ behaviour, sure }));

let org: OrgUnderTest;
let close: () => Promise<void> = async () => undefined;
const confirmed: string[] = [];

beforeAll(async () => {
  if (url) {
    org = new OrgUnderTest(url, token ?? '');
    return;
  }
  const practice = await startSmallOrg();
  close = () => practice.close();
  org = new OrgUnderTest(practice.url, (await tokensOf(practice)).accessToken);
});
afterAll(async () => {
  await close();
  if (process.env['ADVOCATE_DESK_CONTRACT_REPORT']) report();
});

describe('an org keeps what FIDELITY.md says', () => {
  it.each(checks.map((check) => [check.line, check] as const))('%s', async (_line, check) => {
    await check.run(org);
    confirmed.push(check.line);
  });
});

describe('the checks', () => {
  it('each name one line of FIDELITY.md', () => {
    const places = [...readChecks, ...writeChecks].map(({ line }) => linesOf(line).length);
    expect(places.every((found) => found === 1)).toBe(true);
    expect(new Set([...readChecks, ...writeChecks].flatMap(({ line }) => linesOf(line))).size).toBe(places.length);
  });
});

function linesOf(start: string): readonly (typeof lines)[number][] {
  return lines.filter(({ behaviour }) => behaviour.startsWith(start));
}

function report(): void {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const list = (title: string, found: readonly (typeof lines)[number][]): void => {
    say(`\n${title} (${found.length}):`);
    for (const { behaviour, sure } of found) say(`  ${behaviour} [${sure}]`);
  };
  const held = confirmed.flatMap(linesOf);
  const tried = checks.flatMap(({ line }) => linesOf(line));
  say(`\nFIDELITY.md against ${org.url}`);
  list('Confirmed', held);
  list('Otherwise here', tried.filter((line) => !held.includes(line)));
  list('Not tried', lines.filter((line) => !tried.includes(line)));
} // prettier-ignore
