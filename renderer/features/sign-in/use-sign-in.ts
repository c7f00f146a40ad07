import { useRef, useState } from 'react';
import { toFailure, type Failure } from '../../state/failure.ts';

export interface SignIn {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly run: (attempt: () => Promise<unknown>) => void;
}

/** One sign-in at a time. A failure stays until the next attempt. */
export function useSignIn(onDone: () => void): SignIn {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const run = (attempt: () => Promise<unknown>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    attempt()
      .then(onDone)
      .catch((error: unknown) => setFailure(toFailure(error)))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  };
  return { busy, failure, run };
}
