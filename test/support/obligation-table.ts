import { describe, expect, it } from 'vitest';
import { evaluateCase } from '#shared/day';
import type { ObligationKind } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar, formatInstant, parseInstant } from '#shared/lib';
import type { Scene } from './builders.ts';
import { aCase, aContext, NOW } from './builders.ts';

/** What a scene owes of one kind: nothing, a due instant, `undated`, or either with its detail after a blank. */
export type ObligationTable = Readonly<Record<string, readonly [owed: string | null, scene: Scene]>>;

export function obligationTable(kind: ObligationKind, table: ObligationTable): void {
  describe(kind, () => {
    it.each(Object.entries(table))('%s', (_claim, [owed, scene]) => {
      const { now = NOW, zone = 'UTC', holidays = [], edition = fy26 } = scene;
      const context = aContext({ ...scene.context, ...(scene.activities && { activities: scene.activities }) });
      const calendar = createCalendar({ zone, holidays });
      const facts = evaluateCase(scene.case ?? aCase(), context, edition, calendar, parseInstant(now));
      const found = facts.obligations.filter((obligation) => obligation.kind === kind);
      const shown = found.map(({ dueAt, detail }) =>
        [dueAt === null ? 'undated' : formatInstant(dueAt), detail].filter(Boolean).join(' '),
      );
      expect(shown).toEqual(owed === null ? [] : [owed]);
    });
  });
}
