import { parseDay } from '#shared/lib';
import { z } from 'zod';
import { readInitials } from './initials.ts';
import { sortHolidays } from './holiday-list.ts';
import { isZone } from './zones.ts';

const mostHolidays = 1_000;
const day = z
  .string()
  .refine((text) => parseDay(text) !== null, { error: 'There is no such day: write it like 2025-12-25.' });
const holiday = z.object({ day, name: z.string().max(80) });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Write the time like 18:30.' });
const weekday = z.int().min(0).max(6);

const zone = z.string().refine(isZone, { error: 'This laptop knows no such time zone: choose one of the list.' });
const weekend = z
  .array(weekday)
  .max(6, { error: 'One day of the week at least is worked.' })
  .refine((days) => new Set(days).size === days.length, { error: 'A day of the week is named twice.' });
const initials = z
  .string()
  .refine((text) => readInitials(text) !== null, { error: 'Initials are two or three letters.' })
  .transform((text) => readInitials(text) ?? text);

const notifications = z.object({
  on: z.boolean(),
  meetings: z.boolean(),
  replies: z.boolean(),
  /** A first review, or the limit to close, is about to pass. */
  deadlines: z.boolean(),
  dues: z.boolean(),
  /** How long before a meeting, in minutes. */
  meetingLead: z.int().min(0).max(120),
  /** Nothing is said between these times of the day; null for never. Over midnight where `from` is the later. */
  quiet: z.object({ from: timeOfDay, to: timeOfDay }).nullable(),
  onlyWorkingDays: z.boolean(),
  /** The number on the app's icon. */
  badge: z.boolean(),
});

/** What one workspace on this laptop is set to. Whose judgement it changes stands in `judgedBy`. */
export interface WorkspaceSettings {
  /** A built-in edition or one of `editions`. */
  readonly edition: string;
  /** The team's own editions, as the text of their file; empty for none. */
  readonly editions: string;
  /** Answers where the handbook is silent, by rule. */
  readonly silences: Readonly<Record<string, string>>;
  /** Null follows the laptop's. */
  readonly zone: string | null;
  /** Days of the week without work, 0 for Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
  /** Initials that differ from Salesforce's, by the person's id. */
  readonly initials: Readonly<Record<string, string>>;
  readonly notifications: z.infer<typeof notifications>;
  /** Whether reminders and sync go on once the window is closed. */
  readonly whenClosed: 'stop' | 'go-on';
  /** Whether the first set-up was gone through or put off. */
  readonly setUp: boolean;
}

const fields = {
  edition: z.string().min(1).max(200),
  editions: z.string().max(2_000_000),
  silences: z.record(z.string().max(40), z.string().max(40)),
  zone: zone.nullable(),
  weekend,
  holidays: z.array(holiday).max(mostHolidays, { error: `At most ${mostHolidays} holidays are kept.` }),
  initials: z.record(z.string().max(64), initials),
  notifications,
  whenClosed: z.enum(['stop', 'go-on']),
  setUp: z.boolean(),
};

export const workspaceSettingsSchema = z.object(fields) satisfies z.ZodType<WorkspaceSettings>;

/** What a workspace begins with: FY26, the laptop's zone, Saturday and Sunday, quiet notifications. */
export const DEFAULT_SETTINGS: WorkspaceSettings = {
  edition: 'fy26',
  editions: '',
  silences: {},
  zone: null,
  weekend: [0, 6],
  holidays: [],
  initials: {},
  notifications: {
    on: true,
    meetings: true,
    replies: true,
    deadlines: true,
    dues: false,
    meetingLead: 10,
    quiet: { from: '18:00', to: '08:00' },
    onlyWorkingDays: true,
    badge: true,
  },
  whenClosed: 'stop',
  setUp: false,
};

/**
 * A change: what is left out stays. Answers and initials are changed one by one, where null goes back to what the app, or
 * Salesforce, says.
 */
export const settingsPatchSchema = z
  .strictObject({
    ...fields,
    silences: z.record(z.string().max(40), z.string().max(40).nullable()),
    initials: z.record(z.string().max(64), initials.nullable()),
    notifications: notifications.partial(),
  })
  .omit({ editions: true })
  .partial();
export type SettingsPatch = z.input<typeof settingsPatchSchema>;

/** Settings as they were kept, field by field: one that cannot be read becomes its default. */
export function readSettings(kept: unknown): WorkspaceSettings {
  const known = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const read = Object.entries(DEFAULT_SETTINGS).map(([name, fallback]) => {
    const given: unknown =
      name === 'notifications' ? { ...DEFAULT_SETTINGS[name], ...asObject(known[name]) } : known[name];
    const parsed = fields[name as keyof typeof fields].safeParse(given);
    const value: unknown = parsed.success ? parsed.data : fallback;
    return [name, value] as const;
  });
  return workspaceSettingsSchema.parse(Object.fromEntries(read));
}

/** The settings after a change that was checked by its schema. */
export function changeSettings(
  settings: WorkspaceSettings,
  patch: z.output<typeof settingsPatchSchema>,
): WorkspaceSettings {
  const { silences, initials: letters, notifications: said, holidays, ...rest } = patch;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...settings,
    ...given,
    ...(silences && { silences: merge(settings.silences, silences) }),
    ...(letters && { initials: merge(settings.initials, letters) }),
    ...(said && { notifications: { ...settings.notifications, ...withoutHoles(said) } }),
    ...(holidays && { holidays: sortHolidays(holidays) }),
  };
}

function merge(
  kept: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const merged = Object.entries({ ...kept, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return Object.fromEntries(merged);
}

function withoutHoles<T extends object>(part: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
