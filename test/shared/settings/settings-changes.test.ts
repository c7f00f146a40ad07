import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsChanges, type WorkspaceSettings } from '#shared/settings';

it.each<[Partial<WorkspaceSettings>, string]>([
  [{ edition: 'fy25' }, 'Edition: FY26 handbook → FY25 handbook'],
  [{ editions: '{}' }, 'The team’s own editions'],
  [{ silences: { CAP: 'counts' } }, 'Answers where the handbook is silent'],
  [{ zone: 'Asia/Tokyo' }, 'Time zone: the laptop’s → Asia/Tokyo'],
  [{ weekend: [5, 6] }, 'The days of the week without work'],
  [{ holidays: [{ day: '2025-12-25', name: '' }] }, 'Holidays: 0 → 1'],
  [{ initials: { u1: 'KO' } }, 'Initials'],
  [{ notifications: { ...DEFAULT_SETTINGS.notifications, on: false } }, 'Notifications'],
  [{ whenClosed: 'go-on' }, 'What closing the window means'],
])('says what %j changes', (part, said) => {
  expect(settingsChanges(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...part })).toEqual([said]);
});

it('says nothing of what is the same, in whatever order, or of the set-up', () => {
  expect(settingsChanges(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, weekend: [6, 0], setUp: true })).toEqual([]);
});
