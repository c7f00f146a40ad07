import { factsOf, type ActionId } from './catalogue.data.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const modifiers: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Fn',
  'Dead',
]);

/** A press in the catalogue's notation (`$mod+k`, `Shift+x`, `[`), or null while only modifiers are held. */
export function pressOf(event: Press, mac: boolean): string | null {
  const { key } = event;
  if (modifiers.has(key) || key === 'Unidentified' || key === '') return null;
  const letter = /^\p{L}$/u.test(key);
  const named = key.length > 1 || key === ' ';
  const mods = [
    (mac ? event.metaKey : event.ctrlKey) && '$mod',
    mac && event.ctrlKey && 'Control',
    !mac && event.metaKey && 'Meta',
    // A sign such as @ may need Alt to be typed at all.
    event.altKey && (letter || named) && 'Alt',
    event.shiftKey && (letter || named) && 'Shift',
  ].filter((mod) => mod !== false);
  const name = key === ' ' ? 'Space' : letter ? key.toLowerCase() : key;
  return [...mods, name].join('+');
}

/** Whether a press may be followed by another: a plain letter or digit, as in `g d`. */
export function canGoOn(press: string): boolean {
  return /^[\p{L}\d]$/u.test(press);
}

/** Why an action cannot have these keys, in a sentence; null when it can. */
export function whyNot(id: ActionId, keys: string): string | null {
  if (/^(Tab|Shift\+Tab)$/.test(keys)) return 'Tab moves through the window and stays as it is.';
  if (factsOf(id).whileTyping && !/^(\$mod|Control|Meta|Alt)\+/.test(keys)) {
    return 'This one works while typing too, so it needs a key with Ctrl, ⌘ or Alt.';
  }
  if (/^\$mod\+(Shift\+)?[twnq]$/i.test(keys)) return 'The window itself keeps this key.';
  return null;
}
