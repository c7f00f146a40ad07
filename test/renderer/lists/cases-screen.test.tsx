import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aRow, aSession, aState, FakeDesk, now, rowsOf } from '../fake-desk.ts';

const list = () => screen.getByRole('listbox');
/** By the rail: two keys one after the other have to come within a second, which a busy machine may not manage. */
const go = (user: UserEvent, place: string) =>
  user.click(within(screen.getByRole('navigation')).getByRole('button', { name: new RegExp(`^${place}`) }));
const lastView = (desk: FakeDesk) => desk.asked.at(-1)?.view;

describe('the Cases screen', () => {
  it('begins with my open cases, what was touched last in front', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await screen.findByText('Reason 0');
    await go(user, 'Cases');
    await screen.findByRole('heading', { name: 'Cases' });
    await waitFor(() =>
      expect(lastView(desk)).toMatchObject({
        source: 'mine-open',
        sort: { by: 'touched', descending: true },
        groupBy: 'none',
      }),
    );
    expect(await screen.findByText('10 cases')).toBeDefined();
  });

  it('shows the cases that I created with who has them, how they stand, what comes next and how old they are', async () => {
    const row = aRow(0, {
      owner: 'Ana Silva',
      mine: false,
      status: 'In Progress: Engaged',
      nextStep: '2026-11-20 AS Call Dana',
    });
    const desk = new FakeDesk(aState(), [row]);
    const { user } = drawApp(desk);
    await screen.findByText('Reason 0');
    await go(user, 'Cases');
    await user.click(await screen.findByRole('radio', { name: 'I created' }));
    await waitFor(() => expect(lastView(desk)?.source).toBe('created'));
    await waitFor(() =>
      expect(within(list()).getByRole('option').textContent).toMatch(
        /Subject 0.*20 h late.*In Progress: Engaged.*Ana Silva.*2026-11-20 AS Call Dana.*open 3 d/,
      ),
    );
  });

  it('names a colleague who owns a case, and says when a closed one was closed', async () => {
    const closed = {
      statusGroup: 'closed',
      status: 'Closed: Resolved',
      reason: 'Closed: Resolved',
      dueAt: null,
    } as const;
    const rows = [aRow(0, { owner: 'Ana Silva', mine: false, ...closed, closedAt: now - 3 * 86_400_000 }), aRow(1)];
    const { user } = drawApp(new FakeDesk(aState(), rows));
    await screen.findByText('Reason 1');
    await go(user, 'Cases');
    const said = (await screen.findAllByRole('option')).map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    expect(said[0]).toMatch(/^Closed: Resolved 3 d ago Subject 0 ·Account 0 ·Ana Silva/);
    expect(said[1]).not.toContain('Kim Kowalski');
  });

  it('speaks of reports to a manager', async () => {
    const session = { ...aSession, scope: { kind: 'manager' as const, reports: ['u1'] } };
    const { user } = drawApp(new FakeDesk(aState({ session })));
    await screen.findByText('Reason 0');
    await go(user, 'Cases');
    await screen.findByRole('heading', { name: 'Cases' });
    expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual([
      'Reports’ open',
      'Reports’ closed',
      'Others’',
      'I created',
      'All',
    ]);
  });

  it('teaches what belongs in an empty scope, and where else to look', async () => {
    const desk = new FakeDesk(aState(), []);
    const { user } = drawApp(desk);
    await screen.findByText('Nothing is owed right now.');
    await go(user, 'Cases');
    await screen.findByText('You have no open case.');
    await user.click(screen.getByRole('button', { name: 'Cases I created' }));
    await screen.findByText('You have created no case.');
  });
});

describe('going from list to list', () => {
  it('finds each as it was left: search, hand, scroll, picked cases and the open case', async () => {
    const desk = new FakeDesk(aState(), rowsOf(500));
    const { user, services } = drawApp(desk);
    await screen.findByText('Reason 0');
    await user.keyboard('jjx{Enter}');
    await screen.findByRole('heading', { name: 'Subject 1' });
    list().scrollTo({ top: 200 * 52 });
    await screen.findByText('Reason 200');
    await go(user, 'Cases');
    await screen.findByRole('heading', { name: 'Cases' });
    expect(services.store.getState()).toMatchObject({ selected: null, paneOpen: false, search: '' });
    expect(services.store.getState().picked.size).toBe(0);
    await user.keyboard('/subject 7');
    await screen.findByText('Reason 7');
    await user.keyboard('{Enter}');
    await go(user, 'Day');
    await screen.findByText('Reason 200');
    expect(services.store.getState()).toMatchObject({ selected: { id: 'case-1' }, paneOpen: true, search: '' });
    expect([...services.store.getState().picked]).toEqual(['case-1']);
    await screen.findByRole('heading', { name: 'Subject 1' });
    await go(user, 'Cases');
    await screen.findByRole('heading', { name: 'Cases' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Search cases' }).value).toBe('subject 7');
    expect(services.store.getState().selected?.id).toBe('case-7');
  });

  it('shows a linked case on the Day when the screen has no list', async () => {
    const { user, services } = drawApp(new FakeDesk());
    await screen.findByText('Reason 0');
    await go(user, 'Handbook');
    await services.browsing.showLinked('case-4');
    await screen.findByRole('heading', { name: 'Subject 4' });
    expect(services.store.getState()).toMatchObject({ screen: 'day', selected: { index: 4 } });
  });
});
