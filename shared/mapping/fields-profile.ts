import { z } from 'zod';
import { isMapped, type FieldNames } from './field-names.ts';

const FORMAT = 'advocate-desk/fields';
const VERSION = 1;
const apiName = z.string().regex(/^[A-Za-z]\w{0,79}$/, 'must be an API name, like Notes__c');

const profileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** Where it was made: a sandbox has another id than its production org, so that alone refuses nothing. */
  orgId: z.string(),
  fields: z.record(z.string(), apiName.nullable()),
});

/** What fields are called in an org, in a form that colleagues can share. */
export interface FieldsProfile {
  readonly orgId: string;
  readonly fields: FieldNames;
}

/** `message` is one line: where (`fields.Case.Foo__c: …`), what is wrong, how to mend it. */
export type ReadProfile =
  { readonly ok: true; readonly profile: FieldsProfile } | { readonly ok: false; readonly message: string };

export function writeFieldsProfile({ orgId, fields }: FieldsProfile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, orgId, fields }, null, 2)}\n`;
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
  const { orgId, fields } = parsed.data;
  const unknown = Object.keys(fields).find((name) => !isMapped(name));
  if (unknown !== undefined) return fault(`fields.${unknown}: this app knows no such field: take the line out`);
  return { ok: true, profile: { orgId, fields } };
}

function fault(message: string): ReadProfile {
  return { ok: false, message };
}
