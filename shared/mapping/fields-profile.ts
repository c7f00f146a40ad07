import { z } from 'zod';
import { isMapped, type OrgNames } from './field-names.ts';
import { isMappedValue } from './value-names.ts';

const FORMAT = 'advocate-desk/fields';
/** 2: with values of picklists. A profile without any is written as 1, which older apps read. */
const VERSION = 2;
const apiName = z.string().regex(/^[A-Za-z]\w{0,79}$/, 'must be an API name, like Notes__c');

const profileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.union([z.literal(1), z.literal(VERSION)]),
  /** Where it was made: a sandbox has another id than its production org, so that alone refuses nothing. */
  orgId: z.string(),
  fields: z.record(z.string(), apiName.nullable()),
  values: z.record(z.string(), z.record(z.string(), z.string().min(1).max(255).nullable())).default({}),
});

/** What fields and values are called in an org, in a form that colleagues can share. */
export interface FieldsProfile extends OrgNames {
  readonly orgId: string;
}

/** `message` is one line: where (`fields.Case.Foo__c: …`), what is wrong, how to mend it. */
export type ReadProfile =
  { readonly ok: true; readonly profile: FieldsProfile } | { readonly ok: false; readonly message: string };

export function writeFieldsProfile({ orgId, fields, values }: FieldsProfile): string {
  const whole =
    Object.keys(values).length === 0 ? { version: 1, orgId, fields } : { version: VERSION, orgId, fields, values };
  return `${JSON.stringify({ format: FORMAT, ...whole }, null, 2)}\n`;
}

/** Reads a profile from its JSON text (a byte order mark is fine). Whether its fields exist, only the org can say. */
export function readFieldsProfile(text: string): ReadProfile {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fault('it is not JSON: choose a file that Advocate Desk has saved');
  }
  const { format, version } = (typeof content === 'object' && content !== null ? content : {}) as Record<
    string,
    unknown
  >;
  if (format !== FORMAT) return fault(`format: expected "${FORMAT}": choose a file that Advocate Desk has saved`);
  if (typeof version === 'number' && version > VERSION)
    return fault(`version: ${version} is newer than this app reads (${VERSION}): update Advocate Desk`);
  const parsed = profileSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fault(`${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'cannot be read'}`);
  }
  const { orgId, fields, values } = parsed.data;
  const unknown = Object.keys(fields).find((name) => !isMapped(name));
  if (unknown !== undefined) return fault(`fields.${unknown}: this app knows no such field: take the line out`);
  const [strange] = Object.entries(values).flatMap(([name, those]) =>
    Object.keys(those).flatMap((value) => (isMappedValue(name, value) ? [] : [`${name}.${value}`])),
  );
  if (strange !== undefined) return fault(`values.${strange}: this app knows no such value: take the line out`);
  return { ok: true, profile: { orgId, fields, values } };
}

function fault(message: string): ReadProfile {
  return { ok: false, message };
}
