import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { preloadParts } from '../../../renderer/app/parts.ts';
import { drawApp } from '../draw-app.tsx';
import { aRow, aState, FakeDesk, now, rowsOf } from '../fake-desk.ts';

const list = () => screen.getByRole('listbox');
const drawn = () => within(list()).getAllByRole('option');
const selected = () => within(list()).queryByRole('option', { selected: true });
const active = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '');
const ready = () => screen.findByText('Reason 0');

describe('the Day list', () => {
  it('says of each case why it is here, by when, what it is and whose', async () => {
    const rows = [
      aRow(0, { reason: 'Reply owed since yesterday', priority: 'High', subject: 'Re: quote', account: 'Northwind' }),
      aRow(1, { band: 'slipping', account: null, dueAt: null }),
    ];
    drawApp(new FakeDesk(aState(), rows));
    await screen.findByText('Re: quote');
    const said: string[] = [];
    screen.getAllByRole('option', { name: (name) => said.push(name.replace(/\s+/g, ' ').trim()) > 0 });
    expect(said).toEqual([
      'Breached: Reply owed since yesterday 20 h late Re: quote Northwind High Next Steps: good Required 10: 5 of 7',
      'Slipping: Reason 1 Subject 1 Next Steps: good Required 10: 5 of 7',
    ]);
    expect(screen.getByTitle(/^2026-11-22 19:20$/).textContent).toBe('20 h late');
  });

  it('heads each band with its word and its count', async () => {
    drawApp(new FakeDesk(aState(), [aRow(0), aRow(1), aRow(2, { band: 'planned' })]));
    await ready();
    expect(list().textContent).toMatch(/^Breached2.*Planned1/);
  });

  it('asks for and draws only what is near the screen of 100,000 rows', async () => {
    const desk = new FakeDesk(aState(), rowsOf(100_000));
    drawApp(desk);
    await ready();
    expect(drawn().length).toBeLessThan(25);
    expect(desk.asked.every(({ from, to }) => to - from <= 100)).toBe(true);
    expect(drawn()[0]?.getAttribute('aria-setsize')).toBe('100000');

    list().scrollTo({ top: 50_000 * 52 });
    await screen.findByText('Reason 50000');
    const last = desk.asked.at(-1);
    expect(last?.from).toBeGreaterThan(49_900);
    expect(desk.asked.length).toBeLessThanOrEqual(4);
  });

  it('draws no row again that a move of the selection does not touch', async () => {
    let reads = 0;
    const rows = rowsOf(10).map((row) =>
      Object.defineProperty({ ...row }, 'subject', { enumerable: true, get: () => (reads++, 'Read') }),
    );
    const desk = new FakeDesk(aState(), rows);
    // The rows as they are, so that each drawing of one is counted.
    desk.client.lists.window = async (wish) => ({ ...desk.window(wish), rows: [...rows] });
    const { user } = drawApp(desk);
    await ready();
    await user.keyboard('j');
    reads = 0;
    await user.keyboard('j');
    expect(selected()?.dataset['index']).toBe('1');
    expect(reads).toBeLessThanOrEqual(4);
  });

  it('keeps the rows on screen until the new ones are there', async () => {
    const desk = new FakeDesk();
    drawApp(desk);
    await ready();
    let answer: (() => void) | undefined;
    const { window } = desk.client.lists;
    desk.client.lists.window = async (wish) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return window(wish);
    };
    desk.rank([aRow(77), ...rowsOf(9)]);
    await waitFor(() => expect(answer).toBeDefined());
    expect(drawn()).toHaveLength(10);
    answer?.();
    await screen.findByText('Reason 77');
  });
});

