import type { HandbookEdition } from '#shared/handbook';
import type { WorkspaceSettings } from './workspace-settings.ts';

/**
 * A short text that differs wherever the same case could be judged differently: by edition, zone, working days or initials.
 * `rules` names what else there is: the version of the rules, whose cases they are.
 */
export function judgedBy(
  edition: HandbookEdition,
  zone: string,
  { weekend, holidays, initials }: Pick<WorkspaceSettings, 'weekend' | 'holidays' | 'initials'>,
  rules: string,
): string {
  const days = holidays.map(({ day }) => day).sort();
  const letters = Object.entries(initials).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash(JSON.stringify([rules, edition, zone, [...weekend].sort(), days, letters]));
}

/** FNV-1a over 32 bits, twice from different starts: what is told apart here are a handful of settings, not enemies. */
function hash(text: string): string {
  const halves = [0x811c9dc5, 0x01234567].map((start) => {
    let value = start;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  });
  return halves.join('');
}
