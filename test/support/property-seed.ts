import fc from 'fast-check';

/**
 * Property tests look at the same examples every time, so that a red run is a change's fault. `FC_SEED=random` looks at
 * others (and prints the seed of what it finds); `FC_SEED=<number>` repeats one.
 */
const wish = process.env['FC_SEED'] ?? '20251123';
if (wish !== 'random') fc.configureGlobal({ seed: Number(wish) });
