import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aDetail, anEntry } from '../fake-case.ts';
import { aRow, aState, FakeDesk, now } from '../fake-desk.ts';

const hour = 3_600_000;
const ago = (hours: number) => new Date(now - hours * hour).toISOString();
const pane = () => screen.getByRole('region', { name: 'Case' });
const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ');

describe('the case beside the list', () => {
  it('shows what it is, why it is there and what is written', async () => {
    const desk = new FakeDesk(aState(), [aRow(0, { contact: 'Dana Ruiz', priority: 'High', status: 'In Progress' })]);
    desk.detail = (row) =>
      aDetail(row, {
        nextSteps: '2026-11-23 KK Called Dana\n2026-11-20 KK First touch',
        nextStepsDate: '2026-11-24',
        obligations: [
          { kind: 'hygiene', band: 'slipping', dueAt: null, detail: 'R10-5', rule: 'R10-5' },
          { kind: 'reply', band: 'breached', dueAt: now - 20 * hour, detail: null, rule: 'QUEUE-3' },
        ],
      });
    const { user } = drawApp(desk);
    await screen.findByText('Reason 0');
    await user.keyboard('j{Enter}');
    const shown = within(pane());
    await shown.findByRole('heading', { name: 'Subject 0' });
    expect(shown.getByText('Case 100000 ·', { exact: false }).textContent).toBe('Case 100000 · opened 6 d ago');
    for (const chip of ['In Progress', 'High', 'Dana Ruiz', 'Account 0']) expect(shown.getByText(chip)).toBeDefined();
    const owed = within(shown.getByRole('region', { name: 'Owed' }))
      .getAllByRole('listitem')
      .map(text);
    expect(owed).toEqual([
      "Breached: Answer the customer's message 20 h lateQUEUE-3",
      'Slipping: Fill what the Required 10 misses gitlab adminR10-5',
    ]);
    const steps = within(shown.getByRole('region', { name: /^Next Steps/ }));
    expect(steps.getAllByRole('listitem').map(text)).toEqual([
      '2026-11-23 KK Called Dana',
      '2026-11-20 KK First touch',
    ]);
    expect(steps.getByTitle('2026-11-24').textContent).toBe('due tomorrow, Tue 24 Nov');
  });

  it('lists what happened, and shows markup as the text it is', async () => {
    const desk = new FakeDesk();
    desk.detail = (row) =>
      aDetail(row, {
        activities: [
          anEntry({ body: '<b>PO</b><script>x</script>' }),
          anEntry({ id: 'b', kind: 'call', direction: 'out', subject: '', outcome: 'Left voicemail', at: ago(48), who: 'Kim Kowalski' }),
          anEntry({ id: 'c', direction: null, subject: '', at: ago(240), who: null }),
        ],
      }); // prettier-ignore
    const { user } = drawApp(desk);
    await user.click(await screen.findByText('Reason 0'));
    const timeline = await within(pane()).findByRole('region', { name: /^Timeline/ });
    expect(within(timeline).getAllByRole('listitem').map(text)).toEqual([
      'Dana Ruiz wrote14:20Re: quote<b>PO</b><script>x</script>',
      'Kim Kowalski called (Left voicemail)Sat 15:20',
      'Somebody mailedFri 13 Nov',
    ]);
    expect(timeline.querySelector('b, script')).toBeNull();
  });

  it('shows the beginning of a text of 100 KB, and all of it when asked', async () => {
    const desk = new FakeDesk();
    desk.detail = (row) => aDetail(row, { description: 'x'.repeat(100_000) });
    const { user } = drawApp(desk);
    await user.click(await screen.findByText('Reason 0'));
    const facts = await within(pane()).findByRole('region', { name: 'Facts' });
    expect(facts.textContent.length).toBeLessThan(1_000);
    await user.click(within(facts).getByRole('button', { name: 'All of Description' }));
    expect(facts.textContent.length).toBeGreaterThan(100_000);
  });

  it('opens another case of the account in place', async () => {
    const desk = new FakeDesk(aState(), [aRow(0), aRow(1)]);
    const other = {
      id: 'case-1',
      caseNumber: '100001',
      subject: 'The other one',
      status: 'Open',
      owner: null,
      open: true,
    };
    desk.detail = (row) => aDetail(row, row.id === 'case-0' ? { others: [other] } : {});
    const { user } = drawApp(desk);
    await user.click(await screen.findByText('Reason 0'));
    await user.click(await within(pane()).findByRole('button', { name: /The other one/ }));
    await within(pane()).findByRole('heading', { name: 'Subject 1' });
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
    await screen.findByText(/Salesforce did not give it/);
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
