import { ORPCError } from '@orpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PersonFacts, SettingsFacts } from '#shared/rpc';
import { changeSettings, settingsPatchSchema, type SettingsPatch } from '#shared/settings';
import { drawApp } from '../draw-app.tsx';
import { aSession, FakeDesk } from '../fake-desk.ts';
import { someSettings } from '../some-settings.ts';

// jsdom's files cannot be read by themselves.
const readFile = (blob: Blob, how: 'readAsText' | 'readAsArrayBuffer') =>
  new Promise<unknown>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader[how](blob);
  });
Object.assign(Blob.prototype, {
  text(this: Blob) {
    return readFile(this, 'readAsText');
  },
  arrayBuffer(this: Blob) {
    return readFile(this, 'readAsArrayBuffer');
  },
});

const person = (part: Partial<PersonFacts>): PersonFacts => ({
  id: aSession.userId, name: 'Kim Kowalski', role: 'advocate', region: 'EMEA', manager: 'Bo Ross', me: true,
  initials: 'KK', salesforceInitials: 'KK', sharedWith: [], ...part,
}); // prettier-ignore

/** A data worker that keeps what is changed, as the real one does. */
class SettledDesk extends FakeDesk {
  facts: SettingsFacts = someSettings();
  people: PersonFacts[] = [person({})];

  constructor() {
    super();
    this.settingsAnswers.get = () => this.facts;
    this.settingsAnswers.people = () => this.people;
    this.settingsAnswers.change = ({ patch }: { patch: SettingsPatch }) => {
      const settings = changeSettings(this.facts.settings, settingsPatchSchema.parse(patch));
      this.facts = { ...this.facts, settings: settings as SettingsFacts['settings'] };
      return this.facts;
    };
    this.dataAnswers.facts = () => ({
      records: { cases: 210, activities: 843 }, usedBytes: 1_700_000, quotaBytes: null, snapshotAt: null, history: 3, unsent: 2,
    }); // prettier-ignore
    this.dataAnswers.forget = () => null;
    this.dataAnswers.diagnostics = () => ({
      fileName: 'diagnostics.json',
      text: '{"app":null,"browser":"x","log":["one"]}',
    });
  }

  get patches(): unknown[] {
    return this.calls.flatMap((call) => {
      const [name, input] = call as [string, { patch: unknown }];
      return name === 'settings.change' ? [input.patch] : [];
    });
  }
}

async function open(section: string, desk = new SettledDesk()) {
  const drawn = drawApp(desk);
  await screen.findByRole('navigation', { name: 'Screens' });
  drawn.services.store.setState({ screen: 'settings', settingsPlace: { section, search: '' } });
  await screen.findByRole('heading', { name: 'Settings', level: 1 });
  return { ...drawn, desk };
}

