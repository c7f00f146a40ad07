import { describe, expect, it } from 'vitest';
import { createPreferences } from '../../../renderer/state/preferences.ts';

const place = 'advocate-desk.preferences';

function shelf(kept: string | null = null) {
  const values = new Map<string, string>(kept === null ? [] : [[place, kept]]);
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, text: string) => void values.set(name, text),
  };
}

describe('preferences', () => {
  it('are there at the next start', () => {
    const one = shelf();
    createPreferences(one).setState({ theme: 'dark', keys: { 'list.down': 'n' } });
    const again = createPreferences(one).getState();
    expect([again.theme, again.keys]).toEqual(['dark', { 'list.down': 'n' }]);
  });

  it('fall back, each for itself, where what is kept cannot be read', () => {
    expect(createPreferences(shelf('no json')).getState().theme).toBe('system');
    const kept = createPreferences(shelf(JSON.stringify({ theme: 'neon', density: 'compact' }))).getState();
    expect([kept.theme, kept.density]).toEqual(['system', 'compact']);
  });

  it('hold for this start where the storage is full', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    const preferences = createPreferences(full);
    preferences.setState({ theme: 'light' });
    expect(preferences.getState().theme).toBe('light');
  });
});
