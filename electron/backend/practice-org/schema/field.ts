export type FieldType =
  | 'id'
  | 'reference'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'boolean'
  | 'double'
  | 'int'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'email'
  | 'phone'
  | 'url';

/** One column of an object, with what `describe` tells about it. */
export interface FieldDef {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly length: number;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  /** Long text can be neither filtered nor sorted by. */
  readonly filterable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly calculated: boolean;
  readonly autoNumber: boolean;
  readonly nameField: boolean;
  readonly externalId: boolean;
  readonly precision: number;
  readonly scale: number;
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
  readonly picklist: readonly string[];
  /** Labels of the values that are not their own label. */
  readonly picklistLabels: Readonly<Record<string, string>>;
  readonly picklistDefault: string | null;
  /** Values that an administrator has deactivated: rows keep them, nobody can choose them. */
  readonly retired: readonly string[];
  readonly restrictedPicklist: boolean;
}

type Extra = Partial<Omit<FieldDef, 'name' | 'type'>>;

function labelOf(name: string): string {
  return name
    .replace(/__c$/, '')
    .replace(/(?<=[a-z])Id$/, ' ID')
    .replace(/_/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/\s+/g, ' ');
}

function field(name: string, type: FieldType, length: number, extra: Extra = {}): FieldDef {
  return {
    name,
    label: labelOf(name),
    type,
    length,
    nillable: true,
    createable: true,
    updateable: true,
    filterable: true,
    defaultedOnCreate: false,
    calculated: false,
    autoNumber: false,
    nameField: false,
    externalId: false,
    precision: 0,
    scale: 0,
    referenceTo: [],
    relationshipName: null,
    picklist: [],
    picklistLabels: {},
    picklistDefault: null,
    retired: [],
    restrictedPicklist: false,
    ...extra,
  };
}

/** Set by the platform alone. */
export const READ_ONLY = { createable: false, updateable: false, nillable: false, defaultedOnCreate: true } as const;

/** Set by the platform alone, and empty until then. */
export const UNSET = { createable: false, updateable: false } as const;
/** Worked out when it is read: its value moves without the row's stamps. */
export const FORMULA = { ...UNSET, calculated: true, filterable: false } as const;

export const text = (name: string, length = 255, extra?: Extra) => field(name, 'string', length, extra);
export const longText = (name: string, length = 32000, extra?: Extra) =>
  field(name, 'textarea', length, { filterable: length <= 255, ...extra });
export const flag = (name: string, extra?: Extra) =>
  field(name, 'boolean', 0, { nillable: false, defaultedOnCreate: true, ...extra });
export const whole = (name: string, extra?: Extra) => field(name, 'int', 0, { precision: 8, ...extra });
export const number = (name: string, extra?: Extra) => field(name, 'double', 0, { precision: 18, scale: 2, ...extra });
export const money = (name: string, extra?: Extra) => field(name, 'currency', 0, { precision: 18, scale: 2, ...extra });
export const day = (name: string, extra?: Extra) => field(name, 'date', 0, extra);
export const instant = (name: string, extra?: Extra) => field(name, 'datetime', 0, extra);
export const email = (name: string, extra?: Extra) => field(name, 'email', 80, extra);
export const phone = (name: string, extra?: Extra) => field(name, 'phone', 40, extra);
export const url = (name: string, extra?: Extra) => field(name, 'url', 255, extra);

export const picklist = (name: string, values: readonly string[], extra?: Extra) =>
  field(name, 'picklist', 255, { picklist: values, restrictedPicklist: true, ...extra });

/** A lookup; `relationshipName` is the parent's name in dotted paths, such as `Account` in `Account.Name`. */
export const lookup = (
  name: string,
  referenceTo: string | readonly string[],
  relationshipName: string,
  extra?: Extra,
) =>
  field(name, 'reference', 18, {
    referenceTo: typeof referenceTo === 'string' ? [referenceTo] : referenceTo,
    relationshipName,
    ...extra,
  });

/** The values that can be chosen. */
export const activeValues = (field: FieldDef): readonly string[] =>
  field.picklist.filter((value) => !field.retired.includes(value));

export const idField = (): FieldDef => field('Id', 'id', 18, { ...READ_ONLY, label: 'Record ID' });

/** Who and when, as every ordinary object carries it. */
export const auditFields = (): readonly FieldDef[] => [
  lookup('CreatedById', 'User', 'CreatedBy', READ_ONLY),
  instant('CreatedDate', READ_ONLY),
  lookup('LastModifiedById', 'User', 'LastModifiedBy', READ_ONLY),
  instant('LastModifiedDate', READ_ONLY),
  instant('SystemModstamp', READ_ONLY),
];

export const isDeleted = (): FieldDef => flag('IsDeleted', { ...READ_ONLY, label: 'Deleted' });
