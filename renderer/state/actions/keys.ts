import { actionIds, factsOf, type ActionId } from './catalogue.data.ts';

export type KeyChoices = Readonly<Record<string, string>>;

/** The keys of an action: a person's own, else the catalogue's; an empty text for none. */
export function keysOf(id: ActionId, choices: KeyChoices): string {
  return choices[id] ?? factsOf(id).keys ?? '';
}

/** Actions that have the same keys as this one. */
export function conflictsOf(id: ActionId, choices: KeyChoices): readonly ActionId[] {
  const own = comparable(keysOf(id, choices));
  if (own === '') return [];
  return actionIds.filter((other) => other !== id && comparable(keysOf(other, choices)) === own);
}

function comparable(keys: string): string {
  return keys.toLowerCase();
}

const names: Readonly<Record<string, string>> = {
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  ' ': 'Space',
  shift: '⇧',
};

/** The presses of a key choice as they are shown, one text a press: `['G', 'D']`, `['⌘K']`, `['Ctrl+K']`, `['⇧X']`. */
export function keyCaps(keys: string, mac: boolean): readonly string[] {
  if (keys === '') return [];
  return keys.split(' ').map((press) => {
    const parts = press.split(/(?<=\w|\])\+/);
    const key = parts.pop() ?? '';
    const mods = parts.map((mod) => {
      if (mod === '$mod') return mac ? '⌘' : 'Ctrl+';
      if (mod === 'Shift') return '⇧';
      return mod === 'Alt' ? (mac ? '⌥' : 'Alt+') : `${mod}+`;
    });
    const shown = names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key);
    return mods.join('') + shown;
  });
}

/** The same for `aria-keyshortcuts`; nothing for presses that follow one another, which it cannot say. */
export function ariaKeys(keys: string, mac: boolean): string | undefined {
  if (keys === '' || keys.includes(' ')) return undefined;
  return keys.replace('$mod', mac ? 'Meta' : 'Control');
}
