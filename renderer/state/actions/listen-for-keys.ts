import { createKeybindingsHandler } from 'tinykeys';
import type { PreferencesStore } from '../preferences.ts';
import type { ActionBoard } from './action-board.ts';
import { actionIds, factsOf, type ActionId } from './catalogue.data.ts';
import { keysOf } from './keys.ts';

/** The one listener for keys: whoever presses one gets the action that has it, if anybody handles it now. */
export function listenForKeys(target: Window, board: ActionBoard, preferences: PreferencesStore): () => void {
  let handle = bind(board, preferences.getState().keys);
  const stop = preferences.subscribe((now, before) => {
    if (now.keys !== before.keys) handle = bind(board, now.keys);
  });
  const press = (event: KeyboardEvent) => handle(event);
  target.addEventListener('keydown', press);
  return () => {
    target.removeEventListener('keydown', press);
    stop();
  };
}

function bind(board: ActionBoard, choices: Readonly<Record<string, string>>): (event: KeyboardEvent) => void {
  const typing = bindSome(board, choices, (id) => factsOf(id).whileTyping === true);
  const rest = bindSome(board, choices, (id) => factsOf(id).whileTyping !== true);
  return (event) => {
    // The editor lives in a shadow tree, which hides what inside it has the focus.
    const [target = event.target] = event.composedPath();
    if (event.defaultPrevented || event.isComposing || isHeld(target)) return;
    typing(event);
    if (!event.defaultPrevented && !isTyping(target) && !isPressing(event)) rest(event);
  };
}

function bindSome(board: ActionBoard, choices: Readonly<Record<string, string>>, wanted: (id: ActionId) => boolean) {
  const byKeys = new Map<string, ActionId[]>();
  for (const id of actionIds.filter(wanted)) {
    const keys = keysOf(id, choices);
    if (keys !== '') byKeys.set(keys, [...(byKeys.get(keys) ?? []), id]);
  }
  // Presses that follow one another come first: `g a` must not be taken for `a`.
  const ordered = [...byKeys].sort(([a], [b]) => b.split(' ').length - a.split(' ').length);
  const bindings = Object.fromEntries(
    ordered.map(([keys, ids]) => [
      keys.split(' ').map(onAnyKeyboard).join(' '),
      (event: KeyboardEvent) => {
        if (ids.some((id) => board.run(id))) event.preventDefault();
        if (keys.includes(' ')) handle = create();
      },
    ]),
  );
  const create = () => createKeybindingsHandler(bindings, { ignore: () => false });
  // Made anew once two presses were taken for one choice: the others that begin alike would still wait for their second
  // one, and `g d`, `g c` within a second would end as `c`.
  let handle = create();
  return (event: KeyboardEvent) => handle(event);
}

/** A sign such as `/` or `[` needs Shift or AltGr on some keyboards: the sign counts, not how it is reached. */
function onAnyKeyboard(press: string): string {
  return /^[^\w\s]$/.test(press) ? `[Shift]+[Alt]+[Control]+${press}` : press;
}

const choice = 'input[type=radio], input[type=checkbox]';

/** Typing goes where it is typed; into a choice nobody types. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.matches(choice)) return false;
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Space and Enter press what has the focus; arrows move among choices. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches(choice) && /^( |Enter|Arrow\w+)$/.test(key)) return true;
  if (key !== ' ' && key !== 'Enter') return false;
  const pressed = 'a[href], button, summary, [role=button], [role=tab], [role=menuitem], [role=radio], [role=switch]';
  return target.closest(pressed) !== null;
}

/** A dialog, menu or popover has the keys to itself. */
function isHeld(target: EventTarget | null): boolean {
  if (document.querySelector('[role=dialog][data-modal]')) return true;
  return target instanceof HTMLElement && target.closest('[role=dialog], [role=menu], [role=alertdialog]') !== null;
}
