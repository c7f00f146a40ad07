import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aRow, FakeDesk } from '../fake-desk.ts';
import { anAccountDetail, anAccountRow } from './an-account.ts';

function aDesk(count = 300): FakeDesk {
  const desk = new FakeDesk();
  desk.accounts.rows = Array.from({ length: count }, (_, at) => anAccountRow(at));
  desk.accounts.detail = (asked) => {
    const row = 'id' in asked ? desk.accounts.rows.find(({ id }) => id === asked.id) : desk.accounts.rows[7];
    return row ? anAccountDetail({ id: row.id, name: row.name }) : null;
  };
  return desk;
}

async function openAccounts(desk: FakeDesk) {
  const drawn = drawApp(desk);
  await screen.findByText('Reason 0');
  await drawn.user.keyboard('ga');
  const list = await screen.findByRole('listbox', { name: 'Accounts' });
  return { ...drawn, list };
}
const chosenName = () =>
  within(within(screen.getByRole('listbox', { name: 'Accounts' })).getByRole('option', { selected: true })).getByText(
    /^Account \d/,
  ).textContent;

it('draws only what is on screen, and walks by keys with the page following', async () => {
  const { user, list } = await openAccounts(aDesk());
  await screen.findByText('Account 0');
  expect(within(list).getAllByRole('option').length).toBeLessThan(40);
  await user.keyboard('jjj');
  expect(chosenName()).toBe('Account 2');
  await screen.findByRole('heading', { name: 'Account 2' });
  await user.keyboard('k');
  await screen.findByRole('heading', { name: 'Account 1' });
  list.focus();
  await user.keyboard('{End}');
  await waitFor(() => expect(chosenName()).toBe('Account 299'));
});

it('goes into the page with Enter, and back to the list with Esc', async () => {
  const { user, list } = await openAccounts(aDesk());
  await screen.findByText('Account 0');
  list.focus();
  await user.keyboard('j{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Account' })));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(list));
});

it('narrows while typing, says how many are left, and offers the way back to all', async () => {
  const { user, list } = await openAccounts(aDesk(20));
  await screen.findByText('Account 0');
  await user.keyboard('/');
  await user.keyboard('account 1');
  await screen.findByText('11 of 20');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(list);
  expect(chosenName()).toBe('Account 1');
  await user.keyboard('/');
  await user.keyboard('nothing');
  await screen.findByText('No account is left');
  await user.click(screen.getByRole('button', { name: 'Show all accounts' }));
  await screen.findByText('Account 3');
});

it('shows each filter that holds, and takes it away with one press', async () => {
  const { user, services } = await openAccounts(aDesk(5));
  await screen.findByText('Account 0');
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'No GitLab admin' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Coverage unknown' }));
  expect(services.store.getState().accounts.selection).toMatchObject({ noAdmin: true, covered: 'unknown' });
  await user.click(await screen.findByRole('button', { name: 'Remove the filter Coverage unknown' }));
  expect(services.store.getState().accounts.selection).toMatchObject({ noAdmin: true, covered: 'any' });
});

it('stays on its account when the list is ordered anew', async () => {
  const desk = aDesk(10);
  const { user } = await openAccounts(desk);
  await screen.findByText('Account 0');
  await user.keyboard('jj');
  expect(chosenName()).toBe('Account 1');
  desk.accounts.rows = [anAccountRow(50, { name: 'Account 50' }), ...desk.accounts.rows];
  desk.accounts.version += 1;
  desk.tell({ ...desk.state, version: desk.state.version + 1 });
  await screen.findByText('Account 50');
  await waitFor(() => expect(chosenName()).toBe('Account 1'));
});

it('teaches what will be here while there is no account', async () => {
  await openAccounts(aDesk(0));
  await screen.findByText('No account is on this laptop yet');
});

it('peeks at the account of the case from the side, and leaves the list where it is', async () => {
  const desk = aDesk();
  const { user, services } = drawApp(desk);
  await screen.findByText('Reason 0');
  await user.keyboard('jj');
  await user.keyboard('o');
  const peek = await screen.findByRole('dialog', { name: 'Account' });
  await within(peek).findByRole('heading', { name: 'Account 7' });
  expect(screen.getByText('Reason 0')).toBeDefined();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.keyboard('o');
  await user.click(await screen.findByRole('button', { name: 'Open in Accounts' }));
  await screen.findByRole('listbox', { name: 'Accounts' });
  await waitFor(() => expect(services.store.getState().accounts.chosen).toMatchObject({ id: 'account-7', index: 7 }));
});

it('says so when a case has no account to look at', async () => {
  const desk = new FakeDesk(undefined, [aRow(0)]);
  const { user } = drawApp(desk);
  await screen.findByText('Reason 0');
  await user.keyboard('jo');
  await screen.findByText('There is no account to show');
});
