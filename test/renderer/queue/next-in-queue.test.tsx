import { ORPCError } from '@orpc/client';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { FakeDesk } from '../fake-desk.ts';
import { someSettings } from '../some-settings.ts';

const next = { caseNumber: '1001', subject: 'PO Required', why: 'high priority, waiting since Tuesday' };
const shared = () => {
  const desk = new FakeDesk();
  desk.settingsAnswers.get = () => someSettings({ edition: 'fy25' });
  return desk;
};
const queue = () => screen.findByRole('region', { name: 'Shared queue' });

describe('the shared queue above the Day', () => {
  it('says how many wait, which is next and why, and takes it', async () => {
    const desk = shared();
    desk.answers.capacity = () => ({ inProgress: 7, limit: 50, full: false, waiting: 3, next });
    desk.answers.pickUpNext = () => ({
      group: 'g',
      label: 'Pick up 1001: high priority',
      id: 'c9',
      caseNumber: '1001',
    });
    const { user } = drawApp(desk);
    const shown = await queue();
    expect(shown.textContent).toContain('3 cases wait in the queue. You have 7 of 50 in progress.');
    expect(shown.textContent).toContain('Next: PO Required – high priority, waiting since Tuesday');
    await screen.findByText('Reason 0');
    await user.keyboard('{Shift>}A{/Shift}');
    await screen.findByText('Pick up 1001: high priority – saved on this laptop');
    expect(desk.calls).toContainEqual(['pickUpNext']);
  });

  it('says at the capacity what makes room, and the refusal stands', async () => {
    const desk = shared();
    desk.answers.capacity = () => ({ inProgress: 50, limit: 50, full: true, waiting: 3, next });
    desk.answers.pickUpNext = () => {
      throw new ORPCError('AT_CAPACITY', {
        defined: true,
        message: 'You have 50 cases in progress.',
        data: { wayOut: 'Close or hand over one first.' },
      });
    };
    const { user } = drawApp(desk);
    const shown = within(await queue());
    await shown.findByText('Close a case or hand one over to pick up the next.');
    shown.getByRole('button', { name: /Pick up next/ }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('You have 50 cases in progress. Close or hand over one first.');
  });

  it('is not there in an edition without one', async () => {
    const desk = new FakeDesk();
    drawApp(desk);
    await screen.findByText('Reason 0');
    expect([screen.queryByRole('region', { name: 'Shared queue' }), desk.calls]).toEqual([null, []]);
  });
});
