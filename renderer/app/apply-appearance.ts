import type { PreferencesStore } from '../state/preferences.ts';

/** Puts the chosen theme, contrast and density on the document, where the tokens read them; the system's choice by default. */
export function applyAppearance(preferences: PreferencesStore): void {
  const wantsContrast = window.matchMedia('(prefers-contrast: more)');
  const { dataset } = document.documentElement;
  const apply = () => {
    const { theme, contrast, density } = preferences.getState();
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (contrast === 'more' || wantsContrast.matches) dataset['contrast'] = 'more';
    else delete dataset['contrast'];
    dataset['density'] = density;
  };
  wantsContrast.addEventListener('change', apply);
  preferences.subscribe(apply);
  apply();
}
