import type { SecretsState } from '#shared/rpc';
import { useEffect, useState } from 'react';
import { useDeskServices } from './DeskProvider.tsx';
import { toFailure, type Failure } from './failure.ts';

interface Secrets {
  /** Undefined until the main process has said. */
  readonly state: SecretsState | undefined;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly ask: (what: () => Promise<SecretsState>, onDone?: () => void) => void;
}

/** Where the sign-in is kept on this laptop, and what changes that. */
export function useSecrets(): Secrets {
  const { backend } = useDeskServices();
  const [state, setState] = useState<SecretsState | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let wanted = true;
    backend.secrets.state().then(
      (said) => wanted && setState(said),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [backend]);
  const ask: Secrets['ask'] = (what, onDone) => {
    setBusy(true);
    setFailure(null);
    what().then(
      (said) => {
        setBusy(false);
        setState(said);
        onDone?.();
      },
      (error: unknown) => {
        setBusy(false);
        setFailure(toFailure(error));
      },
    );
  };
  return { state, busy, failure, ask };
}
