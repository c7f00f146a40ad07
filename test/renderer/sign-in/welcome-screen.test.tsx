import { ORPCError } from '@orpc/client';
import type { PracticeLogin } from '#shared/rpc';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawApp } from '../draw-app.tsx';
import { aSession, aState, fakeBackend, FakeDesk } from '../fake-desk.ts';

const signedOut = () => new FakeDesk(aState({ phase: 'signed-out', session: null, usable: false }));
const refusal = (message: string, wayOut: string, missing?: string[]) =>
  new ORPCError('SIGN_IN_FAILED', { defined: true, message, data: { wayOut, missing } });

describe('the welcome', () => {
  it('opens the practice org with one click, and the Day list follows', async () => {
    const desk = signedOut();
    desk.signIn = async () => {
      desk.tell(aState());
      return null;
    };
    const { user } = drawApp(desk);
    await user.click(await screen.findByRole('button', { name: 'Open the practice org' }));
    await screen.findByText('Reason 0');
    expect(desk.calls).toEqual([['signInToPractice', {}]]);
  });

  it('signs in once, however often the button is clicked', async () => {
    const desk = signedOut();
    desk.signIn = () => new Promise(() => undefined);
    const { user } = drawApp(desk);
    await user.dblClick(await screen.findByRole('button', { name: 'Open the practice org' }));
    expect(screen.getByRole('button', { name: 'Opening…' })).toHaveProperty('disabled', true);
    expect(desk.calls).toHaveLength(1);
  });

  it('lists the practice people by role, without those who have no day, and signs the chosen one in', async () => {
    const person = (name: string, role: PracticeLogin['role'], region?: string): PracticeLogin => ({
      username: `${name}@practice.example`,
      userId: name,
      name,
      role,
      ...(region ? { region } : {}),
    });
    const logins = [person('ada', 'advocate', 'EMEA'), person('max', 'manager'), person('sam', 'stakeholder')];
    const desk = signedOut();
    const { user } = drawApp(
      desk,
      fakeBackend(async () => logins),
    );
    await user.click(await screen.findByRole('button', { name: 'Choose another practice person' }));
    const managers = await screen.findByRole('region', { name: 'Managers' });
    expect(screen.getByRole('region', { name: 'Advocates' }).textContent).toContain('adaEMEA');
    expect(screen.queryByText('sam')).toBeNull();
    await user.click(within(managers).getByRole('button', { name: 'max' }));
    expect(desk.calls).toEqual([['signInToPractice', { username: 'max@practice.example' }]]);
  });

  it('says why the practice people cannot be listed', async () => {
    const backend = fakeBackend(() =>
      Promise.reject(refusal('The practice org did not start.', 'Free some disk space.')),
    );
    const { user } = drawApp(signedOut(), backend);
    await user.click(await screen.findByRole('button', { name: 'Choose another practice person' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('The practice org did not start.Free some disk space.');
  });
});

describe('signing in to Salesforce', () => {
  const openForm = async (desk: FakeDesk) => {
    const { user } = drawApp(desk);
    await user.click(await screen.findByRole('button', { name: 'Sign in to Salesforce' }));
    const form = within(screen.getByRole('form', { name: 'Sign in to Salesforce' }));
    return { user, form };
  };

  it('shows the callback address to register, and sends the org and the client id', async () => {
    const desk = signedOut();
    const { user, form } = await openForm(desk);
    expect(form.getByText('http://localhost:45871/callback')).toBeDefined();
    await user.click(form.getByLabelText('Sandbox'));
    await user.type(form.getByLabelText('Client id'), '3MVG9.key');
    await user.click(form.getByRole('button', { name: 'Sign in' }));
    expect(desk.calls).toEqual([['signIn', { loginUrl: 'https://test.salesforce.com', clientId: '3MVG9.key' }]]);
  });

  it('marks what is wrong, goes to the first of it, and sends nothing', async () => {
    const desk = signedOut();
    const { user, form } = await openForm(desk);
    await user.click(form.getByLabelText('My Domain'));
    await user.click(form.getByRole('button', { name: 'Sign in' }));
    const domain = form.getByRole('textbox', { name: 'My Domain' });
    expect(document.activeElement).toBe(domain);
    expect(domain.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(domain.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/Type your My/);
    expect(form.getByLabelText('Client id').getAttribute('aria-invalid')).toBe('true');
    expect(desk.calls).toEqual([]);
  });

  it('tells what failed and the way out, takes the focus there, and keeps what was typed', async () => {
    const desk = signedOut();
    desk.signIn = () =>
      Promise.reject(refusal('Port 45871 is taken by “node”.', 'Stop it and sign in again.', ['Case.Next_Steps__c']));
    const { user, form } = await openForm(desk);
    await user.type(form.getByLabelText('Client id'), '3MVG9.key');
    await user.click(form.getByRole('button', { name: 'Sign in' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Port 45871 is taken by “node”.Case.Next_Steps__cStop it and sign in again.');
    expect(document.activeElement).toBe(alert);
    expect(form.getByLabelText<HTMLInputElement>('Client id').value).toBe('3MVG9.key');
    await waitFor(() => expect(form.getByRole('button', { name: 'Sign in' })).toHaveProperty('disabled', false));
  });

  it('can be given up while the browser is waited for, and started again', async () => {
    const desk = signedOut();
    desk.signIn = (signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const { user, form } = await openForm(desk);
    await user.type(form.getByLabelText('Client id'), '3MVG9.key');
    await user.click(form.getByRole('button', { name: 'Sign in' }));
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(form.getByRole('button', { name: 'Sign in' })).toHaveProperty('disabled', false));
    expect([screen.queryByRole('alert'), form.queryByRole('button', { name: 'Cancel' })]).toEqual([null, null]);
  });

  it('is offered again from the list when the tokens are gone, and the list is one click back', async () => {
    const desk = new FakeDesk(
      aState({ session: { ...aSession, practice: false, signedIn: false }, sync: { state: 'signed-out' } }),
    );
    const { user } = drawApp(desk);
    await screen.findByText('Reason 0');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByRole('form', { name: 'Sign in to Salesforce' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    await screen.findByText('Reason 0');
  });

  it('lets the same practice person in again without asking', async () => {
    const desk = new FakeDesk(aState({ session: { ...aSession, signedIn: false }, sync: { state: 'signed-out' } }));
    const { user } = drawApp(desk);
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(desk.calls).toEqual([['signInToPractice', { username: 'kim@practice.example' }]]);
  });
});

describe('signing out', () => {
  it('asks once, saying what goes from this laptop', async () => {
    const desk = new FakeDesk(aState({ counts: { ...aState().counts, cases: 1_234 } }));
    desk.answers.drafts = () => [{ id: 'c1', text: 'half a line', seen: '', day: null, seenDay: null }];
    const { user } = drawApp(desk);
    await user.click(await screen.findByRole('button', { name: 'Kim Kowalski' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sign out Kim Kowalski?' }));
    expect(dialog.getByText(/1,234 cases are deleted from this laptop/)).toBeDefined();
    expect(dialog.getByText('One draft of Next Steps that you have not saved goes with them.')).toBeDefined();
    expect(desk.calls).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Stay signed in' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(desk.calls).toEqual([]);
  });

  it('signs out when told so', async () => {
    const desk = new FakeDesk();
    const { user } = drawApp(desk);
    await user.click(await screen.findByRole('button', { name: 'Kim Kowalski' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out…' }));
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(desk.calls).toEqual([['signOut']]);
    desk.tell(aState({ phase: 'signed-out', session: null, usable: false }));
    await screen.findByRole('button', { name: 'Open the practice org' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
