import type { SettingsFacts } from '#shared/rpc';
import { DEFAULT_SETTINGS } from '#shared/settings';

/** Settings as the data worker tells them, as a workspace has them after its first set-up. */
export function someSettings(part: Partial<SettingsFacts['settings']> = {}): SettingsFacts {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const settings = { ...DEFAULT_SETTINGS, weekend: [0, 6], holidays: [], setUp: true, ...part };
  const edition = { borrowed: [], notDefined: [], own: false };
  return {
    settings,
    laptopZone: zone,
    zone: settings.zone ?? zone,
    editions: [
      {
        ...edition,
        id: 'fy26',
        name: 'High Velocity Sales & First Orders, FY26',
        shortName: 'FY26 handbook',
        basis: 'fy26',
      },
      { ...edition, id: 'fy25', name: 'Global Digital SMB, FY25', shortName: 'FY25 handbook', basis: 'fy25' },
    ],
    editionFault: null,
  };
}
