import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { FakeDesk, now } from '../fake-desk.ts';

const card = (id: string, account: string | null, minutes: number) => ({
  id, caseNumber: id, subject: `Subject ${id}`, account, owner: 'Mara Silva', until: '2026-11-28', wroteAt: now - minutes * 60_000,
}); // prettier-ignore
const cards = () => screen.findByRole('region', { name: 'Customers of colleagues you cover' });

describe('customers of a colleague whom one covers', () => {
  it('are offered to be taken, or left for now', async () => {
    const desk = new FakeDesk();
    desk.answers.cover = () => ({ awayUntil: null, cards: [card('c1', 'Acorn', 20), card('c2', null, 5)] });
    desk.answers.takeOver = () => ({ group: 'g', label: 'Take over c1 from Mara Silva', id: 'c1' });
    desk.answers.leaveToOwner = () => null;
    const { user } = drawApp(desk);
    const shown = within(await cards());
    expect(shown.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Acorn wrote 20 min ago'),
      expect.stringContaining('A customer wrote 5 min ago'),
    ]);
    shown.getByRole('button', { name: 'Not now: Subject c2' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shown.getAllByRole('listitem')).toHaveLength(1));
    shown.getByRole('button', { name: 'Take it: Acorn' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('Take over c1 from Mara Silva – saved on this laptop');
    expect(desk.calls).toEqual([
      ['leaveToOwner', { id: 'c2' }],
      ['takeOver', { id: 'c1' }],
    ]);
  });

  it('are three at a time, and the others are counted', async () => {
    const desk = new FakeDesk();
    desk.answers.cover = () => ({
      awayUntil: null,
      cards: [1, 2, 3, 4, 5].map((at) => card(`c${at}`, `Account ${at}`, at)),
    });
    drawApp(desk);
    expect((await cards()).textContent).toContain('2 more wait behind these.');
  });
});

describe('being away oneself', () => {
  it('is planned from Help while no case is chosen', async () => {
    const desk = new FakeDesk();
    desk.answers.flows = () => [
      { id: 'time-off', title: 'I will be away', rules: ['FLOW-3'] },
      { id: 'churn', title: 'The customer leaves', rules: ['UC-9'] },
    ];
    const { user } = drawApp(desk);
    await screen.findByRole('heading', { name: 'Day' });
    await user.keyboard('?');
    expect((await screen.findByRole('button', { name: /The customer leaves/ })).matches(':disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: /I will be away/ }));
    await screen.findByRole('dialog', { name: 'Absence and cover' });
  });

  it('pauses the figures, and the Day says until when', async () => {
    const desk = new FakeDesk();
    desk.answers.cover = () => ({ awayUntil: '2026-11-28', cards: [] });
    drawApp(desk);
    await screen.findByText(/You are away until .*\. The day’s figures are paused until then/);
    expect([screen.queryByText(/of 12 done/), screen.getByText(/figures paused/)]).toEqual([null, expect.anything()]);
  });
});
