import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aSession, aState, FakeDesk } from '../fake-desk.ts';

const line = async () => within(await screen.findByRole('contentinfo', { name: 'Status' }));

describe('the status line', () => {
  it('tells the practice org, the edition, the connection and the last sync', async () => {
    drawApp(new FakeDesk());
    const status = await line();
    for (const words of ['PRACTICE', 'FY26 handbook', 'Online', 'Synced 2 min ago']) {
      expect(status.getByText(words)).toBeDefined();
    }
    expect(status.getByTitle('2026-11-23 15:18')).toBeDefined();
  });

  it('has no practice mark on a real org', async () => {
    drawApp(new FakeDesk(aState({ session: { ...aSession, practice: false } })));
    expect((await line()).queryByText('PRACTICE')).toBeNull();
  });

  it('syncs when told to', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await user.click((await line()).getByRole('button', { name: 'Sync now' }));
    expect(desk.calls).toEqual([['syncNow']]);
  });

  it('shows the step with its counts while it runs, and stops it when told to', async () => {
    const desk = new FakeDesk(
      aState({ sync: { state: 'delta', step: 'changes to your open cases', stored: 3, expected: 12 } }),
    );
    const { user } = drawApp(desk);
    const status = await line();
    expect(status.getByText('Fetching changes to your open cases · 3 of 12')).toBeDefined();
    await user.click(status.getByRole('button', { name: 'Cancel' }));
    expect(desk.calls).toEqual([['cancelSync']]);
  });

  it('tells what failed and the way out, and warns of a clock that is off', async () => {
    const failure = { code: 'OFFLINE', message: 'Salesforce cannot be reached.', wayOut: 'It goes on by itself.' };
    drawApp(new FakeDesk(aState({ sync: { state: 'offline', failure, clockSkew: -2 * 3_600_000 } })));
    const status = await line();
    expect(status.getByText('Offline')).toBeDefined();
    const words = ['Salesforce cannot be reached. It goes on by itself.', /2 h behind Salesforce; dues may be wrong/];
    for (const shown of words) expect(status.getAllByText(shown).length).toBeGreaterThan(0);
  });

  it('takes a sync that was stopped by hand for no failure', async () => {
    const failure = { code: 'CANCELLED', message: 'The sync was stopped.', wayOut: 'Sync when you like.' };
    drawApp(new FakeDesk(aState({ sync: { failure } })));
    expect((await line()).queryByText(/was stopped/)).toBeNull();
  });

  it('says that the main process does not answer, and the list stays', async () => {
    const { services } = drawApp(new FakeDesk());
    const status = await line();
    await screen.findByText('Reason 0');
    act(() => services.store.setState({ backendAnswers: false }));
    expect(status.getAllByText(/main process is not answering/).length).toBeGreaterThan(0);
    expect(screen.getByText('Reason 0')).toBeDefined();
    act(() => services.store.setState({ backendAnswers: true }));
    expect(status.queryByText(/main process is not answering/)).toBeNull();
  });

  it('asks about records that are held, and does what is answered', async () => {
    const swept = { kind: 'held', deleted: 640, hidden: 0, of: 2_100, unsent: 0 } as const;
    const desk = new FakeDesk(aState({ sync: { swept } }));
    const { user } = drawApp(desk);
    const status = await line();
    expect(status.getByText(/640 of the 2,100 records kept here. Nothing was removed/)).toBeDefined();
    await user.click(status.getByRole('button', { name: 'Keep them' }));
    await user.click(status.getByRole('button', { name: 'Remove them here' }));
    expect(desk.calls).toEqual([
      ['answerHeld', { removes: false }],
      ['answerHeld', { removes: true }],
    ]);
  });

  it('leads from missing fields to what they stop', async () => {
    const { user } = drawApp(new FakeDesk(aState({ sync: { missing: ['Case.Feedback__c'] } })));
    await user.click((await line()).getByRole('button', { name: '1 field not in Salesforce' }));
    expect(await screen.findByText(/Feedback is neither shown nor asked for/)).toBeDefined();
  });
});