describe('moving by keyboard', () => {
  it('goes down and up with j, k and the arrows, and stops at the ends', async () => {
    const { user } = drawApp(new FakeDesk(aState(), rowsOf(3)));
    await ready();
    const seen: (string | undefined)[] = [];
    for (const key of ['j', 'j', '{ArrowDown}', 'j', 'k', '{ArrowUp}', 'k']) {
      await user.keyboard(key);
      seen.push(selected()?.dataset['index']);
    }
    expect(seen).toEqual(['0', '1', '2', '2', '1', '0', '0']);
    expect(active()).toBe(selected());
  });

  it('goes by screenfuls, to the end and to the start, and fetches what it lands on', async () => {
    const { user } = drawApp(new FakeDesk(aState(), rowsOf(5_000)));
    await ready();
    await user.keyboard('j{PageDown}');
    expect(selected()?.dataset['index']).toBe('9');
    await user.keyboard('{End}');
    await waitFor(() => expect(selected()?.textContent).toContain('Reason 4999'));
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(selected()?.textContent).toContain('Reason 4990'));
    await user.keyboard('{Home}');
    await waitFor(() => expect(selected()?.textContent).toContain('Reason 0'));
  });

  it('opens the case with Enter, goes on with ] and [, and comes back with Escape', async () => {
    const { user } = drawApp(new FakeDesk());
    await ready();
    await user.keyboard('jj{Enter}');
    const pane = screen.getByRole('region', { name: 'Case' });
    await within(pane).findByRole('heading', { name: 'Subject 1' });
    expect(document.activeElement).toBe(pane);
    await user.keyboard(']');
    await within(pane).findByRole('heading', { name: 'Subject 2' });
    await user.keyboard('[[');
    await within(pane).findByRole('heading', { name: 'Subject 1' });
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(list());
    expect(within(pane).queryByText('Owed')).toBeNull();
  });

  it('leaves letters alone while somebody types', async () => {
    const { user } = drawApp(new FakeDesk());
    await ready();
    await user.click(screen.getByRole('textbox', { name: 'Search cases' }));
    await user.keyboard('jk?');
    expect(selected()).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('jk?');
  });

  it('shows the keys on ?, and nothing else moves under the sheet', async () => {
    // As a moment after the start: what is not here yet is waited for, which a test's key does not do.
    await preloadParts();
    const { user, services } = drawApp(new FakeDesk());
    await ready();
    await user.keyboard('?');
    expect((await screen.findByRole('dialog', { name: 'Help' })).textContent).toContain('Next case');
    await user.keyboard('j');
    expect(services.store.getState().selected).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens a case with a click, too', async () => {
    const { user } = drawApp(new FakeDesk());
    await user.click(await screen.findByText('Reason 3'));
    await screen.findByRole('heading', { name: 'Subject 3' });
    expect(selected()?.dataset['index']).toBe('3');
  });
});

describe('the selection', () => {
  it('follows its case when the list is ranked anew', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await ready();
    await user.keyboard('jj');
    desk.rank([aRow(5), aRow(6), ...rowsOf(5)]);
    await waitFor(() => expect(selected()?.dataset['index']).toBe('3'));
    expect(selected()?.textContent).toContain('Reason 1');
  });

  it('follows it far beyond the screen, where the next move goes on', async () => {
    const desk = new FakeDesk(aState(), rowsOf(3_000));
    const { user, services } = drawApp(desk);
    await ready();
    await user.keyboard('j');
    list().scrollTo({ top: 1_000 * 52 });
    await screen.findByText('Reason 1000');
    desk.rank([...rowsOf(3_000).slice(1), aRow(0)]);
    await waitFor(() => expect(services.store.getState().selected).toMatchObject({ id: 'case-0', index: 2_999 }));
    expect(screen.getByText('Reason 1000')).toBeDefined();
    await user.keyboard('k');
    await waitFor(() => expect(selected()?.textContent).toContain('Reason 2999'));
  });

  it('stays on a case that left the list, says so beside it, and goes on from its place', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await ready();
    await user.keyboard('jjj{Enter}');
    await screen.findByRole('heading', { name: 'Subject 2' });
    const all = rowsOf(10);
    const { openCase } = desk.client;
    desk.client.openCase = async (input) => (input.id === 'case-2' ? desk.detail(aRow(2)) : openCase(input));
    desk.rank(all.filter((row) => row.id !== 'case-2'));
    await screen.findByText('This case is not in your Day list.');
    expect(screen.getByRole('heading', { name: 'Subject 2' })).toBeDefined();
    expect(selected()).toBeNull();
    await user.keyboard(']');
    await screen.findByRole('heading', { name: 'Subject 3' });
  });
});

describe('the search', () => {
  it('narrows the list while typing, and Escape brings the whole day back', async () => {
    const desk = new FakeDesk(aState(), [aRow(0), aRow(1, { subject: 'Quote for Kestrel' }), aRow(2)]);
    const { user } = drawApp(desk);
    await ready();
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search cases' }));
    await user.keyboard('kestrel');
    await waitFor(() => expect(drawn()).toHaveLength(1));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(list());
    expect(selected()?.textContent).toContain('Kestrel');
    await user.keyboard('/{Escape}');
    await waitFor(() => expect(drawn()).toHaveLength(3));
    expect(selected()?.dataset['index']).toBe('1');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(list());
  });

  it('says so when nothing is found', async () => {
    const { user } = drawApp(new FakeDesk());
    await ready();
    await user.keyboard('/zebra');
    await screen.findByText('No case has “zebra” in it.');
  });
});

describe('an empty day', () => {
  it('tells what the list is for', async () => {
    drawApp(new FakeDesk(aState(), []));
    await screen.findByText('Nothing is owed right now.');
    expect(screen.getByText(/somebody is waiting/).textContent).toContain('Sync now');
  });

  it('says in its head how far the day is, and what done means', async () => {
    const state = aState({ counts: { ...aState().counts, done: 1_200, left: 34 } });
    drawApp(new FakeDesk(state));
    await ready();
    expect(screen.getByText(/^Mon 23 Nov$/).parentElement?.textContent).toBe('Mon 23 Nov · 1,200 of 1,234 done');
    expect(screen.getByText('1,200 of 1,234 done').title).toContain('nothing more is owed on it today');
    expect(now).toBe(new Date(2026, 10, 23, 15, 20).getTime());
  });
});
