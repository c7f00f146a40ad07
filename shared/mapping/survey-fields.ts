import { practiceMapping, type SyncObject } from '#shared/sync';
import type { FieldNames } from './field-names.ts';
import { mappedFields, type MappedField } from './mapped-fields.data.ts';

/** A field as describe tells of it. */
export interface DescribedField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  /** In UTF-16 units; 0 where length means nothing. */
  readonly length: number;
  readonly updateable: boolean;
  readonly referenceTo: readonly string[];
  /** What a picklist offers now; none for other fields. */
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

export interface FieldRow {
  /** The app's name, `Case.Next_Steps__c`. */
  readonly name: string;
  readonly label: string;
  /** What does not work without it; null: nothing works without it. */
  readonly without: string | null;
  /** The org's field; null where there is none. */
  readonly api: string | null;
  readonly how: 'chosen' | 'name' | 'label' | 'none';
  /** Why the choice does not hold, in a sentence. */
  readonly trouble: string | null;
  /** What holds but limits, in a sentence. */
  readonly note: string | null;
  /** The org's fields of a fitting type. */
  readonly fitting: readonly DescribedField[];
}

/** Each field that may be called otherwise: as chosen, else by its name, else by its label where exactly one has it. */
export function surveyFields(
  described: Readonly<Record<string, readonly DescribedField[]>>,
  chosen: FieldNames,
): readonly FieldRow[] {
  const rows = mappedFields.map((mapped) => rowOf(mapped, described[mapped.object] ?? [], chosen));
  return rows.map((row) => {
    const [object] = row.name.split('.');
    const twice = rows.find(
      (other) => other !== row && other.api !== null && other.api === row.api && other.name.startsWith(`${object}.`),
    );
    return twice && !row.trouble ? { ...row, trouble: `${row.api} is already used for ${twice.label}.` } : row;
  });
}

function rowOf(mapped: MappedField, fields: readonly DescribedField[], chosen: FieldNames): FieldRow {
  const name = `${mapped.object}.${mapped.field}`;
  const { label, without, written } = mapped;
  const fitting = fields.filter((field) => fits(mapped, field));
  const { api, how } = choose(mapped, fields, fitting, chosen[name]);
  const found = fields.find((field) => field.name === api);
  const needed =
    without === null && api === null ? `Nothing works without ${label}: choose the field that has it.` : null;
  const trouble = api === null ? needed : troubleOf(mapped, api, found);
  const note = !trouble && written && found && !found.updateable ? `You may read ${api}, but not change it.` : null;
  return { name, label, without, api, how, trouble, note, fitting };
}

function choose(
  { field, label, alsoCalled = [] }: MappedField,
  fields: readonly DescribedField[],
  fitting: readonly DescribedField[],
  chosen: string | null | undefined,
): Pick<FieldRow, 'api' | 'how'> {
  if (chosen !== undefined) return { api: chosen, how: 'chosen' };
  if (fields.some(({ name }) => name === field)) return { api: field, how: 'name' };
  for (const wanted of [label, ...alsoCalled]) {
    const [one, ...more] = fitting.filter((other) => other.label.toLowerCase() === wanted.toLowerCase());
    if (one && more.length === 0) return { api: one.name, how: 'label' };
  }
  return { api: null, how: 'none' };
}

function troubleOf(mapped: MappedField, api: string, found: DescribedField | undefined): string | null {
  if (!found) return `This org has no field ${api} on ${mapped.object}, or does not show it to you.`;
  if (fits(mapped, found)) return null;
  if (isItself(mapped.object, api)) return `${api} is read as what it is, and cannot be ${mapped.label} as well.`;
  return `${api} is of the type ${found.type}; ${mapped.label} needs ${mapped.types.join(' or ')}.`;
}

function fits(mapped: MappedField, { name, type, referenceTo }: DescribedField): boolean {
  const { object, types, linksTo } = mapped;
  return types.includes(type) && (linksTo === undefined || referenceTo.includes(linksTo)) && !isItself(object, name);
}

/** Fields that keep their names in every org are read as what they are, and as nothing else. */
function isItself(object: SyncObject, name: string): boolean {
  const { required, optional } = practiceMapping[object];
  return !name.endsWith('__c') && (name === 'Id' || [...required, ...optional].some((field) => field === name));
}

/** Whether an object's field may have this type of Salesforce's; fields that keep their names may have any. */
export function isOfFittingType(object: string, field: string, type: string): boolean {
  const mapped = mappedFields.find((one) => one.object === object && one.field === field);
  return mapped === undefined || mapped.types.includes(type);
}
