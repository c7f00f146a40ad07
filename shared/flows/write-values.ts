import type { Case } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { fillMessage, formatDay } from '#shared/lib';
import type { FieldWrite, FlowField, FlowValue } from './define-flow.ts';

/** What a flow reads. `now` is in milliseconds since 1970. */
export interface FlowFacts {
  readonly theCase: Case;
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  readonly now: number;
  /** Mine, in capitals: they stand in the entries that the flow writes. */
  readonly initials: string;
  /** What a person answered, by the id of the question; people and records as their id. */
  readonly answers: Readonly<Record<string, string>>;
  /** How holes are said: names of the account, of the contact, of a chosen person (by the question's id). */
  readonly names: Readonly<Record<string, string>>;
}

export type CasePatch = Readonly<Partial<Record<FlowField, string>>>;

/** The fields that the writes change, with their new texts. An answer that is still open leaves its field alone. */
export function patchOf(writes: readonly FieldWrite[], facts: FlowFacts): CasePatch {
  const patch: Partial<Record<FlowField, string>> = {};
  for (const { field, value } of writes) {
    const before = facts.theCase[field] ?? '';
    const after = valueOf(value, before, facts);
    if (after !== null && after !== before) patch[field] = after;
  }
  return patch;
}

/** Fills the holes of a text with names, answers and facts of the case; what is not known stays as its hole. */
export function fillHoles(text: string, facts: FlowFacts): string {
  const { theCase, calendar, now, initials, answers, names } = facts;
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
  const known = {
    caseNumber: theCase.caseNumber,
    today: formatDay(calendar.dayOf(now)),
    initials,
    ...(answers['months'] !== undefined && dayInMonths(answers['months'], facts)),
    ...Object.fromEntries(given),
    ...names,
  };
  return fillMessage(text, known);
}

/** The names of the holes that nothing fills. */
export function openHoles(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, hole = '']) => hole);
}

function valueOf(value: FlowValue, before: string, facts: FlowFacts): string | null {
  const { answers, calendar, edition, initials, now } = facts;
  switch (value.kind) {
    case 'text':
      return fillHoles(value.text, facts);
    case 'answer':
      return answers[value.ask] || null;
    case 'months-from-today':
      return dayInMonths(answers[value.ask] ?? '', facts)?.day ?? null;
    case 'business-days-from-today':
      return formatDay(calendar.dayOf(calendar.addBusinessDays(now, value.days)));
    case 'status':
      return statusFor(value.group, before, edition);
    case 'entry': {
      const entry = `${formatDay(calendar.dayOf(now))} ${initials} ${oneLine(fillHoles(value.text, facts))}`;
      return before.trim() === '' ? entry : `${entry}\n${before}`;
    }
    case 'tag': {
      const words = before.split(/\s+/u).filter(Boolean);
      if (words.some((word) => word.toLowerCase() === value.tag.toLowerCase())) return before;
      return /^\s*n\.?\s*\/?\s*a\.?\s*$/iu.test(before) || words.length === 0
        ? value.tag
        : `${before.trimEnd()} ${value.tag}`;
    }
    case 'line': {
      const line = oneLine(fillHoles(value.text, facts));
      return before.trim() === '' ? line : `${before.trimEnd()}\n${line}`;
    }
  }
}

/** Whole months from 1 to 36; anything else is no answer. */
function dayInMonths(text: string, { calendar, now }: FlowFacts): { readonly day: string } | null {
  const months = Number(text.trim());
  if (!Number.isInteger(months) || months < 1 || months > 36) return null;
  return { day: formatDay(calendar.dayOf(calendar.addMonths(now, months))) };
}

function statusFor(group: 'open' | 'in-progress', before: string, edition: HandbookEdition): string | null {
  if (edition.meaningOf(before).group === group) return before;
  return edition.statuses.find(({ meaning }) => meaning.group === group)?.label ?? null;
}

/** An entry is one line: what was pasted over several is joined. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, ' ').trim();
}
