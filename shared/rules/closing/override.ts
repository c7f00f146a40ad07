import type { Activity, Id, Instant } from '#shared/domain';

/** What Salesforce takes as the subject of a Task, in UTF-16 units. */
const MAX_SUBJECT = 255;

export interface OverrideRequest {
  readonly rules: readonly string[];
  /** Typed by the person who closes; blank is refused. */
  readonly reason: string;
  readonly caseId: Id;
  readonly byId: Id;
  readonly at: Instant;
  /** The id of the new record. */
  readonly id: Id;
}

/**
 * The record of an override that colleagues see: a done Task `Override R10-7: reason` on the case, one for a closing.
 * A reason too long for a subject stands whole in the body. Null without a rule to override, or without a reason.
 */
export function overrideTask({ rules, reason, caseId, byId, at, id }: OverrideRequest): Activity | null {
  const said = reason.replace(/\s+/gu, ' ').trim();
  if (said === '' || rules.length === 0) return null;
  const whole = `Override ${rules.join(', ')}: ${said}`;
  const task = { id, kind: 'task', at, caseId, byId, done: true } as const;
  if (whole.length <= MAX_SUBJECT) return { ...task, subject: whole };
  return { ...task, subject: `${cut(whole, MAX_SUBJECT - 1)}…`, body: said };
}

export interface Override {
  readonly rules: readonly string[];
  readonly reason: string;
}

const SUBJECT = /^\s*override\s+([a-z0-9]+-\d+(?:\s*,\s*[a-z0-9]+-\d+)*)\s*:\s*(\S.*?)\s*$/isu;

/** Reads an override back from a Task; null when the activity is none. */
export function readOverride({ kind, subject, body, done }: Activity): Override | null {
  if (kind !== 'task' || done !== true) return null;
  const match = SUBJECT.exec(subject);
  if (!match) return null;
  const [, rules = '', said = ''] = match;
  const reason = said.endsWith('…') && body !== undefined ? body : said;
  return { rules: rules.split(',').map((rule) => rule.trim().toUpperCase()), reason };
}

/** Never leaves half of a surrogate pair. */
function cut(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd8_00 && code <= 0xdb_ff ? length - 1 : length);
}
