import { oc } from '@orpc/contract';
import { workspaceSettingsSchema, type SettingsPatch } from '#shared/settings';
import { z } from 'zod';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);

/** The marks of an edition: what it takes from another, and what it leaves open. */
export const editionMarksSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Short enough for the status line. */
  shortName: z.string(),
  borrowed: z.array(z.object({ part: z.string(), from: z.string() })),
  notDefined: z.array(z.object({ part: z.string(), says: z.string() })),
});

const editionSchema = editionMarksSchema.extend({
  /** A team's own edition, kept on this laptop. */
  own: z.boolean(),
  /** The built-in edition that its rules rest on. */
  basis: z.string(),
});
export type EditionFacts = z.infer<typeof editionSchema>;

const settingsFactsSchema = z.object({
  settings: workspaceSettingsSchema,
  laptopZone: z.string(),
  /** The zone in force: the one chosen, else the laptop's. */
  zone: z.string(),
  editions: z.array(editionSchema),
  /** Why the chosen edition could not be read and another holds meanwhile; null when it holds. */
  editionFault: z.string().nullable(),
});
export type SettingsFacts = z.infer<typeof settingsFactsSchema>;

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  region: z.string().nullable(),
  manager: z.string().nullable(),
  me: z.boolean(),
  /** Those in force on this laptop. */
  initials: z.string(),
  salesforceInitials: z.string(),
  /** The names of the others with the same initials. */
  sharedWith: z.array(z.string()),
});
export type PersonFacts = z.infer<typeof personSchema>;

/** What is wrong with a change is told as VALUE_INVALID with the place, so the shape is checked where the sentence is made. */
const patch = z.custom<SettingsPatch>((value) => typeof value === 'object' && value !== null);
const fileText = z.string().max(2_000_000);

/** The settings of the workspace. They are kept in its database; how the app looks is kept by the UI's preferences. */
export const settingsContract = {
  get: base.output(settingsFactsSchema),
  /** What is left out stays. Every case is judged anew where its judgement may change. */
  change: base.input(z.object({ patch })).output(settingsFactsSchema),
  /** The team as Salesforce knows it, with the initials in force; me first, then by name. */
  people: base.output(z.array(personSchema)),
  /** Adds the editions of a file, or puts them in the place of those with the same id. VALUE_INVALID names the path. */
  importEditions: base.input(z.object({ text: fileText })).output(settingsFactsSchema),
  exportEditions: base.output(z.object({ fileName: z.string(), text: z.string() })),
  /** RULE_REFUSED while another edition starts from it. The one in force gives way to its basis. */
  removeEdition: base.input(z.object({ id: z.string().max(200) })).output(settingsFactsSchema),
};
export type SettingsContract = typeof settingsContract;
