import { describe, expect, it } from 'vitest';
import { findSettings, titleOf } from '../../../renderer/features/settings/find-settings.ts';
import { sectionIds, sections } from '../../../renderer/features/settings/sections.data.ts';

describe('searching the settings', () => {
  it.each([
    ['shortcut', ['keys']],
    ['zone', ['time']],
    ['initials', ['me', 'team']],
    ['dark theme', ['appearance']],
    ['hva', ['handbook']],
    ['data', ['data']],
    ['nonsense', []],
  ])('finds %s', (search, expected) => {
    expect(findSettings(search).sections).toEqual(expected);
  });

  it('shows of a section what was found, and all of it when its own name was', () => {
    expect([findSettings('holidays').has('holidays'), findSettings('holidays').has('zone')]).toEqual([true, false]);
    expect([findSettings('Time &').has('holidays'), findSettings('time &').has('zone')]).toEqual([true, true]);
  });

  it('finds everything while nothing is typed', () => {
    expect([findSettings('  ').sections, findSettings('').has('closing')]).toEqual([sectionIds, true]);
  });

  it('gives each setting one name', () => {
    const ids = sectionIds.flatMap((id) => Object.keys(sections[id].settings));
    expect(new Set(ids).size).toBe(ids.length);
    expect(titleOf('quiet')).toBe('Quiet hours');
  });
});
