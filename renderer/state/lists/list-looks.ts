import { groupings, listShapeSchema } from '#shared/lists';
import * as z from 'zod/mini';
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

const layoutSchema = z.catch(z.enum(['lines', 'table']), 'lines');
const columnsSchema = z.catch(z.array(z.enum(columnIds)).check(z.minLength(1)), () => [...firstColumns]);

/** How a list looks on this laptop, and how it was last ordered; null for its first order. */
const listLooksSchema = z.object({
  layout: layoutSchema,
  columns: columnsSchema,
  /** Pixels, of the columns that somebody made wider or narrower. */
  widths: z.catch(z.record(z.string(), z.number()), {}),
  sort: z.catch(z.nullable(listShapeSchema.shape.sort), null),
  groupBy: z.catch(z.nullable(z.enum(groupings)), null),
});
export type ListLooks = z.infer<typeof listLooksSchema>;

export const firstLooks: ListLooks = {
  layout: 'lines',
  columns: [...firstColumns],
  widths: {},
  sort: null,
  groupBy: null,
};

export const listsLooksSchema = z.catch(z.record(z.string(), listLooksSchema), {});

const savedViewSchema = z.object({
  id: z.string().check(z.maxLength(80)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  list: z.enum(listNames),
  shape: listShapeSchema,
  layout: layoutSchema,
  columns: columnsSchema,
});
/** A list as somebody wants to find it again, under a name. */
export type SavedView = z.infer<typeof savedViewSchema>;

/** One that cannot be read is dropped alone. */
export const savedViewsSchema = z.pipe(
  z.catch(z.array(z.unknown()), []),
  z.transform((views: unknown[]) =>
    views.flatMap((view) => {
      const { success, data } = savedViewSchema.safeParse(view);
      return success ? [data] : [];
    }),
  ),
);
