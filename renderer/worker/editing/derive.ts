import type { Case, Opportunity } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { formatInstant } from '#shared/lib';
import type { Patch } from '#shared/outbox';
import type { EditedTable, FieldFacts } from '#shared/sync';

export interface DeriveFrom {
  readonly edition: HandbookEdition;
  readonly facts: FieldFacts | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A patch with what follows from it: when work started (STAT-4), and what Salesforce will set itself when a case or deal closes. */
export function withDerived(table: EditedTable, patch: Patch, record: object, from: DeriveFrom): Patch {
  if (table === 'cases' && typeof patch['status'] === 'string') {
    return { ...patch, ...ofStatus(patch['status'], patch, record as Case, from) };
  }
  if (table === 'opportunities' && typeof patch['stage'] === 'string') {
    return { ...patch, ...ofStage(patch['stage'], record as Opportunity, from.now) };
  }
  return patch;
}

function ofStatus(status: string, patch: Patch, theCase: Case, { edition, facts, now }: DeriveFrom): Patch {
  const { group } = edition.meaningOf(status);
  const mayStart = !facts || facts.cases['startedAt']?.writable === true;
  return {
    ...(group === 'closed' && { closedAt: theCase.closedAt ?? formatInstant(now) }),
    ...(group !== 'closed' && theCase.closedAt !== undefined && { closedAt: null }),
    ...(group === 'in-progress' &&
      theCase.startedAt === undefined &&
      patch['startedAt'] === undefined &&
      mayStart && { startedAt: formatInstant(now) }),
  };
}

function ofStage(stage: string, { closedAt }: Opportunity, now: number): Patch {
  const closed = /\bclosed\b/iu.test(stage);
  const won = closed && /\bwon\b/iu.test(stage);
  return { closed, won, closedAt: closed ? (closedAt ?? formatInstant(now)) : null };
}
