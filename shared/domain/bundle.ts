import { z } from 'zod';
import type { Workspace } from './records.ts';
import { workspaceSchema } from './record-schemas.ts';

const BUNDLE_FORMAT = 'advocate-desk/workspace';
const BUNDLE_VERSION = 1;

export type BundleFault = 'empty' | 'not-json' | 'not-a-bundle' | 'newer-version' | 'invalid' | 'duplicate-id';

/** `message` is one line: where (`cases[3].createdAt: …`), what is wrong, how to mend it. */
export type ParsedBundle =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly code: BundleFault; readonly message: string };

/**
 * Reads a workspace bundle from its JSON text (a byte order mark is fine). Unknown properties are kept; ids that lead
 * nowhere are allowed and count as absent.
 */
export function parseBundle(text: string): ParsedBundle {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return fault('empty', 'is empty: a workspace bundle is a JSON object');
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    return fault('not-json', `is not JSON (${oneLine((error as Error).message)})`);
  }
  return readBundle(content);
}

/** Like `parseBundle`, for content that is parsed already. */
export function readBundle(content: unknown): ParsedBundle {
  if (!isRecord(content)) return fault('not-a-bundle', `is ${show(content)}, a workspace bundle is a JSON object`);
  if (content['format'] !== BUNDLE_FORMAT) {
    return fault('not-a-bundle', `format: expected "${BUNDLE_FORMAT}", got ${show(content['format'])}`);
  }
  const { version } = content;
  if (typeof version === 'number' && version > BUNDLE_VERSION) {
    const known = `this app reads version ${BUNDLE_VERSION}`;
    return fault('newer-version', `version: ${version} is newer than ${known}: update Advocate Desk`);
  }
  if (version !== BUNDLE_VERSION) return fault('invalid', `version: expected ${BUNDLE_VERSION}, got ${show(version)}`);

  const parsed = workspaceSchema.safeParse(content);
  if (!parsed.success) return fault('invalid', describe(parsed.error.issues, content));
  const repeated = repeatedId(parsed.data);
  if (repeated) return fault('duplicate-id', repeated);
  return { ok: true, workspace: parsed.data };
}

const COLLECTIONS = ['users', 'accounts', 'contacts', 'leads', 'opportunities', 'cases', 'activities'] as const;

function repeatedId(workspace: Workspace): string | null {
  for (const collection of COLLECTIONS) {
    const places = new Map<string, number>();
    for (const [index, { id }] of workspace[collection].entries()) {
      const earlier = places.get(id);
      if (earlier !== undefined) {
        return `${collection}[${index}].id: ${show(id)} is taken by ${collection}[${earlier}]: give each record its own id`;
      }
      places.set(id, index);
    }
  }
  return null;
}

function describe(issues: readonly z.core.$ZodIssue[], content: unknown): string {
  const [first] = issues;
  if (!first) return 'is not a workspace bundle';
  const value = first.path.reduce<unknown>(
    (at, key) => (isRecord(at) || Array.isArray(at) ? (at as never)[key] : undefined),
    content,
  );
  const where = z.core.toDotPath(first.path);
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  if (value === undefined) return `${where}: is missing, expected ${expected(first)}${more}`;
  return `${where}: expected ${expected(first)}, got ${show(value)}${more}`;
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return 'some text';
    default:
      return issue.message;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function fault(code: BundleFault, message: string): ParsedBundle {
  return { ok: false, code, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value short enough for one line. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
