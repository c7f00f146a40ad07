import type { Saved } from '#shared/rpc';
import { useState } from 'react';
import { keyCaps, keysOf } from './actions/keys.ts';
import { onMac } from './actions/use-actions.ts';
import { useDeskServices } from './DeskProvider.tsx';
import { toFailure, type Failure } from './failure.ts';

interface Saving {
  readonly busy: boolean;
  /** Why the last attempt was refused. */
  readonly failure: Failure | null;
  /** Runs a command that saves; once it is on this laptop, says so with the way back, then goes on. */
  readonly save: (command: () => Promise<Pick<Saved, 'group' | 'label'>>, onSaved?: () => void) => void;
}

/** One command at a time. What was typed stays until it is saved. */
export function useSaving(): Saving {
  const services = useDeskServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save: Saving['save'] = (command, onSaved) => {
    setBusy(true);
    setFailure(null);
    command().then(
      (saved) => {
        setBusy(false);
        saySaved(services, saved);
        onSaved?.();
      },
      (error: unknown) => {
        setBusy(false);
        setFailure(toFailure(error));
      },
    );
  };
  return { busy, failure, save };
}

type Services = Pick<ReturnType<typeof useDeskServices>, 'desk' | 'toasts' | 'preferences'>;

/** Says what was saved on this laptop, with the key that takes it back. */
export function saySaved(
  { desk, toasts, preferences }: Services,
  { group, label }: Pick<Saved, 'group' | 'label'>,
): void {
  toasts.say(`${label} – saved on this laptop`, {
    name: 'Undo',
    keys: keyCaps(keysOf('app.undo', preferences.getState().keys), onMac),
    run: () =>
      void desk.editing.undo({ group }).then(
        (undone) =>
          toasts.say(
            undone
              ? `Taken back: ${undone.label}`
              : 'It has already left for Salesforce and cannot be taken back here.',
          ),
        (error: unknown) => toasts.fail(toFailure(error)),
      ),
  });
}
