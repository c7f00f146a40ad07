import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explainStanding } from '#shared/accounts';
import { editionOf } from '#shared/handbook';
import type { AccountDetail } from '#shared/rpc';
import { drawApp } from '../draw-app.tsx';
import { aRow, FakeDesk } from '../fake-desk.ts';
import { anAccountDetail, anAccountRow } from './an-account.ts';

async function open(part: Partial<AccountDetail> = {}, prepare: (desk: FakeDesk) => void = () => undefined) {
  const desk = new FakeDesk(undefined, [aRow(0), aRow(1)]);
  desk.accounts.rows = [anAccountRow(0, { name: 'Kestrel' })];
  desk.accounts.detail = () => anAccountDetail(part);
  prepare(desk);
  const drawn = drawApp(desk);
  await screen.findByText('Reason 0');
  await drawn.user.keyboard('ga');
  await screen.findByText('Kestrel');
  await drawn.user.keyboard('j');
  await screen.findByRole('heading', { name: 'Kestrel' });
  return { ...drawn, desk };
}
const card = (name: string) => within(screen.getByRole('region', { name }));
const standingOf = (figures: object, edition: 'fy25' | 'pooled-amer') =>
  structuredClone(explainStanding({ id: 'a', name: 'A', ...figures }, editionOf(edition))) as AccountDetail['standing'];

describe('an account of which nothing is known', () => {
  it('says so plainly, with the rule behind it', async () => {
    const { user } = await open({ standing: standingOf({ lam: 3 }, 'fy25') });
    expect(card('Figures').getAllByText('unknown').length).toBe(8);
    screen.getByText('Renewal: unknown · auto-renew unknown');
    screen.getByText('Owner: unknown');
    card('Tier unknown').getByText('Unknown, because cARR is missing.');
    await user.click(card('Covered by the model?').getByRole('button', { name: 'Rule SEG-1' }));
    await screen.findByText(/under \$30,000/);
  });

  it('teaches what an empty card would hold', async () => {
    await open();
    card('Cases').getByText('No case of this account is on this laptop.');
    card('Opportunities').getByText(/None is known/);
    card('Contacts').getByText(/No contact/);
    card('Account timeline').getByText(/Nothing is logged/);
    expect(screen.queryByRole('region', { name: 'Year with this account' })).toBeNull();
    card('Tier or rank').getByText(/chosen by judgement/);
  });
});

it('marks the row of the table that fired, and says what is missing for the next', async () => {
  await open({ standing: standingOf({ carr: 900, lam: 7 }, 'fy25') });
  const rows = card('Tier 3').getAllByRole('listitem');
  expect(rows.map((row) => row.textContent.includes('this row holds'))).toEqual([false, false, true]);
  card('Tier 3').getByText('One of: cARR from $1,000 ($100 more), LAM from 10 (3 more).');
});

it('RANK-2: says which rank counts, and who overrode the weekly one and why', async () => {
  await open({
    standing: standingOf({ carr: 900, lam: 7 }, 'pooled-amer'),
    rank: {
      inForce: 1,
      inSalesforce: 2,
      notes: [{ by: 'Ada Lund', at: '2026-11-20T10:00:00Z', from: 3, to: 1, why: 'They plan 40 seats' }],
    },
  });
  const notes = card('Rank notes');
  notes.getByText(/They plan 40 seats/);
  notes.getByText(/Ada Lund/);
  notes.getByText(/The weekly ranking says 3\..*Salesforce shows 2\./s);
  // The rank in force is the one at the top.
  expect(screen.getAllByText('Rank 1')[0]?.closest('header')).not.toBeNull();
});

it('RANK-2: overrides a rank with what the customer said, as a Task that colleagues see', async () => {
  const { user, desk } = await open(
    {
      standing: standingOf({ carr: 900, lam: 7 }, 'pooled-amer'),
      rank: { inForce: 3, inSalesforce: null, notes: [] },
    },
    (one) => {
      one.answers.create = () => ({ group: 'g1', label: 'Task on Kestrel', id: 't1' });
    },
  );
  const notes = card('Rank notes');
  await user.click(notes.getByRole('button', { name: 'Override the rank' }));
  await user.click(notes.getByRole('button', { name: 'Write the note' }));
  notes.getByText('Say what the customer told you: an override needs its reason.');
  await user.selectOptions(notes.getByRole('combobox', { name: 'Rank' }), '3');
  await user.type(notes.getByRole('textbox', { name: 'What the customer said' }), 'They plan 40 seats{Enter}');
  notes.getByText('The rank is 3 already: choose another.');
  await user.selectOptions(notes.getByRole('combobox', { name: 'Rank' }), '1');
  await user.click(notes.getByRole('button', { name: 'Write the note' }));
  await notes.findByRole('button', { name: 'Override the rank' });
  expect(desk.calls).toEqual([
    [
      'create',
      {
        table: 'activities',
        fields: { kind: 'task', done: true, accountId: 'account-0', subject: 'Rank 3 → 1: They plan 40 seats' },
      },
    ],
  ]);
});

