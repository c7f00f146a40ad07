import type { Case, Id, Instant } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { formatInstant, parseInstant } from '#shared/lib';
import type { Surroundings } from './case-contexts.ts';
import { caseContexts } from './case-contexts.ts';
import { evaluateCase } from './evaluate-case.ts';
import type { Band, ObligationKind } from './obligations/define-obligation.ts';
import { compareStandings } from './order.ts';
import { reasonFor } from './reason.ts';
import { standingAt } from './standing.ts';

/** One line of the day, as `advocate-desk queue` prints it. */
export interface QueueRow {
  readonly caseId: Id;
  /** From 1. */
  readonly rank: number;
  readonly band: Band;
  readonly leading: ObligationKind | null;
  readonly reason: string;
  readonly obligations: readonly {
    readonly kind: ObligationKind;
    readonly dueAt: Instant | null;
    readonly band: Band;
  }[];
}

export interface RankOptions {
  readonly edition: HandbookEdition;
  readonly me: Id;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly calendar: Calendar;
}

/** The day (design.md): the open cases of `me` in the order in which somebody is owed something. */
export function rankDay(
  workspace: Surroundings & { readonly cases: readonly Case[] },
  { edition, me, now, calendar }: RankOptions,
): readonly QueueRow[] {
  const contextOf = caseContexts(workspace, me);
  const mine = workspace.cases.filter(
    (theCase) => theCase.ownerId === me && edition.meaningOf(theCase.status).group !== 'closed',
  );
  const ranked = mine.map((theCase) => {
    const context = contextOf(theCase);
    const facts = evaluateCase(theCase, context, edition, calendar, now);
    const { band, leading, bands } = standingAt(facts, calendar, now);
    return {
      id: theCase.id,
      priority: theCase.priority,
      createdAt: parseInstant(theCase.createdAt),
      carr: context.account?.carr ?? 0,
      band,
      leadingDueAt: leading?.dueAt ?? null,
      leading,
      bands,
      obligations: facts.obligations,
    };
  });
  return ranked.sort(compareStandings).map((row, index) => ({
    caseId: row.id,
    rank: index + 1,
    band: row.band,
    leading: row.leading?.kind ?? null,
    reason: reasonFor(row.leading, { edition, calendar, now }),
    obligations: row.obligations.map(({ kind, dueAt }, at) => ({
      kind,
      dueAt: dueAt === null ? null : formatInstant(dueAt),
      band: row.bands[at] ?? 'quiet',
    })),
  }));
}
