import { useEffect, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';
import type { DeskClient } from '../../state/clients.ts';
import { saySaved } from '../../state/use-saving.ts';
import { useDeskTick } from '../../state/use-desk-tick.ts';

type Touchpoints = Awaited<ReturnType<DeskClient['editing']['touchpoints']>>;

interface Plan {
  /** Undefined until the first answer. */
  readonly plan: Touchpoints | undefined;
  readonly failure: Failure | null;
  /** Runs a command and reads the plan anew; true when it was saved. */
  readonly save: (command: () => Promise<{ readonly label: string; readonly group: string }>) => Promise<boolean>;
}

/** HVA-3: the plan of the year on a High Value Account case. */
export function useTouchpoints(caseId: string): Plan {
  const services = useDeskServices();
  const { desk, toasts } = services;
  const tick = useDeskTick();
  const [saves, setSaves] = useState(0);
  const [answer, setAnswer] = useState<{ readonly plan?: Touchpoints; readonly failure: Failure | null }>();

  useEffect(() => {
    let dropped = false;
    desk.editing.touchpoints({ id: caseId }).then(
      (plan) => dropped || setAnswer({ plan, failure: null }),
      (error: unknown) => dropped || setAnswer({ failure: toFailure(error) }),
    );
    return () => {
      dropped = true;
    };
  }, [desk, caseId, tick, saves]);

  const save: Plan['save'] = async (command) => {
    try {
      saySaved(services, await command());
      setSaves((count) => count + 1);
      return true;
    } catch (error) {
      toasts.fail(toFailure(error));
      return false;
    }
  };
  return { plan: answer?.plan, failure: answer?.failure ?? null, save };
}
