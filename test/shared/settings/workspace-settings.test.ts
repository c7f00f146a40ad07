import { describe, expect, it } from 'vitest';
import type { SettingsPatch } from '#shared/settings';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  settingsPatchSchema,
  workspaceSettingsSchema,
} from '#shared/settings';

const change = (patch: SettingsPatch, from = DEFAULT_SETTINGS) =>
  changeSettings(from, settingsPatchSchema.parse(patch));

describe('changing settings', () => {
  it('leaves what is not named', () => {
    expect(change({ edition: 'fy25' })).toEqual({ ...DEFAULT_SETTINGS, edition: 'fy25' });
    expect(change({ notifications: { dues: true } })).toEqual({
      ...DEFAULT_SETTINGS,
      notifications: { ...DEFAULT_SETTINGS.notifications, dues: true },
    });
  });

  it('changes answers and initials one by one, and takes them back with null', () => {
    const first = change({ silences: { CAP: 'counts', CAD: 'none' }, initials: { u1: 'k.o.', u2: 'MS' } });
    expect([first.silences, first.initials]).toEqual([
      { CAP: 'counts', CAD: 'none' },
      { u1: 'KO', u2: 'MS' },
    ]);
    const then = change({ silences: { CAP: null }, initials: { u2: null } }, first);
    expect([then.silences, then.initials]).toEqual([{ CAD: 'none' }, { u1: 'KO' }]);
  });

  it('keeps holidays in the order of their days, each once', () => {
    const holidays = [
      { day: '2026-01-01', name: 'New Year' },
      { day: '2025-12-25', name: '' },
      { day: '2026-01-01', name: '' },
    ];
    expect(change({ holidays }).holidays).toEqual([
      { day: '2025-12-25', name: '' },
      { day: '2026-01-01', name: 'New Year' },
    ]);
  });

  it.each<[string, SettingsPatch, string]>([
    ['a holiday that does not exist', { holidays: [{ day: '2025-02-30', name: '' }] }, 'holidays.0.day'],
    ['a zone that nobody knows', { zone: 'Europe/Atlantis' }, 'zone'],
    ['a week without a working day', { weekend: [0, 1, 2, 3, 4, 5, 6] }, 'weekend'],
    ['a day of the week named twice', { weekend: [0, 0] }, 'weekend'],
    ['one letter as initials', { initials: { u1: 'K' } }, 'initials.u1'],
    ['25 o’clock', { notifications: { quiet: { from: '25:00', to: '08:00' } } }, 'notifications.quiet.from'],
    ['a name that is a typing error', { zones: 'UTC' } as SettingsPatch, ''],
    ['the text of editions, which has a door of its own', { editions: '{}' } as SettingsPatch, ''],
  ])('refuses %s, and says where', (_what, patch, place) => {
    const { error } = settingsPatchSchema.safeParse(patch);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([place]);
  });
});

describe('settings as they were kept', () => {
  it('come back as they were', () => {
    const kept = change({ edition: 'fy25', zone: 'Asia/Tokyo', weekend: [5, 6], setUp: true, whenClosed: 'go-on' });
    expect(readSettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('become their defaults one by one where they cannot be read', () => {
    const kept = { edition: 'fy25', zone: 'Europe/Atlantis', weekend: 'none', notifications: { on: false }, later: 1 };
    expect(readSettings(kept)).toEqual({
      ...DEFAULT_SETTINGS,
      edition: 'fy25',
      notifications: { ...DEFAULT_SETTINGS.notifications, on: false },
    });
    expect([undefined, null, 'x'].map(readSettings)).toEqual([DEFAULT_SETTINGS, DEFAULT_SETTINGS, DEFAULT_SETTINGS]);
  });

  it('begin with defaults that the schema takes', () => {
    expect(workspaceSettingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });
});