describe('the settings', () => {
  it('show one section, reached by the arrows', async () => {
    const { user } = await open('me');
    await user.click(await screen.findByRole('tab', { name: 'Who am I' }));
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('heading', { name: 'Holidays' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'My initials' })).toBeNull();
  });

  it('are searched: what is found is shown, whatever section it is in', async () => {
    const { user } = await open('me');
    await user.keyboard('/');
    await user.keyboard('initials');
    expect(await screen.findByRole('heading', { name: 'The team' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'My initials' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'As Salesforce knows me' })).toBeNull();
    await user.keyboard(' nonsense');
    expect(await screen.findByText('Nothing is called “initials nonsense”')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'As Salesforce knows me' })).toBeTruthy();
  });

  it('say what was refused, and keep what was before', async () => {
    const { user, desk } = await open('time');
    desk.settingsAnswers.change = () => {
      throw new Error('no');
    };
    await user.click(await screen.findByRole('button', { name: 'Friday' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The app did not answer.');
    expect(screen.getByRole('button', { name: 'Friday' }).getAttribute('aria-pressed')).toBe('false');
  });
});

describe('time and working days', () => {
  it('change the zone and the weekend', async () => {
    const { user, desk } = await open('time');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Zone' }), 'Asia/Tokyo');
    await user.click(screen.getByRole('button', { name: 'Friday' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Zone' }), 'laptop');
    expect(desk.patches).toEqual([{ zone: 'Asia/Tokyo' }, { weekend: [0, 5, 6] }, { zone: null }]);
  });

  it('take a holiday by its day, and point at one that does not exist', async () => {
    const { user, desk } = await open('time');
    const form = await screen.findByRole('form', { name: 'Add a holiday' });
    await user.type(within(form).getByRole('textbox', { name: 'Day' }), '2025-02-30{Enter}');
    expect(await within(form).findByText('There is no 2025-02-30: correct the day.')).toBeTruthy();
    expect(desk.patches).toEqual([]);
    await user.clear(within(form).getByRole('textbox', { name: 'Day' }));
    await user.type(within(form).getByRole('textbox', { name: 'Day' }), '2026-12-25');
    await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'Christmas Day{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Take out Christmas Day' }));
    const christmas = { day: '2026-12-25', name: 'Christmas Day' };
    expect(desk.patches).toEqual([{ holidays: [christmas] }, { holidays: [] }]);
  });

  it('take a pasted list and leave out the lines that cannot be read', async () => {
    const { user, desk } = await open('time');
    await user.click(await screen.findByRole('button', { name: 'Paste a list…' }));
    await user.click(screen.getByRole('textbox', { name: 'A day and its name on each line' }));
    await user.paste('2026-12-25 Christmas Day\n25.12.2027\n2027-01-01');
    expect((await screen.findByRole('dialog')).textContent).toContain('Line 2, 25.12.2027: It can be read in two ways');
    await user.click(screen.getByRole('button', { name: 'Add 2 holidays' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.facts.settings.holidays.map(({ day }) => day)).toEqual(['2026-12-25', '2027-01-01']);
  });
});

describe('the team', () => {
  it('points at two people with the same initials, and gives one others', async () => {
    const desk = new SettledDesk();
    desk.people = [
      person({ sharedWith: ['Karl Kern'] }),
      person({ id: 'u2', name: 'Karl Kern', me: false, sharedWith: ['Kim Kowalski'] }),
    ];
    const { user } = await open('team', desk);
    expect(await screen.findByText(/KK belongs to more than one person/)).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Initials of Karl Kern' });
    await user.clear(field);
    await user.type(field, 'k{Enter}');
    expect(await screen.findByText(/“k” for Karl Kern: initials are two or three letters/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'kkn{Enter}');
    expect(desk.patches).toEqual([{ initials: { u2: 'KKN' } }]);
  });
});

describe('the handbook', () => {
  it('changes the edition, and an answer where it is silent, and takes that back', async () => {
    const { user, desk } = await open('handbook');
    await user.click(await screen.findByRole('radio', { name: 'FY25 handbook' }));
    const question = await screen.findByRole('radiogroup', { name: 'Clock hours or working hours?' });
    await user.click(within(question).getByRole('radio', { name: 'Working days' }));
    await user.click(within(question).getByRole('radio', { name: 'Clock hours' }));
    expect(desk.patches).toEqual([
      { edition: 'fy25' },
      { silences: { 'SLA-1': 'working-days' } },
      { silences: { 'SLA-1': null } },
    ]);
    expect(screen.getAllByText('The handbook is silent here').length).toBeGreaterThan(5);
  });

  it('says where a file of editions is wrong', async () => {
    const { user, desk } = await open('handbook');
    desk.settingsAnswers.importEditions = () => {
      throw new ORPCError('VALUE_INVALID', {
        defined: true,
        message: 'The editions cannot be read: editions[0].base: leads round in a circle.',
        data: { wayOut: 'Mend the file at that place; nothing changed.' },
      });
    };
    await user.upload(
      await screen.findByLabelText('File of editions'),
      new File(['{}'], 'ours.json', { type: 'application/json' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('editions[0].base: leads round in a circle');
  });
});

describe('the keys', () => {
  const change = 'Change the keys of “Sync now”';
  const row = () => screen.getByRole('button', { name: change }).closest('li')!;

  it('are recorded by pressing them, and put back one by one', async () => {
    const { user, services } = await open('keys');
    await user.click(await screen.findByRole('button', { name: change }));
    await user.keyboard('gz');
    expect(services.preferences.getState().keys).toEqual({ 'app.sync': 'g z' });
    expect(
      within(row())
        .getAllByText(/^[GZ]$/)
        .map((cap) => cap.textContent),
    ).toEqual(['G', 'Z']);
    await user.click(screen.getByRole('button', { name: 'Reset the keys of “Sync now”' }));
    expect(services.preferences.getState().keys).toEqual({});
  });

  it('say at both places where two actions share one', async () => {
    const { user, services } = await open('keys');
    await user.click(await screen.findByRole('button', { name: change }));
    await user.keyboard('n{Enter}');
    expect(services.preferences.getState().keys).toEqual({ 'app.sync': 'n' });
    expect(within(row()).getByText('also “Next step: write it, date it”')).toBeTruthy();
    expect(screen.getByText('also “Sync now”')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reset all' }));
    expect(screen.queryByText(/^also/)).toBeNull();
  });

  it('stay as they were after Esc, and after keys that cannot be had', async () => {
    const { user, services } = await open('keys');
    await user.click(await screen.findByRole('button', { name: 'Change the keys of “Everything (this palette)”' }));
    await user.keyboard('x{Enter}');
    expect(await screen.findByText(/works while typing too/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Press the keys…')).toBeNull();
    expect([services.preferences.getState().keys, services.store.getState().screen]).toEqual([{}, 'settings']);
  });

  it('can be taken away', async () => {
    const { user, services } = await open('keys');
    await user.click(await screen.findByRole('button', { name: 'Change the keys of “Go to Day”' }));
    await user.keyboard('{Backspace}');
    expect(services.preferences.getState().keys).toEqual({ 'go.day': '' });
  });
});

describe('the looks', () => {
  it('hold at once', async () => {
    const { user, services } = await open('appearance');
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(services.preferences.getState()).toMatchObject({ theme: 'dark', density: 'compact' });
  });
});

describe('the data', () => {
  it('says how much there is, and what it relies on', async () => {
    await open('data');
    const page = within(await screen.findByRole('tabpanel'));
    expect((await page.findByText('Cases')).nextElementSibling?.textContent).toBe('210');
    expect(screen.getByText(/relies on the disk’s own encryption/)).toBeTruthy();
  });

  it('shows what restoring a file would do before it does', async () => {
    const { user, desk, services } = await open('data');
    desk.dataAnswers.handOver = () => null;
    desk.dataAnswers.plan = () => ({
      asOf: '2026-11-01T09:00:00Z', records: { cases: 2, activities: 1 }, owner: 'mine', settings: ['Initials'], history: 4,
      restorable: 0, unsent: 1, hasPreferences: true,
    }); // prettier-ignore
    desk.dataAnswers.restore = () => ({
      history: 4,
      records: 0,
      preferences: { theme: 'dark', keys: { 'app.sync': 'y' } },
    });
    await user.upload(
      await screen.findByLabelText('Backup file'),
      new File(['{"a":"é"}'], 'backup.json', { type: 'application/json' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('4 lines of history that this laptop does not have come back.');
    expect(dialog.textContent).toContain('1 change in it had not reached Salesforce');
    await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(services.preferences.getState()).toMatchObject({ theme: 'dark', keys: { 'app.sync': 'y' } });
    const handed = desk.calls.filter((call) => (call as [string])[0].startsWith('data.'));
    expect(handed).toContainEqual(['data.handOver', { text: '{"a":"é"}', first: true }]);
    expect(handed).toContainEqual(['data.restore', { settings: true }]);
  });

  it('refuses a file that is too large before it is read', async () => {
    const { user, desk } = await open('data');
    const huge = new File(['{}'], 'huge.json', { type: 'application/json' });
    Object.defineProperty(huge, 'size', { value: 500_000_000 });
    await user.upload(await screen.findByLabelText('Backup file'), huge);
    expect((await screen.findByRole('alert')).textContent).toContain('larger than this app can read');
    expect(desk.calls).not.toContainEqual(expect.arrayContaining(['data.handOver']));
  });

  it('asks before the practice org is made anew, and names what is lost', async () => {
    const { user, desk } = await open('data');
    desk.dataAnswers.resetPractice = () => null;
    await user.click(await screen.findByRole('button', { name: 'Reset the practice org…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('The 2 changes saved on this laptop only will be lost.');
    await user.click(within(dialog).getByRole('button', { name: 'Reset the practice org' }));
    expect(desk.calls).toContainEqual(['data.resetPractice']);
  });
});
