import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noFilters } from '#shared/lists';
import { drawApp } from '../draw-app.tsx';
import { aRow, aState, FakeDesk, rowsOf } from '../fake-desk.ts';

const list = () => screen.getByRole('listbox');
const drawn = () => within(list()).getAllByRole('option');
const reasons = () => drawn().map((row) => /Reason \d+/.exec(row.textContent)?.[0]);
const ready = () => screen.findByText('Reason 0');
const lastView = (desk: FakeDesk) => desk.asked.at(-1)?.view;
const some = () =>
  new FakeDesk(aState(), [aRow(0), aRow(1, { priority: 'High', band: 'now' }), aRow(2, { band: 'now' })]);

describe('filtering', () => {
  it('takes a key and a tick, says what is filtered, and how many pass', async () => {
    const { user } = drawApp(some());
    await ready();
    await user.keyboard('f');
    const sheet = await screen.findByRole('dialog', { name: 'Filter the list' });
    await user.click(within(sheet).getByRole('checkbox', { name: 'Now' }));
    await waitFor(() => expect(reasons()).toEqual(['Reason 1', 'Reason 2']));
    await user.click(within(sheet).getByRole('checkbox', { name: 'High' }));
    await waitFor(() => expect(reasons()).toEqual(['Reason 1']));
    await user.keyboard('{Escape}');
    const chips = screen.getByRole('group', { name: 'Filters' });
    expect(chips.textContent).toContain('1 of 3');
    await user.click(within(chips).getByRole('button', { name: /^High priority/ }));
    await waitFor(() => expect(reasons()).toEqual(['Reason 1', 'Reason 2']));
    await user.click(within(chips).getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(reasons()).toHaveLength(3));
    expect(screen.queryByRole('group', { name: 'Filters' })).toBeNull();
  });

  it('that leaves nothing says so and offers the way back', async () => {
    const { user, services } = drawApp(some());
    await ready();
    services.places.shape({ filters: { ...noFilters, priorities: ['Low'] } });
    await screen.findByText('No case passes these filters.');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await waitFor(() => expect(reasons()).toHaveLength(3));
  });
});

describe('the view of a list', () => {
  it('is grouped and ordered by choice, which the next start remembers', async () => {
    const desk = some();
    const { user, services } = drawApp(desk);
    await ready();
    await user.keyboard('v');
    const sheet = await screen.findByRole('dialog', { name: 'Groups, order, columns and views' });
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Group by' }), 'Account');
    await user.selectOptions(within(sheet).getByRole('combobox', { name: 'Order by' }), 'cARR');
    await waitFor(() =>
      expect(lastView(desk)).toMatchObject({ groupBy: 'account', sort: { by: 'carr', descending: true } }),
    );
    expect(services.preferences.getState().lists['day']).toMatchObject({
      groupBy: 'account',
      sort: { by: 'carr', descending: true },
    });
  });

  it('is kept under a name, found in the palette, and shown from another screen', async () => {
    const desk = some();
    const { user, services } = drawApp(desk);
    await ready();
    services.places.shape({ filters: { ...noFilters, priorities: ['High'] }, groupBy: 'none' });
    await user.keyboard('v');
    await user.type(await screen.findByRole('textbox', { name: 'Name for the list as it is now' }), 'My high ones');
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'My high ones' });
    await user.keyboard('{Escape}');
    services.places.shape({ filters: noFilters, groupBy: 'band' });
    services.store.setState({ screen: 'handbook' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Everything' }), 'high ones{Enter}');
    await waitFor(() => expect(services.store.getState()).toMatchObject({ screen: 'day', shape: { groupBy: 'none' } }));
    await waitFor(() => expect(reasons()).toEqual(['Reason 1']));
  });

  it('has rows as high as the density says', async () => {
    const { services } = drawApp(new FakeDesk(aState(), rowsOf(3)));
    await ready();
    const heights = () => drawn().map((row) => row.style.height);
    expect(heights()).toEqual(['50px', '50px', '50px']);
    services.preferences.setState({ density: 'compact' });
    await waitFor(() => expect(heights()).toEqual(['42px', '42px', '42px']));
  });

  it('shows under a row what the search found elsewhere', async () => {
    drawApp(new FakeDesk(aState(), [aRow(0, { foundIn: 'contact', foundText: 'dana ruiz' })]));
    await ready();
    expect(drawn()[0]?.textContent).toContain('contact: dana ruiz');
  });
});

describe('the table', () => {
  const grid = () => screen.findByRole('grid', undefined, { timeout: 20_000 });
  const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);

  it('takes a key, keeps the hand, and says its order', async () => {
    const { user } = drawApp(some());
    await ready();
    await user.keyboard('jj{Shift>}v{/Shift}');
    const table = await grid();
    expect(table.getAttribute('aria-rowcount')).toBe('4');
    expect(within(table).getByRole('row', { selected: true }).textContent).toContain('Reason 1');
    expect(screen.getByRole('columnheader', { name: 'Why' }).getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByRole('columnheader', { name: 'Due' }).getAttribute('aria-sort')).toBeNull();
  });

  it('orders by the head of a column, by click and by key', async () => {
    const desk = some();
    const { user, services } = drawApp(desk);
    await ready();
    services.places.look('day', { layout: 'table' });
    await grid();
    await user.click(screen.getByRole('button', { name: 'Age' }));
    await waitFor(() => expect(lastView(desk)?.sort).toEqual({ by: 'age', descending: true }));
    await user.click(screen.getByRole('button', { name: 'Age' }));
    await waitFor(() => expect(lastView(desk)?.sort).toEqual({ by: 'age', descending: false }));
    await user.keyboard('{ArrowLeft}{Enter}');
    await waitFor(() => expect(lastView(desk)?.sort).toEqual({ by: 'priority', descending: false }));
  });

  it('has the columns that are ticked, and widths that keys change', async () => {
    const { user, services } = drawApp(some());
    await ready();
    services.places.look('day', { layout: 'table', columns: ['reason', 'account'] });
    await grid();
    expect(heads()).toEqual(['Why', 'Account']);
    await user.keyboard('v');
    await user.click(await screen.findByRole('checkbox', { name: 'cARR' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(heads()).toEqual(['Why', 'Account', 'cARR']));
    expect(screen.getAllByText('$6.4k')).toHaveLength(3);
    screen.getByRole('button', { name: 'Account' }).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await waitFor(() => expect(services.preferences.getState().lists['day']?.widths).toEqual({ account: 186 }));
  });
});
