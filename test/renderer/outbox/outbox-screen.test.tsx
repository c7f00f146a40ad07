import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutboxCard } from '#shared/rpc';
import { drawApp } from '../draw-app.tsx';
import { FakeDesk } from '../fake-desk.ts';
import { aCard, aField, aSummary } from './some-cards.ts';

const contested = aField({
  field: 'nextSteps',
  label: 'Next Steps',
  before: '2026-11-20 KK Sent the quote',
  theirs: '2026-11-23 MS Called the buyer\n2026-11-20 KK Sent the quote',
  yours: '2026-11-24 KK Send the order form\n2026-11-20 KK Sent the quote',
  merged: '2026-11-24 KK Send the order form\n2026-11-23 MS Called the buyer\n2026-11-20 KK Sent the quote',
  contested: true,
});
const conflict = aCard({
  card: 'cases/case-1',
  kind: 'conflict',
  theirsBy: 'Mara Silva',
  theirsAt: 1,
  fields: [contested],
});
const rejected = aCard({
  card: 'cases/case-2',
  id: 'case-2',
  caseId: 'case-2',
  kind: 'rejected',
  title: '00001002 Renewal',
  error: {
    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'Choose a Resolution Action first.',
    fields: ['Resolution Action'],
  },
});

async function drawOutbox(cards: readonly OutboxCard[], part: Parameters<typeof aSummary>[0] = {}) {
  const desk = new FakeDesk();
  let left = [...cards];
  Object.assign(desk.outboxAnswers, {
    summaries: async function* (): AsyncGenerator<unknown> {
      yield aSummary({ needYou: left.length, ...part });
      await new Promise(() => undefined);
    },
    cards: () => left,
    resolve: ({ card }: { card: string }) => {
      left = left.filter((one) => one.card !== card);
      desk.rank(desk.rows);
      return null;
    },
    retry: () => null,
    discard: () => null,
    sendNow: () => null,
    sent: () => [
      { at: 1, label: 'Closed as Resolved', table: 'cases', id: 'case-3', caseId: 'case-3', title: '00001003' },
    ],
  });
  const { user } = drawApp(desk);
  await screen.findByText('Reason 0');
  await user.keyboard('go');
  await screen.findByRole('heading', { level: 1, name: 'Outbox' });
  const said = () => desk.calls.filter((call) => !/summaries|cards"/.test(JSON.stringify(call)));
  return { user, desk, said };
}
const cards = () => screen.findAllByRole('article');

describe('the outbox', () => {
  it('shows before, theirs and yours of what two people changed, and decides it with 1, 2 or 3', async () => {
    const { user, said } = await drawOutbox([conflict, rejected]);
    const [first] = await cards();
    const field = within(first!).getByRole('region', { name: 'Next Steps' });
    for (const side of ['Before', /^Theirs \(Mara Silva, /, 'Yours']) within(field).getByText(side);
    await user.keyboard('3');
    const text = within(field).getByRole('textbox', { name: 'Next Steps, both as one' });
    expect(text).toHaveProperty('value', contested.merged);
    await user.keyboard('!{Control>}{Enter}{/Control}');
    expect(said()).toEqual([
      ['outbox.resolve', { card: 'cases/case-1', field: 'nextSteps', choice: { text: `!${contested.merged}` } }],
    ]);
    // The keys go on to the next card.
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    await user.keyboard('r');
    expect(said().at(-1)).toEqual(['outbox.retry', { card: 'cases/case-2' }]);
  });

  it.each([
    ['1', 'theirs'],
    ['2', 'yours'],
  ])('takes %s for %s', async (key, choice) => {
    const { user, said } = await drawOutbox([conflict]);
    await cards();
    await user.keyboard(key);
    expect(said()).toEqual([['outbox.resolve', { card: 'cases/case-1', field: 'nextSteps', choice }]]);
  });

  it('says what Salesforce refused in its own words, and on which field', async () => {
    await drawOutbox([rejected]);
    const [card] = await cards();
    expect(card?.textContent).toContain('Choose a Resolution Action first. Resolution Action');
  });

  it('discards only after it has asked, and names what is lost', async () => {
    const { user, said } = await drawOutbox([conflict, rejected]);
    await cards();
    await user.keyboard('j{Control>}{Backspace}{/Control}');
    const sheet = await screen.findByRole('dialog');
    expect(sheet.textContent).toContain('“Next step” on 00001002 Renewal');
    await user.click(within(sheet).getByRole('button', { name: 'Keep it' }));
    expect(said()).toEqual([]);
    await user.keyboard('{Control>}{Backspace}{/Control}');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }));
    expect(said()).toEqual([['outbox.discard', { card: 'cases/case-2' }]]);
  });

  it('teaches what it is for when nothing waits, and lists what was sent', async () => {
    const { user } = await drawOutbox([], { sentToday: 3 });
    await screen.findByText('Everything is in Salesforce');
    expect(screen.getByText('3 sent today').textContent).toBe('3 sent today');
    await user.click(screen.getByRole('tab', { name: 'Sent' }));
    await screen.findByText('Closed as Resolved');
  });

  it('says why nothing is sent', async () => {
    await drawOutbox([aCard()], {
      waiting: 1,
      paused: { code: 'AUTH_REQUIRED', message: 'Salesforce wants you to sign in again.', wayOut: 'Sign in.' },
    });
    await screen.findByText('Salesforce wants you to sign in again.');
  });

  it('says until when what waits for free calls waits', async () => {
    await drawOutbox([aCard()], {
      waiting: 1,
      paused: { code: 'QUOTA', message: 'No calls are left.', wayOut: 'Ask your administrator.' },
      resumeAt: Date.UTC(2026, 10, 23, 17, 5),
    });
    await screen.findByText(/^It waits until \d\d:05 and then goes by itself. Ask your administrator.$/);
  });
});
