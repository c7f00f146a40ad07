import { useState } from 'react';
import type { SettingsFacts } from '#shared/rpc';
import type { SettingsPatch } from '#shared/settings';
import { useDesk, useDeskServices } from './DeskProvider.tsx';
import { toFailure, type Failure } from './failure.ts';

interface SettingsDoor {
  /** Undefined until they are known. */
  readonly facts: SettingsFacts | undefined;
  /** Why the last change was refused; null once one has succeeded. */
  readonly failure: Failure | null;
  /** Changes them on this laptop, at once in sight; whether it was taken. */
  readonly change: (patch: SettingsPatch) => Promise<boolean>;
  /** The same for a call of its own that answers with the settings. */
  readonly apply: (call: () => Promise<SettingsFacts>) => Promise<boolean>;
}

/** The settings of the workspace, and the door to change them. */
export function useSettings(): SettingsDoor {
  const { desk, store } = useDeskServices();
  const facts = useDesk((view) => view.settings);
  const [failure, setFailure] = useState<Failure | null>(null);
  const apply: SettingsDoor['apply'] = async (call) => {
    try {
      store.setState({ settings: await call() });
      setFailure(null);
      return true;
    } catch (error) {
      setFailure(toFailure(error));
      return false;
    }
  };
  return { facts, failure, apply, change: (patch) => apply(() => desk.settings.change({ patch })) };
}
