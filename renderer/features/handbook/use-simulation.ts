import type { SimulatedCase } from '#shared/rpc';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';

interface Simulation {
  readonly state: 'running' | 'done' | 'stopped';
  /** The edition that is tried, by its id. */
  readonly edition: string;
  readonly done: number;
  readonly of: number;
  readonly found: readonly SimulatedCase[];
  readonly failure: Failure | null;
}

interface Simulating {
  /** Null until one was started. */
  readonly simulation: Simulation | null;
  readonly start: (edition: string) => void;
  readonly stop: () => void;
}

/** Tries an edition over the open cases in the data worker, step by step; leaving the page stops it. */
export function useSimulation(): Simulating {
  const { desk } = useDeskServices();
  const [simulation, setSimulation] = useState<Simulation | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    (edition: string) => {
      running.current?.abort();
      const run = new AbortController();
      running.current = run;
      let now: Simulation = { state: 'running', edition, done: 0, of: 0, found: [], failure: null };
      const show = (change: Partial<Simulation>) => {
        now = { ...now, ...change };
        if (running.current === run) setSimulation(now);
      };
      show({});
      void (async () => {
        try {
          const steps = await desk.handbook.simulate({ edition }, { signal: run.signal });
          for await (const { done, of, found } of steps) show({ done, of, found: [...now.found, ...found] });
          show({ state: 'done' });
        } catch (error) {
          if (!run.signal.aborted) show({ state: 'stopped', failure: toFailure(error) });
        }
      })();
    },
    [desk],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setSimulation((last) => last && { ...last, state: 'stopped' });
  }, []);
  return { simulation, start, stop };
}
