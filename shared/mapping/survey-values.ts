import { plainWords } from '#shared/lib';
import type { FieldNames } from './field-names.ts';
import { mappedPicklists, type MappedPicklist, type MappedValue } from './mapped-values.data.ts';
import type { DescribedField } from './survey-fields.ts';
import type { ValueNames } from './value-names.ts';

type Offered = DescribedField['values'];

export interface ValueRow {
  /** As the app says it. */
  readonly value: string;
  /** What does not work without it. */
  readonly without: string;
  /** The org's value; null where there is none. */
  readonly org: string | null;
  readonly how: 'chosen' | 'name' | 'label' | 'none';
  /** Why the choice does not hold, in a sentence. */
  readonly trouble: string | null;
}

export interface PicklistRows {
  /** The app's name of the field, `Case.Status`. */
  readonly name: string;
  readonly label: string;
  /** What the org offers, in its order. */
  readonly offered: Offered;
  readonly rows: readonly ValueRow[];
}

/** Each value that the rules compare: as chosen, else as spelled, else by its letters where exactly one has them. */
export function surveyValues(
  described: Readonly<Record<string, readonly DescribedField[]>>,
  fields: FieldNames,
  chosen: ValueNames,
): readonly PicklistRows[] {
  return mappedPicklists.flatMap((picklist): PicklistRows[] => {
    const name = `${picklist.object}.${picklist.field}`;
    const api = fields[name] === undefined ? picklist.field : fields[name];
    const offered = described[picklist.object]?.find((field) => field.name === api)?.values ?? [];
    // No such field, or none that is chosen from a list: its texts are read as they are.
    if (offered.length === 0) return [];
    const found = picklist.values.map((value) => rowOf(picklist, value, offered, chosen[name]?.[value.value]));
    const rows = found.map((row) => ({ ...row, trouble: row.trouble ?? clashOf(row, found, offered) }));
    return [{ name, label: picklist.label, offered, rows }];
  });
}

function rowOf(
  { label, byBeginning }: MappedPicklist,
  { value, without }: MappedValue,
  offered: Offered,
  chosen: string | null | undefined,
): ValueRow {
  if (chosen !== undefined) {
    const isThere = chosen === null || offered.some((one) => one.value === chosen);
    const trouble = isThere ? null : `This org has no value “${chosen}” for ${label}.`;
    return { value, without, org: chosen, how: 'chosen', trouble };
  }
  const begins = (text: string): boolean => plainWords(text).startsWith(plainWords(value));
  if (offered.some((one) => one.value === value || (byBeginning && begins(one.value))))
    return { value, without, org: value, how: 'name', trouble: null };
  const [like, ...more] = offered.filter((one) => [one.value, one.label].some((text) => plainWords(text) === plainWords(value)));
  return like && more.length === 0
    ? { value, without, org: like.value, how: 'label', trouble: null }
    : { value, without, org: null, how: 'none', trouble: null };
} // prettier-ignore

/** Two values must not be read as one. */
function clashOf(row: ValueRow, rows: readonly ValueRow[], offered: Offered): string | null {
  if (row.org === null) return null;
  const twice = rows.find((other) => other !== row && other.org === row.org);
  if (twice) return `“${row.org}” is already used for “${twice.value}”.`;
  const isTaken = rows.some(({ org }) => org === row.value);
  if (row.org === row.value || isTaken || !offered.some(({ value }) => value === row.value)) return null;
  return `This org has “${row.value}” as well: both would be read as one.`;
}
