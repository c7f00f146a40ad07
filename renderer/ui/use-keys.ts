import { useEffect, useRef } from 'react';

/** What a key does; `false` when it is not meant here, and the browser shall have it. */
type Keys = Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>;

/**
 * Keys that work anywhere in the window, by `event.key`; off while typing, while a dialog is open, and with a modifier
 * (but Shift, which is in the key already).
 */
export function useKeys(keys: Keys, enabled = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || document.querySelector('[role=dialog][data-modal]')) return;
      const handle = latest.current[event.key];
      if (handle && handle(event) !== false) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [enabled]);
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
