import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SimulatedCase } from '#shared/rpc';
import { followLinks } from '../../../renderer/app/follow-links.ts';
import { openRule } from '../../../renderer/state/use-rules.ts';
import { drawApp } from '../draw-app.tsx';
import { FakeDesk } from '../fake-desk.ts';

async function openHandbook(desk = new FakeDesk()) {
  const drawn = drawApp(desk);
  await screen.findByText('Reason 0');
  await drawn.user.keyboard('gh');
  await screen.findByRole('tab', { name: 'Rules' });
  return { ...drawn, desk };
}
const rule = (id: string) => screen.getByRole('article', { name: `Rule ${id}` });
const rules = () => screen.getAllByRole('article').map((one) => one.getAttribute('aria-label'));

describe('the rules', () => {
  it('say their sentence, their source, and where the handbook is silent', async () => {
    await openHandbook();
    const clock = rule('SLA-1');
    within(clock).getByText('First review, High: 24 hours');
    within(clock).getByText(/^High Velocity Sales and First Orders, “/);
    within(clock).getByText('The handbook is silent here.');
    within(clock).getByText('Clock hours or working hours?', { exact: false });
  });

  it('are found by words of theirs, and by what the edition sets', async () => {
    const { user } = await openHandbook();
    await user.keyboard('/');
    await user.keyboard('r10-4');
    await waitFor(() => expect(rules()).toEqual(['Rule R10-4']));
    await user.keyboard('{Escape}');
    await user.keyboard('first review, high');
    await waitFor(() => expect(rules()).toEqual(['Rule SLA-1']));
    await user.keyboard('{Escape}');
    await user.keyboard('qqq');
    await screen.findByText('No rule has these words');
  });

  it('are walked by keys', async () => {
    const { user } = await openHandbook();
    await user.keyboard('jj');
    expect(document.activeElement).toBe(rule('SEG-2'));
    await user.keyboard('k');
    expect(document.activeElement).toBe(rule('SEG-1'));
  });

  it('of another edition say what it borrows and what it does not define', async () => {
    const { user } = await openHandbook();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Edition' }), 'global-digital-smb');
    await screen.findAllByText('Borrowed from “Global Digital SMB, FY25”');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Edition' }), 'pooled-amer');
    await screen.findByText('There is no checklist for cases.');
    expect(screen.queryByRole('article', { name: 'Rule R10-4' })).toBeNull();
  });
});

describe('a rule that is cited elsewhere', () => {
  it('has the keyboard, whatever was searched and whichever edition was read', async () => {
    const { user, services } = await openHandbook();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Edition' }), 'pooled-amer');
    await user.keyboard('/');
    await user.keyboard('rank');
    openRule(services.store, 'R10-7');
    await waitFor(() => expect(document.activeElement).toBe(rule('R10-7')));
  });

  it('is followed from a link', async () => {
    const { services } = drawApp(new FakeDesk());
    await screen.findByText('Reason 0');
    const stop = followLinks(services);
    location.hash = '#/rule/CLOSE-3';
    await waitFor(() => expect(document.activeElement).toBe(rule('CLOSE-3')));
    expect(location.hash).toBe('');
    stop();
  });

  it('that the edition does not have is said to be none of it', async () => {
    const { services } = await openHandbook();
    openRule(services.store, 'TIER');
    await screen.findByText('“High Velocity Sales & First Orders, FY26” has no rule TIER.');
  });
});

it('compares two editions rule by rule, both ways', async () => {
  const { user } = await openHandbook();
  await user.click(screen.getByRole('tab', { name: 'Compare editions' }));
  const limit = () => within(screen.getByRole('region', { name: 'SEG-3' })).getAllByText(/^Accounts with Ultimate/);
  expect(limit().map((one) => one.textContent)).toEqual([
    'before: Accounts with Ultimate licences are covered like any other.',
    'after: Accounts with Ultimate licences are left out.',
  ]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'fy26');
  await screen.findByText('Both say the same');
});

describe('trying another edition', () => {
  const found = (at: number, changes: SimulatedCase['changes']): SimulatedCase => ({
    id: `case-${at}`,
    caseNumber: `0000${at}`,
    subject: `Tried ${at}`,
    account: null,
    owner: null,
    changes,
  });
  const feedback = { what: 'R10-12', before: 'missing', after: 'not-applicable' };
  const band = { what: 'band', before: 'now', after: 'planned' };

  async function tryIt(desk: FakeDesk) {
    const drawn = await openHandbook(desk);
    await drawn.user.click(screen.getByRole('tab', { name: 'Try another edition' }));
    await drawn.user.click(screen.getByRole('button', { name: 'Try it' }));
    return drawn;
  }

  it('lists the cases with what would change and how, and each opens', async () => {
    const desk = new FakeDesk();
    desk.handbook.steps = async function* () {
      yield { done: 5, of: 10, found: [found(1, [feedback, band])] };
      yield { done: 10, of: 10, found: [found(2, [band])] };
    };
    const { user, services } = await tryIt(desk);
    expect(desk.handbook.tried).toEqual(['fy25']);
    await screen.findByText('Under “Global Digital SMB, FY25” 2 of 10 open cases would be judged otherwise.');
    screen.getByText('not applicable');
    await user.click(screen.getByRole('button', { name: 'R10-12 1' }));
    await waitFor(() => expect(screen.queryByText('Tried 2')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Tried 1/ }));
    await waitFor(() => expect(services.store.getState()).toMatchObject({ screen: 'day', paneOpen: true }));
    expect(services.store.getState().selected?.id).toBe('case-1');
  });

  it('says how far it is, and stops when told to', async () => {
    const desk = new FakeDesk();
    let stopped = false;
    desk.handbook.steps = async function* (signal) {
      yield { done: 3, of: 10, found: [] };
      await new Promise<void>((done) => signal?.addEventListener('abort', () => done()));
      stopped = true;
    };
    const { user } = await tryIt(desk);
    await screen.findByText('3 of 10');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText(/^Stopped after 3 of 10 cases/);
    await waitFor(() => expect(stopped).toBe(true));
  });

  it('says why it could not be tried', async () => {
    const desk = new FakeDesk();
    desk.handbook.steps = async function* () {
      yield await Promise.reject<never>(new Error('The worker is gone.'));
    };
    await tryIt(desk);
    await screen.findByRole('alert');
  });
});
