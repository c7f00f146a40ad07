import { afterEach, describe, expect, it } from 'vitest';
import { ActionBoard } from '../../../renderer/state/actions/action-board.ts';
import type { ActionId } from '../../../renderer/state/actions/catalogue.data.ts';
import { listenForKeys } from '../../../renderer/state/actions/listen-for-keys.ts';
import { createPreferences } from '../../../renderer/state/preferences.ts';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function listening(...ids: readonly ActionId[]) {
  const board = new ActionBoard();
  const done: ActionId[] = [];
  board.put(Object.fromEntries(ids.map((id) => [id, () => void done.push(id)])));
  const preferences = createPreferences({ getItem: () => null, setItem: () => undefined });
  stop = listenForKeys(window, board, preferences);
  return { done, preferences };
}

function press(key: string, options: KeyboardEventInit = {}, on: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, code: 'Any', bubbles: true, cancelable: true, ...options });
  on.dispatchEvent(event);
  return event;
}

function put(html: string): Element {
  document.body.innerHTML = html;
  const element = document.body.querySelector('[data-here]');
  if (!element) throw new Error('The page of this test has nothing marked.');
  return element;
}

describe('listening for keys', () => {
  it('runs what has the key and takes the key from the browser', () => {
    const { done } = listening('list.down');
    expect(press('j').defaultPrevented).toBe(true);
    expect(press('k').defaultPrevented).toBe(false);
    expect(done).toEqual(['list.down']);
  });

  it('goes on while a key is held', () => {
    const { done } = listening('list.down');
    press('j');
    press('j', { repeat: true });
    expect(done).toHaveLength(2);
  });

  it('takes keys that follow one another for one choice', () => {
    const { done } = listening('go.day', 'go.accounts');
    press('g');
    press('d');
    expect(done).toEqual(['go.day']);
  });

  it('takes two such choices right after one another', () => {
    const { done } = listening('go.day', 'go.accounts', 'case.take');
    for (const key of ['g', 'd', 'g', 'a', 'a']) press(key);
    expect(done).toEqual(['go.day', 'go.accounts', 'case.take']);
  });

  it('leaves letters to a field, but not keys with a modifier that are meant for it too', () => {
    const { done } = listening('list.down', 'app.palette');
    const field = put('<input data-here />');
    press('j', {}, field);
    press('k', { ctrlKey: true }, field);
    expect(done).toEqual(['app.palette']);
  });

  it('leaves every key to a dialog and to a menu', () => {
    const { done } = listening('list.down');
    press('j', {}, put('<div role="dialog"><button data-here></button></div>'));
    press('j', {}, put('<div role="menu"><div role="menuitem" data-here></div></div>'));
    put('<div role="dialog" data-modal data-here></div>');
    press('j');
    expect(done).toEqual([]);
  });

  it('leaves Enter to the button that has the focus', () => {
    const { done } = listening('case.open');
    press('Enter', {}, put('<button data-here>Sync</button>'));
    expect(done).toEqual([]);
    press('Enter');
    expect(done).toEqual(['case.open']);
  });

  it('takes letters beside a choice, and leaves to it what chooses', () => {
    const { done } = listening('list.down', 'case.open', 'play.start');
    for (const type of ['radio', 'checkbox']) {
      const here = put(`<input type="${type}" data-here />`);
      press('j', {}, here);
      press('Enter', {}, here);
      press(' ', { code: 'Space' }, here);
    }
    expect(done).toEqual(['list.down', 'list.down']);
  });

  it('takes a sign however the keyboard reaches it', () => {
    const { done } = listening('app.help', 'case.previous', 'list.search');
    press('?', { shiftKey: true });
    press('[', { ctrlKey: true, altKey: true });
    press('/', { shiftKey: true });
    expect(done).toEqual(['app.help', 'case.previous', 'list.search']);
  });

  it('follows a person’s own choice at once', () => {
    const { done, preferences } = listening('list.down');
    preferences.setState({ keys: { 'list.down': 'n' } });
    press('j');
    press('n');
    expect(done).toEqual(['list.down']);
  });
});
