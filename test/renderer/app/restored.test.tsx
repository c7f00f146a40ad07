import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aState, FakeDesk } from '../fake-desk.ts';

it('says once how many changes the journal brought back, and leads to them', async () => {
  const { edits } = aState();
  const desk = new FakeDesk(aState({ edits: { ...edits, waiting: 2, restored: 2 } }));
  const { user, services } = drawApp(desk);
  await screen.findByText(/2 changes of yours came back from the journal on disk and are in the Outbox/);
  desk.tell({ ...desk.state, version: 2 });
  screen.getByRole('button', { name: 'Look' }).focus();
  await user.keyboard('{Enter}');
  expect(services.store.getState().screen).toBe('outbox');
  expect(screen.queryByText(/came back from the journal/)).toBeNull();
});
