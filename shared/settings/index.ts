export { editionInForce, ownEditions } from './edition-in-force.ts';
export type { EditionInForce } from './edition-in-force.ts';
export { editionLine, shortEditionName } from './edition-names.ts';
export { fallsOnWeekend, readHolidays, sortHolidays, writeHolidays } from './holiday-list.ts';
export type { Holiday, HolidayFault, ReadHolidays } from './holiday-list.ts';
export { isPerson, readInitials, sharedInitials, withInitials } from './initials.ts';
export type { InitialsChoices } from './initials.ts';
export { judgedBy } from './judged-by.ts';
export {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  settingsPatchSchema,
  workspaceSettingsSchema,
} from './workspace-settings.ts';
export type { SettingsPatch, WorkspaceSettings } from './workspace-settings.ts';
export { settingsChanges } from './settings-changes.ts';
export { isZone } from './zones.ts';
