import { describe, expect, it } from 'vitest';
import type { Case, Instant, Workspace } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseDay, parseInstant } from '#shared/lib';
import type { Figure, MetricId, OpenScorecard } from '#shared/scorecard';
import { openScorecard } from '#shared/scorecard';
import { aStartedCase, aUser, aWorkspace, NOW } from './builders.ts';

/** A workspace judged over 1 to 12 June 2025 in UTC at `NOW`, under fy26, unless it says otherwise. */
export interface MetricScene extends Omit<Partial<Workspace>, 'edition'> {
  readonly from?: string;
  readonly to?: string;
  readonly now?: Instant;
  readonly judgedBy?: HandbookEdition;
}

export const KIM = aUser();
export const MARA = aUser({ id: 'u-ms', name: 'Mara Silva', initials: 'MS' });

export function openScene(scene: MetricScene): OpenScorecard {
  const { from = '2025-06-01', to = '2025-06-12', now = NOW, zone = 'UTC', judgedBy = fy26, ...records } = scene;
  return openScorecard(aWorkspace({ users: [KIM, MARA], ...records }), {
    edition: judgedBy,
    calendar: createCalendar({ zone }),
    now: parseInstant(now),
    from: parseDay(from)!,
    to: parseDay(to)!,
  });
}

/** Kim's figure. */
export function figureIn(id: MetricId, scene: MetricScene): Figure {
  return openScene(scene).scorecard.rows.find(({ userId }) => userId === 'u-kk')!.metrics[id];
}

/** Kim's figure in each scene: its value, and what is counted of what is considered. */
export type MetricTable = Readonly<
  Record<string, readonly [value: Figure['value'], n: number, of: number, scene: MetricScene]>
>;

export function metricTable(id: MetricId, table: MetricTable): void {
  describe(id, () => {
    it.each(Object.entries(table))('%s', (_claim, [value, n, of, scene]) => {
      expect(figureIn(id, scene)).toEqual({ value, n, of });
    });
  });
}

/** Closed as resolved two days after it was opened on 2 June. */
export function aClosedCase(with_: Partial<Case> = {}): Case {
  return aStartedCase({
    status: 'Closed: Resolved',
    createdAt: '2025-06-02T09:00:00Z',
    routedAt: '2025-06-02T09:00:00Z',
    startedAt: '2025-06-02T10:00:00Z',
    closedAt: '2025-06-04T09:00:00Z',
    nextSteps: '2025-06-04 KK Sent order form to customer',
    nextStepsDate: '2025-06-05',
    contactId: 'k1',
    resolutionAction: 'Answered Question',
    feedback: 'NA',
    ...with_,
  });
}

/** Kim got the case from Mara at an instant, as Salesforce writes it: with names and with ids. */
export function fromMaraToKim(at: Instant, caseId = 'c1'): NonNullable<Workspace['caseChanges']> {
  return [
    { id: `h1 ${caseId}`, caseId, field: 'Owner', from: MARA.name, to: KIM.name, at },
    { id: `h2 ${caseId}`, caseId, field: 'Owner', from: MARA.id, to: KIM.id, at },
  ];
}
