import * as z from 'zod/mini';
import { bandSchema, prioritySchema, statusGroupSchema } from './case-row.ts';

/** Which cases a list is of. `day`: mine (a manager's reports') that are open. `clean-up`: those of them with something to mend. */
export const listSources = ['day', 'mine-open', 'mine-closed', 'colleagues', 'created', 'all', 'clean-up'] as const;
export type ListSource = (typeof listSources)[number];

export const groupings = ['none', 'band', 'category', 'trigger', 'account', 'priority', 'owner', 'status'] as const;
export type Grouping = (typeof groupings)[number];

/** `obligation`: the order of the day. `touched`: the newest activity, else the creation. */
export const sortings = [
  'obligation', 'due', 'age', 'touched', 'priority', 'account', 'carr', 'subject', 'status', 'owner', 'contact', 'trigger',
] as const; // prettier-ignore
export type Sorting = (typeof sortings)[number];

const some = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(200));

const text = (most: number) => z.string().check(z.maxLength(most));

/** What a case has to be to pass; an empty list and `false` ask for nothing. */
export const listFiltersSchema = z.object({
  bands: some(bandSchema),
  priorities: some(prioritySchema),
  statuses: some(statusGroupSchema),
  /** Ids of triggers; `none` for a subject that names none. */
  triggers: some(text(60)),
  /** Of the account, else of the owner; `none` where neither has one. */
  regions: some(text(20)),
  /** Ids of users. */
  owners: some(text(64)),
  /** A Required-10 item is missing. */
  gaps: z.boolean(),
  highValue: z.boolean(),
  /** A customer's mail, a colleague's question or the first review waits for me. */
  waiting: z.boolean(),
});
export type ListFilters = z.infer<typeof listFiltersSchema>;

export const noFilters: ListFilters = {
  bands: [],
  priorities: [],
  statuses: [],
  triggers: [],
  regions: [],
  owners: [],
  gaps: false,
  highValue: false,
  waiting: false,
};

/** What a list shows and how: everything but what is searched in it. */
export const listShapeSchema = z.object({
  source: z.enum(listSources),
  filters: listFiltersSchema,
  sort: z.object({ by: z.enum(sortings), descending: z.boolean() }),
  groupBy: z.enum(groupings),
});
export type ListShape = z.infer<typeof listShapeSchema>;

export const listViewSchema = z.extend(listShapeSchema, { search: text(200) });
export type ListView = z.infer<typeof listViewSchema>;

/** The day as it stands at the start: all of it, in its order, by band. */
export const dayShape: ListShape = {
  source: 'day',
  filters: noFilters,
  sort: { by: 'obligation', descending: false },
  groupBy: 'band',
};
