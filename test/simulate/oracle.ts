import { waitsForPerson } from './waits-for-person.ts';
import type { Deed, World } from './world.ts';
import type { LaptopName } from './steps.ts';

const names = ['A', 'B'] as const;
const apiOf: Readonly<Record<string, string>> = {
  subject: 'Subject',
  nextSteps: 'Next_Steps__c',
  description: 'Description',
};
const compared = [...Object.entries(apiOf), ['nextStepsDate', 'Next_Steps_Date__c'], ['priority', 'Priority'], ['status', 'Status']] as const; // prettier-ignore

/** What is wrong when all is calm, one sentence each; empty when every rule holds (I1–I4, I10 of `sync-research.md` §4.1). */
export function faultsOf(world: World): string[] {
  return [
    ...world.bugs.map((bug) => `an error that nobody foresaw: ${bug}`),
    ...lostEdits(world),
    ...duplicates(world),
    ...silentOverwrites(world),
    ...names.flatMap((name) => [...unexplained(world, name), ...divergence(world, name), ...journalGap(world, name)]),
  ];
}

/** I1: what the app said is saved is in Salesforce's history, waits, or was given up by a person; a later text stands for an earlier. */
function lostEdits(world: World): string[] {
  const chains = new Map<string, Deed[]>();
  for (const deed of world.deeds) {
    const key = `${deed.laptop} ${deed.record} ${deed.field}`;
    chains.set(key, [...(chains.get(key) ?? []), deed]);
  }
  const written = new Set(world.org.ledger.ops().flatMap(({ after }) => Object.values(after)));
  return [...chains.values()].flatMap((chain) => {
    const last = chain.findLastIndex(({ isAcknowledged }) => isAcknowledged);
    if (last < 0) return [];
    const waiting = new Set(world.laptops[chain[0]!.laptop].waiting.flatMap(({ patch }) => Object.values(patch)));
    const isKept = ({ text }: Deed): boolean => written.has(text) || waiting.has(text) || world.givenUp.has(text);
    if (chain.slice(last).some(isKept)) return [];
    const { laptop, text, field, record } = chain[last]!;
    return [`lost: “${text}” (${field} of ${record}) was saved on ${laptop}, and is neither in Salesforce nor waiting`];
  });
}

/** I2: a record that was made once is there once. */
function duplicates(world: World): string[] {
  const made = world.deeds.filter(({ field }) => field === 'made');
  return made.flatMap(({ text }) => {
    const rows = world.org.store.table('Task').rows.filter((row) => row['Subject'] === text);
    return rows.length > 1 ? [`duplicate: “${text}” was made ${rows.length} times`] : [];
  });
}

/** I3: what a laptop wrote over, its person had seen, had written, or had decided against. */
function silentOverwrites(world: World): string[] {
  const deedOf = new Map(world.deeds.map((deed) => [deed.text, deed]));
  return world.org.ledger.ops().flatMap(({ via, object, id, before, after }) => {
    if (via !== 'rest' || object !== 'Case' || before === null) return [];
    return Object.entries(apiOf).flatMap(([field, api]) => {
      const deed = deedOf.get(String(after[api]));
      if (!deed || !(api in before)) return [];
      const over = before[api] ?? null;
      const own = world.deeds.filter((one) => one.laptop === deed.laptop && one.record === id && one.field === field);
      const known = own.some(({ text, seen }) => text === over || seen === over);
      if (known || world.overruled.get(deed.text)?.has(over)) return [];
      return [
        `silent overwrite: ${deed.laptop} wrote “${deed.text}” over “${String(over)}” (${field} of ${id}), unseen`,
      ];
    });
  });
}

/** I10: what still waits waits for a person. */
function unexplained(world: World, name: LaptopName): string[] {
  return world.laptops[name].waiting
    .filter((op) => !waitsForPerson(op, world.laptops[name].waiting))
    .map(
      ({ opId, kind, state, label }) => `stuck: ${name} still has ${kind} “${label}” (${opId}, ${state}) in its outbox`,
    );
}

/** I4: what lies under the edits, and what is shown where none waits, is what Salesforce has. */
function divergence(world: World, name: LaptopName): string[] {
  const { disk } = world.laptops[name];
  const faults: string[] = [];
  const waiting = new Set(world.laptops[name].waiting.map(({ table, id }) => `${table}/${id}`));
  for (const row of world.org.store.table('Case').rows) {
    const id = String(row['Id']);
    const shown = world.laptops[name].shown('cases', id);
    if (row['IsDeleted'] === true) {
      if (shown && !waiting.has(`cases/${id}`)) faults.push(`diverged: ${name} still shows ${id}, which is deleted`);
      continue;
    }
    const copy = disk.tables.get('serverCopies')?.get(`cases/${id}`)?.['copy'];
    const here = (copy ?? shown) as Readonly<Record<string, unknown>> | undefined;
    if (!here) faults.push(`diverged: ${name} lacks ${id}`);
    for (const [field, api] of here ? compared : [])
      if ((here![field] ?? null) !== (row[api] ?? null))
        faults.push(`diverged: ${name} has “${String(here![field])}” as ${field} of ${id}, Salesforce “${String(row[api])}”`);
    const inMemory = world.appOf(name)?.index.cases.get(id);
    if (shown && inMemory?.subject !== shown['subject']) faults.push(`diverged: ${name} has another subject of ${id} in memory`);
  }
  return [...faults, ...tasksAmiss(world, name, waiting)];
} // prettier-ignore

function tasksAmiss(world: World, name: LaptopName, waiting: ReadonlySet<string>): string[] {
  const tasks = world.org.store.table('Task').rows.filter((row) => {
    return world.org.store.table('Case').get(String(row['WhatId']))?.['IsDeleted'] === false;
  });
  return tasks.flatMap((row) => {
    const id = String(row['Id']);
    const shown = world.laptops[name].shown('activities', id);
    if (waiting.has(`activities/${id}`)) return [];
    if ((row['IsDeleted'] === true) === (shown === undefined)) return [];
    return [`diverged: ${name} ${shown ? 'still shows' : 'lacks'} the task “${String(row['Subject'])}”`];
  });
}

/** The journal holds what the database holds, so that either may be lost. */
function journalGap(world: World, name: LaptopName): string[] {
  const { journal, waiting } = world.laptops[name];
  const there = JSON.stringify([...journal.live.keys()].sort());
  const here = JSON.stringify(waiting.map(({ opId }) => opId).sort());
  return there === here ? [] : [`journal: ${name} has ${here} in its outbox, its journal ${there}`];
}
