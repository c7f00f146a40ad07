import { describe, expect, it } from 'vitest';
import { ActionBoard } from '../../../renderer/state/actions/action-board.ts';

describe('the board of actions', () => {
  it('asks the handlers put last first, and passes on what they do not want', () => {
    const board = new ActionBoard();
    const done: string[] = [];
    board.put({ 'list.down': () => void done.push('below') });
    const take = board.put({ 'list.down': () => false });
    expect(board.run('list.down')).toBe(true);
    take();
    board.put({ 'list.down': () => void done.push('above') });
    board.run('list.down');
    expect(done).toEqual(['below', 'above']);
  });

  it('says which actions can be used, and tells when that changes', () => {
    const board = new ActionBoard();
    let told = 0;
    board.subscribe(() => (told += 1));
    const take = board.put({ 'app.help': () => undefined });
    board.put({ 'app.help': () => undefined });
    expect([...board.getUsable()]).toEqual(['app.help']);
    take();
    expect(board.getUsable().has('app.help')).toBe(true);
    expect(told).toBe(1);
  });

  it('does nothing, and says so, where nobody handles it', () => {
    expect(new ActionBoard().run('app.help')).toBe(false);
  });
});
