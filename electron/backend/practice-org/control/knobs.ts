import type { z } from 'zod';
import { adminKnobs } from './knobs-admin.ts';
import { networkKnobs } from './knobs-network.ts';
import { queryKnobs } from './knobs-query.ts';
import { rowKnobs } from './knobs-rows.ts';
import { timeKnobs } from './knobs-time.ts';

/** Every knob by its name in the address `/__ctl/NAME`. FIDELITY.md has them in a table. */
export const KNOBS = { ...networkKnobs, ...queryKnobs, ...rowKnobs, ...adminKnobs, ...timeKnobs };

export type KnobName = keyof typeof KNOBS;
export type KnobInput<Name extends KnobName> = z.input<(typeof KNOBS)[Name]['input']>;
export type KnobResult<Name extends KnobName> = ReturnType<(typeof KNOBS)[Name]['run']>;
