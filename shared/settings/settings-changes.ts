import { editionInForce } from './edition-in-force.ts';
import { shortEditionName } from './edition-names.ts';
import type { WorkspaceSettings } from './workspace-settings.ts';

/** What differs between two settings, a line each, as a person reads it; none when nothing does. */
export function settingsChanges(before: WorkspaceSettings, after: WorkspaceSettings): string[] {
  const said: string[] = [];
  const names = [before, after].map((one) => shortEditionName(editionInForce(one).edition));
  if (before.edition !== after.edition) said.push(`Edition: ${names.join(' → ')}`);
  if (before.editions !== after.editions) said.push('The team’s own editions');
  if (differ(before.silences, after.silences)) said.push('Answers where the handbook is silent');
  if (before.zone !== after.zone) said.push(`Time zone: ${zoneName(before)} → ${zoneName(after)}`);
  if (differ([...before.weekend].sort(), [...after.weekend].sort())) said.push('The days of the week without work');
  if (differ(before.holidays, after.holidays)) {
    said.push(`Holidays: ${before.holidays.length} → ${after.holidays.length}`);
  }
  if (differ(sorted(before.initials), sorted(after.initials))) said.push('Initials');
  if (differ(before.notifications, after.notifications)) said.push('Notifications');
  if (before.whenClosed !== after.whenClosed) said.push('What closing the window means');
  return said;
}

function zoneName({ zone }: WorkspaceSettings): string {
  return zone ?? 'the laptop’s';
}

function sorted(choices: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1));
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
