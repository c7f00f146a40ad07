import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aDetail, aRow, aState, FakeDesk, now } from '../fake-desk.ts';

const hour = 3_600_000;
const pane = () => screen.getByRole('region', { name: 'Case' });
const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ');

describe('the case beside the list', () => {
  it('shows what is known of it', async () => {
    const desk = new FakeDesk(aState(), [aRow(0, { contact: 'Dana Ruiz', priority: 'High', status: 'In Progress' })]);
    desk.detail = (row) =>
      aDetail(row, {
        carr: 6_400.4,
        nextSteps: '2026-11-23 KK Called Dana\n2026-11-20 KK First touch',
        nextStepsDate: '2026-11-24',
        obligations: [
          { kind: 'reply', band: 'breached', dueAt: now - 20 * hour, detail: 'since Sunday' },
          { kind: 'hygiene', band: 'slipping', dueAt: null, detail: null },
        ],
      });
    const { user } = drawApp(desk);
    await screen.findByText('Reason 0');
    await user.keyboard('j{Enter}');
    const shown = within(pane());
    await shown.findByRole('heading', { name: 'Subject 0' });
    expect(shown.getByText('Case 100000 ·', { exact: false }).textContent).toBe('Case 100000 · opened 6 d ago');
    const facts = shown.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
    expect(facts).toEqual([
      'Account: Account 0 · $6,400 cARR',
      'Contact: Dana Ruiz',
      'Owner: Kim Kowalski',
      'Priority: High',
    ]);
    const owed = within(shown.getByRole('region', { name: 'Owed' }))
      .getAllByRole('listitem')
      .map(text);
    expect(owed).toEqual([
      "Breached: Answer the customer's message since Sunday20 h late",
      'Slipping: Fill what Required 10 misses ',
    ]);
    const steps = shown.getByRole('region', { name: /^Next Steps/ });
    expect(steps.textContent).toBe(
      'Next Stepsdue tomorrow, Tue 24 Nov2026-11-23 KK Called Dana\n2026-11-20 KK First touch',
    );
  });

  it('lists what happened, and shows markup as the text it is', async () => {
    const desk = new FakeDesk();
    desk.detail = (row) =>
      aDetail(row, {
        activities: [
          { id: 'a', kind: 'email', direction: 'in', subject: 'Re: quote', body: '<b>PO</b><script>x</script>', at: new Date(now - hour).toISOString(), who: 'Dana Ruiz' },
          { id: 'b', kind: 'call', direction: 'out', subject: '', body: null, at: new Date(now - 48 * hour).toISOString(), who: 'Kim Kowalski' },
          { id: 'c', kind: 'email', direction: null, subject: '', body: null, at: new Date(now - 240 * hour).toISOString(), who: null },
        ],
      }); // prettier-ignore
    const { user } = drawApp(desk);
    await user.click(await screen.findByText('Reason 0'));
    const timeline = await within(pane()).findByRole('region', { name: 'Timeline' });
    expect(within(timeline).getAllByRole('listitem').map(text)).toEqual([
      'Dana Ruiz e-mail received14:20Re: quote<b>PO</b><script>x</script>',
      'Kim Kowalski call madeSat 15:20',
      'Somebody e-mailFri 13 Nov',
    ]);
    expect(timeline.querySelector('b, script')).toBeNull();
  });

  it('keeps the last case in sight until the next one is there, and asks for the last wanted only', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await user.click(await screen.findByText('Reason 0'));
    await within(pane()).findByRole('heading', { name: 'Subject 0' });
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const { openCase } = desk.client;
    desk.client.openCase = async (input) => {
      asked.push(input.id);
      await new Promise<void>((resolve) => answers.push(resolve));
      return openCase(input);
    };
    await user.keyboard('jjjj');
    expect(asked).toEqual(['case-1']);
    expect(within(pane()).getByRole('heading', { level: 2 }).textContent).toBe('Subject 0');
    answers[0]?.();
    await expect.poll(() => asked).toEqual(['case-1', 'case-4']);
    expect(within(pane()).getByRole('heading', { level: 2 }).textContent).toBe('Subject 0');
    answers[1]?.();
    await within(pane()).findByRole('heading', { name: 'Subject 4' });
  });

  it('says that a case is not on this laptop any more', async () => {
    const desk = new FakeDesk();
    desk.client.openCase = async () => null;
    const { user } = drawApp(desk);
    await user.click(await screen.findByText('Reason 0'));
    await screen.findByText(/This case is not on this laptop, and Salesforce did not give it/);
  });

  it('says that a case is not in the search', async () => {
    const { user } = drawApp(new FakeDesk());
    await user.click(await screen.findByText('Reason 7'));
    await user.keyboard('/subject 3');
    await screen.findByText('This case is not in this search.');
  });

  it('shows changes to the open case as they come', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await user.click(await screen.findByText('Reason 0'));
    await within(pane()).findByRole('heading', { name: 'Subject 0' });
    desk.rank([aRow(0, { subject: 'Renamed' })]);
    await within(pane()).findByRole('heading', { name: 'Renamed' });
  });
});
