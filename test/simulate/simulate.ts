import type { RunningApp } from './laptop.ts';
import { faultsOf } from './oracle.ts';
import { historyOf, type History, type Step } from './steps.ts';
import { World } from './world.ts';

export type Sabotage = (app: RunningApp) => void;

/** What came of one history. */
export interface Outcome {
  readonly faults: readonly string[];
  readonly struck: ReadonlyMap<string, number>;
  readonly deaths: number;
  readonly edits: number;
  readonly decisions: number;
}

const mostDecisions = 8;

/** Runs a history to its end, lets everything calm down, holds the rules against it, has a person decide what waits, and again. */
export async function run(history: History, sabotage?: Sabotage): Promise<Outcome> {
  const world = new World(history, sabotage);
  await world.begin();
  for (const step of history.steps) await world.take(step);
  await world.calm();
  let faults = faultsOf(world);
  let decisions = 0;
  while (faults.length === 0 && decisions < mostDecisions && (await world.decide())) {
    decisions++;
    await world.calm();
    faults = faultsOf(world);
  }
  if (faults.length === 0 && world.waiting.length > 0)
    faults = world.waiting.map(
      ({ label, state }) => `undecidable: “${label}” is still ${state} after ${decisions} decisions`,
    );
  const struck = new Map<string, number>();
  for (const { weather } of Object.values(world.laptops))
    for (const [fault, times] of weather.struck) struck.set(fault, (struck.get(fault) ?? 0) + times);
  return { faults, struck, deaths: world.deaths, edits: world.deeds.length, decisions };
}

/** Fewer steps of which something is still wrong, by leaving out halves, then quarters, then single ones. */
export async function shrink(history: History, sabotage?: Sabotage): Promise<History> {
  let steps: readonly Step[] = history.steps;
  const fails = async (some: readonly Step[]): Promise<boolean> =>
    (await run({ ...history, steps: some }, sabotage)).faults.length > 0;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < steps.length;) {
      const fewer = [...steps.slice(0, at), ...steps.slice(at + size)];
      if (await fails(fewer)) steps = fewer;
      else at += size;
    }
  }
  return { ...history, steps };
}

export interface Report {
  readonly runs: number;
  readonly failed: readonly { readonly seed: number; readonly faults: readonly string[] }[];
  readonly lines: readonly string[];
}

/** `runs` histories from `seed` on; the first one that fails is shrunk and told step by step. */
export async function simulate(runs: number, seed: number, sabotage?: Sabotage): Promise<Report> {
  const began = performance.now();
  const failed: { seed: number; faults: readonly string[] }[] = [];
  const struck = new Map<string, number>();
  let [deaths, edits, decisions] = [0, 0, 0];
  for (let at = 0; at < runs; at++) {
    const outcome = await run(historyOf(seed + at), sabotage);
    if (outcome.faults.length > 0) failed.push({ seed: seed + at, faults: outcome.faults });
    for (const [fault, times] of outcome.struck) struck.set(fault, (struck.get(fault) ?? 0) + times);
    deaths += outcome.deaths;
    edits += outcome.edits;
    decisions += outcome.decisions;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const told = [...struck].sort().map(([fault, times]) => `${fault} ${times}`);
  const lines = [
    `${runs} histories, seeds ${seed} to ${seed + runs - 1}, in ${seconds} s: ${failed.length} failed`,
    `${edits} edits, ${deaths} ends of the app, ${decisions} rounds of decisions; faults: ${told.join(', ')}`,
  ];
  const [first] = failed;
  if (first) lines.push(...(await tell(first.seed, sabotage)));
  return { runs, failed, lines };
}

async function tell(seed: number, sabotage?: Sabotage): Promise<string[]> {
  const shrunk = await shrink(historyOf(seed), sabotage);
  const { faults } = await run(shrunk, sabotage);
  return [
    `Seed ${seed} (${shrunk.isKeyed ? 'with' : 'without'} the key field), shrunk to ${shrunk.steps.length} steps:`,
    ...shrunk.steps.map((step) => `  ${JSON.stringify(step)}`),
    ...faults.map((fault) => `  → ${fault}`),
  ];
}
