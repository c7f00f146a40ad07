import { useRef, useState } from 'react';
import { toFailure, type Failure } from '../../state/failure.ts';

export interface SignIn {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly run: (attempt: (signal: AbortSignal) => Promise<unknown>) => void;
  /** Gives the running attempt up. */
  readonly cancel: () => void;
}

/** One sign-in at a time. A failure stays until the next attempt; that it was given up is none. */
export function useSignIn(onDone: () => void): SignIn {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  const run = (attempt: (signal: AbortSignal) => Promise<unknown>) => {
    if (running.current) return;
    const { signal } = (running.current = new AbortController());
    setBusy(true);
    setFailure(null);
    attempt(signal)
      .then(onDone)
      .catch((error: unknown) => setFailure(signal.aborted ? null : toFailure(error)))
      .finally(() => {
        running.current = null;
        setBusy(false);
      });
  };
  return { busy, failure, run, cancel: () => running.current?.abort() };
}
