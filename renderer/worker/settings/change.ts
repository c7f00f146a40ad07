import { DeskError } from '#shared/rpc';
import {
  changeSettings,
  editionInForce,
  ownEditions,
  settingsPatchSchema,
  type SettingsPatch,
  type WorkspaceSettings,
} from '#shared/settings';
import { EDITION_IDS, readEditions, writeEditions, type CustomEdition } from '#shared/handbook';
import { z } from 'zod';

/** The settings after a change. Throws VALUE_INVALID, which names the place, for what cannot be kept. */
export function changed(settings: WorkspaceSettings, patch: SettingsPatch): WorkspaceSettings {
  const parsed = settingsPatchSchema.safeParse(patch);
  if (!parsed.success) throw refusedPatch(parsed.error.issues);
  const next = changeSettings(settings, parsed.data);
  if (patch.edition !== undefined && editionInForce(next).edition.id !== patch.edition) {
    throw invalid('edition', `There is no edition ${patch.edition} on this laptop.`, 'Choose one of the list.');
  }
  return next;
}

/** The settings with the editions of a file beside those that are kept, or in the place of those with the same id. */
export function withImported(settings: WorkspaceSettings, text: string): WorkspaceSettings {
  const kept = ownEditions(settings.editions).editions;
  const read = readEditions(text, kept);
  if (!read.ok) throw invalidFile(read.message);
  const replaced = new Set(read.editions.map(({ id }) => id));
  return withEditions(settings, [...kept.filter(({ id }) => !replaced.has(id)), ...read.editions]);
}

/** The settings without an edition. Throws RULE_REFUSED while another starts from it. */
export function withoutEdition(settings: WorkspaceSettings, id: string): WorkspaceSettings {
  const { editions, built } = ownEditions(settings.editions);
  const heir = editions.find(({ base }) => base === id);
  if (heir) {
    throw new DeskError(
      'RULE_REFUSED',
      `“${heir.name}” starts from this edition.`,
      `Delete “${heir.name}” first, or import it again with another base.`,
    );
  }
  const basis = built.find((one) => one.id === id)?.basis ?? EDITION_IDS[0] ?? 'fy26';
  const rest = withEditions(
    settings,
    editions.filter((one) => one.id !== id),
  );
  return settings.edition === id ? { ...rest, edition: basis } : rest;
}

function withEditions(settings: WorkspaceSettings, editions: readonly CustomEdition[]): WorkspaceSettings {
  const text = editions.length === 0 ? '' : writeEditions(editions);
  const { fault } = ownEditions(text);
  if (fault !== null) throw invalidFile(fault);
  return { ...settings, editions: text };
}

function invalidFile(message: string): DeskError {
  return invalid(
    'editions',
    `The editions cannot be read: ${message}.`,
    'Mend the file at that place; nothing changed.',
  );
}

function refusedPatch(issues: readonly z.core.$ZodIssue[]): DeskError {
  const [first] = issues;
  const place = z.core.toDotPath(first?.path ?? []);
  return invalid(place, first?.message ?? 'This cannot be set.', 'Correct it; what was set before stays.');
}

function invalid(field: string, message: string, wayOut: string): DeskError {
  return new DeskError('VALUE_INVALID', message, wayOut, { field });
}
