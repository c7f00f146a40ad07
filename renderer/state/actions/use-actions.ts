import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useDeskServices, usePreferences } from '../DeskProvider.tsx';
import type { Handlers } from './action-board.ts';
import { keysOf, keyCaps } from './keys.ts';
import { actionIds, type ActionId } from './catalogue.data.ts';

/** Handles these actions while the component is shown. Which actions are handled is read once more when `enabled` turns. */
export function useActions(handlers: Handlers, enabled = true): void {
  const { actions } = useDeskServices();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const ids = actionIds.filter((id) => handlers[id]).join(' ');
  useEffect(() => {
    if (!enabled) return undefined;
    const entries = (ids.split(' ').filter(Boolean) as ActionId[]).map(
      (id) => [id, () => latest.current[id]?.()] as const,
    );
    return actions.put(Object.fromEntries(entries));
  }, [actions, enabled, ids]);
}

/** The actions that can be used now. */
export function useUsableActions(): ReadonlySet<ActionId> {
  const { actions } = useDeskServices();
  return useSyncExternalStore(actions.subscribe, actions.getUsable);
}

/** The key caps of an action, as this laptop has them. */
export function useKeyCaps(id: ActionId): readonly string[] {
  const keys = usePreferences((preferences) => preferences.keys);
  return keyCaps(keysOf(id, keys), onMac);
}

export const onMac = typeof navigator === 'object' && /Mac|iP(hone|ad|od)/.test(navigator.platform);
