import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SettingsFacts } from '#shared/rpc';
import { changeSettings, settingsPatchSchema, type SettingsPatch } from '#shared/settings';
import { syncNote } from '../../../renderer/features/set-up/sync-note.ts';
import { drawApp } from '../draw-app.tsx';
import { aState, FakeDesk } from '../fake-desk.ts';
import { someSettings } from '../some-settings.ts';

/** A workspace that was never set up, whose first cases are still coming in. */
function aNewDesk(): { readonly desk: FakeDesk; readonly patches: unknown[] } {
  const sync = { state: 'first', step: 'your open cases', stored: 120, expected: 300, share: 0.4 } as const;
  const desk = new FakeDesk(aState({ usable: false, settings: { version: 1, setUp: false, judging: false }, sync }));
  let facts: SettingsFacts = someSettings({ setUp: false });
  const patches: unknown[] = [];
  desk.settingsAnswers.get = () => facts;
  desk.settingsAnswers.people = () => [];
  desk.settingsAnswers.change = ({ patch }: { patch: SettingsPatch }) => {
    patches.push(patch);
    facts = {
      ...facts,
      settings: changeSettings(facts.settings, settingsPatchSchema.parse(patch)) as typeof facts.settings,
    };
    return facts;
  };
  return { desk, patches };
}

describe('the first set-up', () => {
  it('is three steps by keyboard alone, while the cases come in, and ends at the list', async () => {
    const { desk, patches } = aNewDesk();
    const { user } = drawApp(desk);
    await screen.findByRole('heading', { name: 'Is this you?' });
    expect(document.activeElement?.textContent).toBe('Is this you?');
    expect(screen.getByRole('status').textContent).toBe('Meanwhile: fetching your open cases · 120 of 300');
    await user.keyboard('{Tab}{Backspace}{Backspace}ko{Enter}');
    await screen.findByRole('heading', { name: 'When do you work?' });
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Which rules, and what to be told?' });
    await user.keyboard('{Tab}{ArrowDown}{Enter}');
    await waitFor(() => expect(screen.queryByText(/^Setting up/)).toBeNull());
    expect(patches).toEqual([
      { initials: { [desk.state.session!.userId]: 'KO' } },
      { edition: 'fy25' },
      { setUp: true },
    ]);
    expect(screen.getByRole('heading', { name: 'Bringing your cases to this laptop' })).toBeTruthy();
  });

  it('is left with Esc, and not shown again', async () => {
    const { desk, patches } = aNewDesk();
    const { user } = drawApp(desk);
    await screen.findByRole('heading', { name: 'Is this you?' });
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'Bringing your cases to this laptop' })).toBeTruthy();
    expect(patches).toEqual([{ setUp: true }]);
  });

  it('holds nobody up when its end cannot be noted', async () => {
    const { desk } = aNewDesk();
    desk.settingsAnswers.change = () => {
      throw new Error('no');
    };
    const { user } = drawApp(desk);
    await user.click(await screen.findByRole('button', { name: 'Skip for now' }));
    expect(await screen.findByRole('heading', { name: 'Bringing your cases to this laptop' })).toBeTruthy();
  });

  it('takes no initials that cannot be read', async () => {
    const { desk, patches } = aNewDesk();
    const { user } = drawApp(desk);
    await screen.findByRole('heading', { name: 'Is this you?' });
    await user.keyboard('{Tab}{Backspace}');
    expect(screen.getByText('Two or three letters, such as KK.')).toBeTruthy();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'When do you work?' });
    expect(patches).toEqual([]);
  });
});

describe('how the cases come in meanwhile', () => {
  const note = (part: Parameters<typeof aState>[0]) => syncNote(aState(part));

  it.each<[string, Parameters<typeof aState>[0], unknown]>([
    ['the list is ready', { usable: true }, { says: 'Your list is ready.', share: null, stuck: null }],
    ['nothing is known yet', { usable: false, sync: { state: 'first' } }, { says: 'Meanwhile: asking Salesforce', share: 0, stuck: null }],
    ['somebody is signed out', { usable: false, sync: { state: 'signed-out' } }, { says: 'Salesforce asks you to sign in.', share: null, stuck: 'signed-out' }],
    [
      'it failed',
      { usable: false, sync: { state: 'failed', failure: { code: 'SERVER', message: 'No.', wayOut: 'Again.' } } },
      { says: 'No. Again.', share: null, stuck: 'stopped' },
    ],
  ])('%s', (_what, part, expected) => {
    expect(note(part)).toEqual(expected);
  }); // prettier-ignore
});
