import { groupings, listShapeSchema } from '#shared/lists';
import { z } from 'zod';
import { listNames } from './list-names.ts';

/** What the table can show, in the order in which it offers them. */
export const columnIds = [
  'band', 'reason', 'subject', 'account', 'contact', 'priority', 'age', 'due', 'status', 'owner', 'required-ten', 'health',
  'carr', 'trigger', 'number', 'next-step',
] as const; // prettier-ignore
export type ColumnId = (typeof columnIds)[number];

const firstColumns: readonly ColumnId[] = [
  'band', 'reason', 'due', 'subject', 'account', 'priority', 'age', 'status', 'required-ten', 'health',
]; // prettier-ignore

const layoutSchema = z.enum(['lines', 'table']).catch('lines');
const columnsSchema = z
  .array(z.enum(columnIds))
  .min(1)
  .catch(() => [...firstColumns]);

/** How a list looks on this laptop, and how it was last ordered; null for its first order. */
const listLooksSchema = z.object({
  layout: layoutSchema,
  columns: columnsSchema,
  /** Pixels, of the columns that somebody made wider or narrower. */
  widths: z.record(z.string(), z.number()).catch({}),
  sort: listShapeSchema.shape.sort.nullable().catch(null),
  groupBy: z.enum(groupings).nullable().catch(null),
});
export type ListLooks = z.infer<typeof listLooksSchema>;

export const firstLooks: ListLooks = {
  layout: 'lines',
  columns: [...firstColumns],
  widths: {},
  sort: null,
  groupBy: null,
};

export const listsLooksSchema = z.record(z.string(), listLooksSchema).catch({});

const savedViewSchema = z.object({
  id: z.string().max(80),
  name: z.string().min(1).max(60),
  list: z.enum(listNames),
  shape: listShapeSchema,
  layout: layoutSchema,
  columns: columnsSchema,
});
/** A list as somebody wants to find it again, under a name. */
export type SavedView = z.infer<typeof savedViewSchema>;

/** One that cannot be read is dropped alone. */
export const savedViewsSchema = z
  .array(z.unknown())
  .catch([])
  .transform((views) =>
    views.flatMap((view) => {
      const { success, data } = savedViewSchema.safeParse(view);
      return success ? [data] : [];
    }),
  );
