import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aSession, aState, FakeDesk, rowsOf } from '../fake-desk.ts';

describe('the app', () => {
  it('offers to take over from another window', async () => {
    const desk = new FakeDesk(aState({ phase: 'elsewhere', usable: false }));
    const { user } = drawApp(desk);
    await screen.findByRole('heading', { name: 'Open in another window' });
    await user.click(screen.getByRole('button', { name: 'Use here' }));
    expect(desk.calls).toEqual([['useHere']]);
    desk.tell(aState());
    await screen.findByText('Reason 0');
  });

  it('tells why it cannot open, and the way out', async () => {
    const failure = {
      code: 'STORAGE_NEWER',
      message: 'The data was written by a newer version.',
      wayOut: 'Install the newer version.',
    };
    drawApp(new FakeDesk(aState({ phase: 'failed', usable: false, failure })));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('The data was written by a newer version.Install the newer version.');
    expect(document.activeElement).toBe(alert);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  it('says what it waits for while nothing answers at the start', async () => {
    const { services } = drawApp(new FakeDesk(aState({ phase: 'starting', usable: false })));
    services.store.setState({ backendAnswers: false });
    await screen.findByText(/main process is not answering/);
  });

  it('goes on when the stream of states breaks', async () => {
    const desk = new FakeDesk();
    const { states } = desk.client;
    let tries = 0;
    desk.client.states = async (input, options) => {
      tries += 1;
      if (tries === 1) throw new Error('The port broke.');
      return states(input, options);
    };
    drawApp(desk);
    await screen.findByText('Reason 0', {}, { timeout: 3_000 });
    expect(tries).toBe(2);
  });

  it('begins a list anew for somebody else, with nothing left of the one before', async () => {
    const desk = new FakeDesk();
    const { user, services } = drawApp(desk);
    await user.click(await screen.findByText('Reason 4'));
    desk.rows = rowsOf(3).map((row) => ({ ...row, id: `other ${row.id}`, reason: `Other ${row.reason}` }));
    desk.tell(aState({ session: { ...aSession, userId: '005000000000002AAA', name: 'Ada Lund' } }));
    await screen.findByText('Other Reason 0');
    expect(screen.queryByText('Reason 4')).toBeNull();
    expect(services.store.getState().selected).toBeNull();
  });
});
