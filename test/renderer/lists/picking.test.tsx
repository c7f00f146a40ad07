import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aState, FakeDesk, rowsOf } from '../fake-desk.ts';

const list = () => screen.getByRole('listbox');
const chosen = () =>
  within(list())
    .queryAllByRole('option', { selected: true })
    .map((row) => row.dataset['index']);
const ready = () => screen.findByText('Reason 0');
const bar = () => screen.queryByRole('group', { name: 'Selected cases' });

describe('picking cases to work together', () => {
  it('takes x, then Shift with j and k, counts, and lets go with Escape before the case is put away', async () => {
    const { user, services } = drawApp(new FakeDesk());
    await ready();
    expect(list().getAttribute('aria-multiselectable')).toBe('true');
    await user.keyboard('jj{Enter}x');
    expect(chosen()).toEqual(['1']);
    await user.keyboard('{Shift>}jj{/Shift}');
    expect(chosen()).toEqual(['1', '2', '3']);
    await user.keyboard('{Shift>}k{/Shift}');
    expect(chosen()).toEqual(['1', '2']);
    expect(bar()?.textContent).toContain('2 selected');
    await user.keyboard('{Escape}');
    expect([bar(), services.store.getState().paneOpen, chosen()]).toEqual([null, true, ['2']]);
    await user.keyboard('{Escape}');
    expect(services.store.getState().paneOpen).toBe(false);
  });

  it('takes all of a list that is far longer than the screen', async () => {
    const { user, services } = drawApp(new FakeDesk(aState(), rowsOf(3_000)));
    await ready();
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(bar()?.textContent).toContain('3,000 selected'));
    expect(services.store.getState().picked.has('case-2999')).toBe(true);
  });

  it('takes what lies between with Shift and a click, and single ones with Ctrl', async () => {
    const { user } = drawApp(new FakeDesk());
    await user.click(await screen.findByText('Reason 1'));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByText('Reason 3'));
    await user.keyboard('{/Shift}');
    await waitFor(() => expect(chosen()).toEqual(['1', '2', '3']));
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('Reason 2'));
    await user.click(screen.getByText('Reason 7'));
    await user.keyboard('{/Control}');
    expect(chosen()).toEqual(['1', '3', '7']);
    await user.click(screen.getByRole('button', { name: /Select nothing/ }));
    expect(bar()).toBeNull();
  });

  it('keeps what is picked while the list is ranked anew', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await ready();
    await user.keyboard('jx');
    desk.rank([...rowsOf(10).slice(1), rowsOf(1)[0]!]);
    await waitFor(() => expect(chosen()).toEqual(['9']));
  });
});
