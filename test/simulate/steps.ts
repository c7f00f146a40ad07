import { lineFaults, type LineFault } from './line.ts';

export type LaptopName = 'A' | 'B';
export const editedFields = ['subject', 'nextSteps', 'description'] as const;
export type EditedField = (typeof editedFields)[number];
/** `kill`: the processes end; `power`: relaxed commits go too; `lost`: the whole database is gone. */
export type Death = 'kill' | 'power' | 'lost';

interface Deed {
  /** Of its own: what it writes is named after it, so that it can be found again. */
  readonly n: number;
}
type PersonStep = Deed & { readonly laptop: LaptopName } & (
    | { readonly do: 'edit'; readonly at: number; readonly field: EditedField }
    | { readonly do: 'make'; readonly at: number }
    | { readonly do: 'remove'; readonly at: number }
  );
type ColleagueStep = Deed &
  (
    | { readonly do: 'colleague edits'; readonly at: number; readonly field: EditedField }
    | { readonly do: 'colleague reverts' }
    | { readonly do: 'colleague deletes'; readonly at: number }
    | { readonly do: 'row is locked'; readonly at: number; readonly times: number }
    | { readonly do: 'automation rewrites'; readonly on: boolean }
    | { readonly do: 'time passes'; readonly seconds: number }
  );
export type Quick = PersonStep | ColleagueStep;
type LaptopStep = Deed & { readonly laptop: LaptopName } & (
    | { readonly do: 'network'; readonly offline: boolean }
    | { readonly do: 'tokens'; readonly lost: boolean }
    | { readonly do: 'restart'; readonly death: Death }
    | Sync
  );

/** One or both directions of the sync, and what happens while it runs. */
export interface Sync {
  readonly do: 'sync';
  readonly parts: readonly ('push' | 'pull')[];
  readonly faults: readonly (LineFault | null)[];
  readonly dies: { readonly in: number; readonly death: Death } | null;
  readonly meanwhile: { readonly in: number; readonly step: Quick } | null;
}
export type Step = Quick | LaptopStep;

export interface Random {
  /** From 0 to below `below`. */
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { int, pick: (from) => from[int(from.length)]!, chance: (share) => next() < share };
}

export interface History {
  readonly seed: number;
  readonly isKeyed: boolean;
  readonly steps: readonly Step[];
}

/** A day of two laptops of one person and of a colleague, as bad as the seed makes it. */
export function historyOf(seed: number): History {
  const random = seeded(seed);
  const isKeyed = random.chance(0.5);
  let n = 0;
  const steps = Array.from({ length: 8 + random.int(25) }, () => stepOf(random, () => n++));
  return { seed, isKeyed, steps };
}

function stepOf(random: Random, number: () => number): Step {
  const kind = random.int(100);
  const laptop = random.chance(0.7) ? 'A' : 'B';
  if (kind < 50) return quickOf(random, number());
  if (kind < 84) return { n: number(), laptop, ...syncOf(random, number) };
  const n = number();
  if (kind < 90) return { n, do: 'network', laptop, offline: random.chance(0.5) };
  if (kind < 94) return { n, do: 'tokens', laptop, lost: random.chance(0.5) };
  return { n, do: 'restart', laptop, death: deathOf(random) };
}

function quickOf(random: Random, n: number): Quick {
  const kind = random.int(100);
  const laptop = random.chance(0.7) ? 'A' : 'B';
  // Few places, so that people meet.
  const at = random.int(4) % (1 + random.int(4));
  const field = random.pick(editedFields);
  if (kind < 42) return { n, do: 'edit', laptop, at, field };
  if (kind < 54) return { n, do: 'make', laptop, at };
  if (kind < 59) return { n, do: 'remove', laptop, at };
  if (kind < 77) return { n, do: 'colleague edits', at, field };
  if (kind < 81) return { n, do: 'colleague reverts' };
  if (kind < 83) return { n, do: 'colleague deletes', at };
  if (kind < 88) return { n, do: 'row is locked', at, times: 1 + random.int(3) };
  if (kind < 91) return { n, do: 'automation rewrites', on: random.chance(0.5) };
  return { n, do: 'time passes', seconds: random.pick([1, 5, 60, 300, 1_000, 4_000]) };
}

function syncOf(random: Random, number: () => number): Sync {
  const parts = random.pick([['push'], ['pull'], ['push', 'pull'], ['pull', 'push']] as const);
  const faults = random.chance(0.45)
    ? Array.from({ length: 1 + random.int(8) }, () => (random.chance(0.4) ? random.pick(lineFaults) : null))
    : [];
  const dies = random.chance(0.3) ? { in: 1 + random.int(120), death: deathOf(random) } : null;
  const meanwhile = random.chance(0.4) ? { in: 1 + random.int(60), step: quickOf(random, number()) } : null;
  return { do: 'sync', parts, faults, dies, meanwhile };
}

function deathOf(random: Random): Death {
  return random.pick(['kill', 'kill', 'power', 'lost']);
}
