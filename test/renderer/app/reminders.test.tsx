import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aState, fakeBackend, FakeDesk } from '../fake-desk.ts';
import { FakeNotifier } from '../fake-notifier.ts';

const written = {
  kind: 'reply',
  title: 'A customer has written',
  body: 'Acorn',
  caseId: '500000000000003AAA',
} as const;

describe('reminders', () => {
  it('are shown by the system, each once, with the case or the Day to open', async () => {
    const desk = new FakeDesk();
    const system = new FakeNotifier();
    desk.reminders.push(written, { kind: 'due', title: '2 next steps are due', body: 'Birch, Cedar', caseId: null });
    drawApp(desk, fakeBackend(), system);
    await waitFor(() => expect(system.shown).toHaveLength(2));
    desk.rank(desk.rows);
    await waitFor(() => expect(desk.state.version).toBe(2));
    expect(system.shown).toEqual([
      { kind: 'reply', title: written.title, body: 'Acorn', address: '#/case/500000000000003AAA' },
      { kind: 'due', title: '2 next steps are due', body: 'Birch, Cedar', address: '#/day' },
    ]);
  });

  it('are told in the window where the system does not show them, with the way to the case', async () => {
    const desk = new FakeDesk();
    const system = new FakeNotifier('refused');
    desk.reminders.push(written);
    drawApp(desk, fakeBackend(), system);
    await screen.findByText('A customer has written: Acorn');
    expect([system.shown, screen.getByRole('button', { name: /^Open/ }).textContent]).toEqual([[], 'Open']);
  });

  it('wait until a list is there', async () => {
    const desk = new FakeDesk(aState({ phase: 'signed-out', session: null }));
    const system = new FakeNotifier();
    desk.reminders.push(written);
    drawApp(desk, fakeBackend(), system);
    await screen.findByRole('button', { name: 'Open the practice org' });
    expect(desk.reminders).toEqual([written]);
  });
});
