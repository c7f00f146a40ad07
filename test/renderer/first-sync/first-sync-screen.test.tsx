import type { DeskState } from '#shared/rpc';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aState, FakeDesk } from '../fake-desk.ts';

const during = (sync: Partial<DeskState['sync']>): DeskState =>
  aState({ usable: false, sync: { lastSyncAt: null, ...sync } });

const cancelled = { code: 'CANCELLED', message: 'Stopped.', wayOut: 'Go on when you like.' };

describe('the first sync', () => {
  it('shows the step with its counts in words, and the whole as a bar', async () => {
    drawApp(
      new FakeDesk(during({ state: 'first', step: 'your open cases', stored: 1_240, expected: 3_400, share: 0.36 })),
    );
    const bar = await screen.findByRole('progressbar', { name: 'Fetching your open cases' });
    expect(screen.getByText('1,240 of 3,400')).toBeDefined();
    expect(['valuenow', 'valuemax', 'valuetext'].map((name) => bar.getAttribute(`aria-${name}`))).toEqual([
      '36',
      '100',
      '1,240 of 3,400',
    ]);
  });

  it('gives the count alone while it is not known how much there is', async () => {
    drawApp(new FakeDesk(during({ state: 'first', step: 'your team', stored: 12, expected: 0 })));
    const bar = await screen.findByRole('progressbar');
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual(['0', '12']);
  });

  it('can be cancelled, and goes on from where it stood', async () => {
    const desk = new FakeDesk(during({ state: 'first', step: 'your open cases', stored: 400, expected: 3_400 }));
    const { user } = drawApp(desk);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    desk.tell(during({ state: 'idle', stored: 400, expected: 3_400, failure: cancelled }));
    await screen.findByText(/400 records are on this laptop/);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(desk.calls).toEqual([['cancelSync'], ['syncNow']]);
  });

  it('does not offer to go on before it has begun', async () => {
    drawApp(new FakeDesk(during({ state: 'idle' })));
    await screen.findByRole('progressbar', { name: 'Asking Salesforce' });
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  });

  it('tells what is wrong, with another try and the way to another org', async () => {
    const failure = { code: 'ORG_UNFIT', message: 'This org lacks Next Steps.', wayOut: 'Ask your administrator.' };
    const desk = new FakeDesk(during({ state: 'failed', failure }));
    const { user } = drawApp(desk);
    expect((await screen.findByRole('alert')).textContent).toBe('This org lacks Next Steps.Ask your administrator.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(desk.calls).toEqual([['syncNow']]);
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(screen.getByRole('dialog', { name: 'Sign out Kim Kowalski?' })).toBeDefined();
  });

  it('gives way to the list as soon as that can be worked, and goes on in the status line', async () => {
    const running = { state: 'first', step: 'e-mails of your open cases', stored: 900, expected: 2_000 } as const;
    const desk = new FakeDesk(during(running));
    drawApp(desk);
    await screen.findByRole('progressbar');
    desk.tell(aState({ sync: { ...running, lastSyncAt: null } }));
    await screen.findByText('Reason 0');
    expect(screen.getByText('Fetching e-mails of your open cases · 900 of 2,000')).toBeDefined();
  });
});
