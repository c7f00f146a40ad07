import { describe, expect, it } from 'vitest';
import { ToastBox } from '../../../renderer/state/toasts.ts';

describe('the messages at the edge', () => {
  it('are the newest three, but for what must not be missed, which gives way last', () => {
    const box = new ToastBox();
    const texts = () => box.store.getState().toasts.map(({ text }) => text);
    box.tell('came back');
    for (const text of ['one', 'two', 'three']) box.say(text);
    expect(texts()).toEqual(['came back', 'two', 'three']);
    for (const text of ['again', 'and again', 'and once more']) box.tell(text);
    expect(texts()).toEqual(['again', 'and again', 'and once more']);
  });
});
