import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '#shared/rpc';
import { drawApp } from '../draw-app.tsx';
import { aDetail } from '../fake-case.ts';
import { FakeDesk } from '../fake-desk.ts';

const verdicts: Partial<CaseDetail> = {
  nextSteps: 'Waiting on billing',
  requiredTen: [
    { id: 'R10-1', label: 'Status', phase: 'picking-up', result: 'met', why: 'It is being worked.' },
    { id: 'R10-4', label: 'Next Steps', phase: 'managing', result: 'missing', why: 'The newest entry is unclear.' },
    { id: 'R10-8', label: 'Risk', phase: 'managing', result: 'not-applicable', why: 'No renewal is linked.' },
    { id: 'R10-12', label: 'Feedback', phase: 'closing', result: 'not-yet-due', why: 'Wanted when closing.' },
  ],
  diagnostics: [{ rule: 'date-first', severity: 'error', field: 'nextSteps', message: 'Start with the date.', start: 0, end: 0, fixable: true }],
  closing: [
    { outcome: 'resolved', status: 'Closed: Resolved', allowed: false, blockers: [{ rule: 'CLOSE-1', message: 'Set the Contact first.' }], warnings: [] },
    { outcome: 'duplicate', status: 'Closed: Duplicate', allowed: true, blockers: [], warnings: [{ rule: 'CLOSE-2', message: 'Link the other case.' }] },
    { outcome: 'na', status: null, allowed: false, blockers: [{ rule: 'CLOSE-4', message: 'No such status.' }], warnings: [] },
  ],
}; // prettier-ignore

async function openFirst(): Promise<HTMLElement> {
  const desk = new FakeDesk();
  desk.detail = (row) => aDetail(row, verdicts);
  const { user } = drawApp(desk);
  await user.click((await screen.findAllByRole('option'))[0] as HTMLElement);
  return screen.findByRole('region', { name: 'Case' });
}

describe('what the handbook says of a case', () => {
  it('counts the Required 10 of what applies, and says each item with its mark and rule', async () => {
    const pane = within(await openFirst());
    const list = within(await pane.findByRole('region', { name: /Required 10/ }));
    expect(list.getByText('1 of 3 met')).toBeDefined();
    const item = within(list.getByText('Next Steps and date').closest('li') as HTMLElement);
    expect([item.getByLabelText('Missing'), item.getByText('R10-4'), item.getByText(/unclear/)]).toHaveLength(3);
  });

  it('says under the Next Steps what the linter says of them', async () => {
    const pane = within(await openFirst());
    const found = within(await pane.findByRole('list', { name: 'What the linter says' }));
    expect([
      found.getByLabelText('Error'),
      found.getByText('Start with the date.'),
      found.getByText('NS-1'),
    ]).toHaveLength(3);
  });

  it('says of each outcome that the edition has whether the case may be closed, and what stands against it', async () => {
    const pane = within(await openFirst());
    const closing = within(await pane.findByRole('region', { name: 'Closing' }));
    const verdictOn = (outcome: string) => closing.getByText(outcome).closest('summary')?.textContent;
    expect([verdictOn('Resolved'), verdictOn('Duplicate')]).toEqual([
      'Resolved1 thing refuses it',
      'Duplicatewants a reason',
    ]);
    expect(closing.getByText('Set the Contact first.')).toBeDefined();
    expect(closing.queryByText(/N\/A/)).toBeNull();
  });
});
