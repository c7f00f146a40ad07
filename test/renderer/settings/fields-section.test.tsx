import { ORPCError } from '@orpc/client';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FieldSurvey } from '#shared/rpc';
import { drawApp } from '../draw-app.tsx';
import { fakeBackend, FakeDesk } from '../fake-desk.ts';
import { aFieldsPort } from '../fake-fields.ts';

type Row = FieldSurvey['rows'][number];
const fitting = [
  { name: 'Notes__c', label: 'Notes', type: 'textarea', sample: '2026-05-08 KK Call the buyer' },
  { name: 'Memo__c', label: 'Memo', type: 'textarea', sample: null },
];
const aRow = (part: Partial<Row>): Row => ({
  name: 'Case.Next_Steps__c', label: 'Next Steps', without: null, api: null, how: 'none', trouble: null, note: null, fitting, ...part,
}); // prettier-ignore
const found = aRow({
  name: 'Case.Feedback__c',
  label: 'Feedback',
  without: 'Feedback at closing',
  api: 'Feedback__c',
  how: 'name',
});

async function open(fields: ReturnType<typeof aFieldsPort>) {
  const drawn = drawApp(new FakeDesk(), { ...fakeBackend(), fields });
  await screen.findByRole('navigation', { name: 'Screens' });
  drawn.services.store.setState({ screen: 'settings', settingsPlace: { section: 'fields', search: '' } });
  await screen.findByRole('heading', { name: 'What your org calls its fields' });
  return drawn;
}

describe('the fields of the org', () => {
  it('that were not found are chosen by a sample, and used once the person says so', async () => {
    const trouble = 'Nothing works without Next Steps: choose the field that has it.';
    const fields = aFieldsPort([aRow({ trouble }), found]);
    const { user } = await open(fields);
    const select = await screen.findByLabelText('Next Steps of Case');
    expect(screen.getByText(trouble)).toBeTruthy();
    expect(within(select).getByText('Notes (Notes__c): 2026-05-08 KK Call the buyer')).toBeTruthy();
    await user.selectOptions(select, 'Notes__c');
    await user.click(screen.getByRole('button', { name: 'Use these fields' }));
    await screen.findByText('These fields are used from now on; what they concern is fetched again');
    expect(fields.chosen).toEqual([{ 'Case.Next_Steps__c': 'Notes__c' }]);
  });

  it('that were all found are said in a line; one may be left out, and what that costs is said', async () => {
    const fields = aFieldsPort([found]);
    const { user } = await open(fields);
    await screen.findByText('All 1 fields were found by their names.');
    await user.click(screen.getByText('Found by their names (1)'));
    await user.selectOptions(screen.getByLabelText('Feedback of Case'), '');
    expect(screen.getByText('Off without it: Feedback at closing.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use these fields' }));
    await screen.findByText(/These fields are used from now on/);
    expect(fields.chosen).toEqual([{ 'Case.Feedback__c': null }]);
  });

  it('that were found by a label are used once the person says so', async () => {
    const fields = aFieldsPort([aRow({ api: 'Notes__c', how: 'label' })]);
    const { user } = await open(fields);
    await screen.findByText('Found by its label; it is used once you say so.');
    await user.click(screen.getByRole('button', { name: 'Use these fields' }));
    await screen.findByText(/These fields are used from now on/);
    expect(fields.chosen).toEqual([{ 'Case.Next_Steps__c': 'Notes__c' }]);
  });

  it('do not hold where the org refuses: it says which, and the way out', async () => {
    const refusal = new ORPCError('REFUSED', { defined: true, message: 'Case.Next_Steps__c: This org has no field Notes__c on Case.', data: { wayOut: 'Choose another.' } });
    const fields = aFieldsPort([aRow({ api: 'Notes__c', how: 'chosen' })], refusal);
    const { user } = await open(fields);
    await user.click(await screen.findByRole('button', { name: 'Use these fields' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This org has no field Notes__c on Case.');
    expect([alert.textContent?.includes('Choose another.'), fields.chosen]).toEqual([true, []]);
  });
}); // prettier-ignore

describe('the values that the rules compare', () => {
  const aValue = (part: Partial<FieldSurvey['picklists'][number]['rows'][number]>) => ({
    value: 'Closed: Resolved', without: 'closing a case as resolved', org: null, how: 'none' as const, trouble: null, ...part,
  }); // prettier-ignore
  const statuses = (...rows: FieldSurvey['picklists'][number]['rows']): FieldSurvey['picklists'] => {
    const offered = ['Open', 'Solved', 'Closed - Duplicate'].map((value) => ({ value, label: value }));
    return [{ name: 'Case.Status', label: 'Case Status', offered, rows }];
  };

  it('that the org lacks say what is off; one is chosen, and used once the person says so', async () => {
    const fields = aFieldsPort([found], null, statuses(aValue({})));
    const { user } = await open(fields);
    const select = await screen.findByLabelText('“Closed: Resolved” of Case Status');
    expect(screen.getByText('Off without it: closing a case as resolved.')).toBeTruthy();
    await user.selectOptions(select, 'Solved');
    await user.click(screen.getByRole('button', { name: 'Use these fields' }));
    await screen.findByText(/These fields are used from now on/);
    expect(fields.values).toEqual([{ 'Case.Status': { 'Closed: Resolved': 'Solved' } }]);
  });

  it('that were matched by their letters are used once the person says so; those spelled as here are not said', async () => {
    const duplicate = { value: 'Closed: Duplicate', org: 'Closed - Duplicate', how: 'label' as const };
    const fields = aFieldsPort([found], null, statuses(aValue(duplicate), aValue({ value: 'Open', org: 'Open', how: 'name' })));
    const { user } = await open(fields);
    await screen.findByText('Matched by its letters.');
    expect(screen.getByText('Values spelled as here (1)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use these fields' }));
    await screen.findByText(/These fields are used from now on/);
    expect(fields.values).toEqual([{ 'Case.Status': { 'Closed: Duplicate': 'Closed - Duplicate' } }]);
  }); // prettier-ignore

  it('that are all spelled as here are said in a line, and nothing is kept of them', async () => {
    const fields = aFieldsPort([found], null, statuses(aValue({ value: 'Open', org: 'Open', how: 'name' })));
    const { user } = await open(fields);
    await screen.findByText('All 1 values that the rules compare are spelled as here.');
    await user.click(screen.getByRole('button', { name: 'Use these fields' }));
    await screen.findByText(/These fields are used from now on/);
    expect(fields.values).toEqual([{}]);
  });

  it('that the org no longer has say so', async () => {
    const trouble = 'This org has no value “Gone” for Case Status.';
    await open(aFieldsPort([found], null, statuses(aValue({ org: 'Gone', how: 'chosen', trouble }))));
    expect(await screen.findByText(trouble)).toBeTruthy();
  });
});
