import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aDetail } from '../fake-case.ts';
import { FakeDesk } from '../fake-desk.ts';

it('opens what the rule says, and from there the rule in the handbook', async () => {
  const desk = new FakeDesk();
  desk.detail = (row) =>
    aDetail(row, {
      requiredTen: [{ id: 'R10-5', label: 'GitLab admin', phase: 'managing', result: 'missing', why: 'None is set.' }],
    });
  const { user, services } = drawApp(desk);
  await user.click(await screen.findByText('Reason 0'));
  await user.click(await screen.findByRole('button', { name: 'Rule R10-5' }));
  await screen.findByText(/^High Velocity Sales and First Orders, “/);
  await user.click(screen.getByRole('button', { name: 'Open in the Handbook' }));
  expect(services.store.getState()).toMatchObject({ screen: 'handbook', handbookRule: { id: 'R10-5' } });
});