it('warns of contacts that may not be written to', async () => {
  const contact = { title: null, email: null, phone: null, language: null, optedOut: false, bounced: false };
  await open({
    contacts: [
      { ...contact, id: 'k1', name: 'Mara Ohm', optedOut: true },
      { ...contact, id: 'k2', name: 'Bo Unce', bounced: true, email: 'bo@unce.example' },
    ],
  });
  const [mara, bo] = card('Contacts').getAllByRole('listitem');
  expect(mara?.textContent).toBe('Mara Ohmno e-mail addressOpted out of e-mail');
  expect(bo?.textContent).toBe('Bo Uncebo@unce.exampleMail bounces');
});

it('opens a case on the desk', async () => {
  const { user, services } = await open({
    cases: [
      {
        id: 'case-1',
        caseNumber: '00042',
        subject: 'Customer MQL',
        status: 'Open',
        owner: null,
        open: true,
        band: 'now',
        reason: 'First review due by 17:00',
        at: '2026-11-20T10:00:00Z',
      },
    ],
  });
  await user.click(screen.getByRole('button', { name: /^Now: First review due/ }));
  await waitFor(() => expect(services.store.getState()).toMatchObject({ screen: 'day', paneOpen: true }));
  expect(services.store.getState().selected?.id).toBe('case-1');
});

describe('the plan of a High Value Account', () => {
  const plan = {
    touchpoints: [
      { id: 't1', day: '2027-01-15', subject: 'Ask about the new team', done: false },
      { id: 't0', day: '2026-09-01', subject: 'Kick-off', done: true },
    ],
    checkInDue: '2026-11-30',
  };
  const hva = { highValue: true, highValueCaseId: 'case-1' };
  const saved = { group: 'g1', label: 'Planned', id: 't2' };

  it('says the check-in that is owed, what is planned, and HVA-1 to HVA-4 in words', async () => {
    await open(hva, (desk) => {
      desk.answers.touchpoints = () => plan;
    });
    const year = card('Year with this account');
    await year.findByText('Check-in owed');
    year.getByText('Ask about the new team');
    expect(year.getAllByRole('button', { name: /^Rule HVA-[1-4]$/ }).length).toBe(5);
    expect(year.queryByRole('button', { name: 'Done: Kick-off' })).toBeNull();
  });

  it('plans, moves and completes by keyboard, and reads the plan anew', async () => {
    const { user, desk } = await open(hva, (one) => {
      one.answers.touchpoints = () => plan;
      one.answers.planTouchpoint = () => saved;
      one.answers.moveTask = () => saved;
      one.answers.completeTask = () => saved;
    });
    const year = card('Year with this account');
    await user.click(await year.findByRole('button', { name: 'Plan a touchpoint' }));
    await user.keyboard('3m{Enter}');
    year.getByText('Say what it is for.');
    await user.type(year.getByRole('textbox', { name: 'What for' }), 'Spring check{Enter}');
    expect(await year.findByRole('button', { name: 'Plan a touchpoint' })).toBe(document.activeElement);
    await user.click(year.getByRole('button', { name: 'Move: Ask about the new team' }));
    await user.keyboard('+2w{Enter}');
    const row = year.getByText('Ask about the new team').closest('li');
    await waitFor(() => expect(document.activeElement).toBe(row));
    await user.click(year.getByRole('button', { name: 'Done: Ask about the new team' }));
    await waitFor(() =>
      expect(desk.calls.filter((call) => (call as string[])[0] !== 'touchpoints')).toEqual([
        ['planTouchpoint', { caseId: 'case-1', day: '3m', subject: 'Spring check' }],
        ['moveTask', { id: 't1', day: '+2w' }],
        ['completeTask', { id: 't1' }],
      ]),
    );
  });

  it('keeps the keyboard on a touchpoint while Salesforce gives it its id', async () => {
    let id = 'local:1';
    const { user, desk } = await open(hva, (one) => {
      const touchpoint = () => ({ id, day: '2026-03-02', subject: 'Spring check', done: false });
      one.answers.touchpoints = () => ({ checkInDue: null, touchpoints: [touchpoint()] });
      one.answers.names = () => [{ localId: 'local:1', id }];
      one.answers.completeTask = () => saved;
    });
    const done = await card('Year with this account').findByRole('button', { name: 'Done: Spring check' });
    done.focus();
    const before = desk.calls.length;
    id = '00T1';
    desk.tell({ ...desk.state, version: desk.state.version + 1, edits: { ...desk.state.edits, named: 1 } });
    await waitFor(() => expect(desk.calls.slice(before).map((call) => (call as string[])[0])).toContain('touchpoints'));
    await user.keyboard('{Enter}');
    expect(desk.calls).toContainEqual(['completeTask', { id: '00T1' }]);
    expect(done.isConnected).toBe(true);
  });

  it('says that there is nothing to hang a plan on without an open case', async () => {
    await open({ highValue: true });
    card('Year with this account').getByText(/No High Value Account case is open/);
  });
});
