import type { Day, Id, Instant } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { Calendar } from '#shared/lib';
import { formatDay, formatInstant } from '#shared/lib';
import type { ScorecardSource } from './collect-cases.ts';
import { casesOf, collectCases } from './collect-cases.ts';
import type { Mark, MetricId } from './define-metric.ts';
import type { Group } from './groups.ts';
import { advocatesOf, regionsOf, teamsOf } from './groups.ts';
import type { Figures } from './mark-cases.ts';
import { figuresOf, markCases, marksOf } from './mark-cases.ts';
import { periodOf } from './period.ts';
import { METRICS } from './registry.ts';
import type { TrendPoint } from './weekly-trend.ts';
import { weeklyTrend } from './weekly-trend.ts';

export interface ScorecardRow {
  readonly userId: Id;
  readonly name: string;
  readonly metrics: Figures;
}

/** `id` is the manager's for a team and the region's name for a region; `none` gathers who has neither. */
export interface RollUpRow {
  readonly id: string;
  readonly name: string;
  readonly userIds: readonly Id[];
  readonly metrics: Figures;
}

/** As `advocate-desk scorecard` prints it. */
export interface Scorecard {
  readonly edition: HandbookEdition['id'];
  readonly from: Day;
  readonly to: Day;
  /** The moment that counts as now. */
  readonly asOf: Instant;
  /** Everyone with an Advocate's role, by name. */
  readonly rows: readonly ScorecardRow[];
  readonly teams: readonly RollUpRow[];
  readonly regions: readonly RollUpRow[];
}

/** What a scorecard is judged by, whatever its period. */
export interface ScorecardBench {
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface ScorecardOptions extends ScorecardBench {
  /** Day numbers of the first and the last day. */
  readonly from: number;
  readonly to: number;
}

/** A scorecard with the cases behind it. `userIds` are one Advocate's, or those of a row of `teams` or `regions`. */
export interface OpenScorecard {
  readonly scorecard: Scorecard;
  /** What a figure is made of: also the cases that were considered and not counted. */
  casesBehind(metric: MetricId, userIds: readonly Id[]): readonly Mark[];
  /** The figure of each week (from Monday) up to now; null for a metric that reads today's state alone. */
  trend(metric: MetricId, userIds: readonly Id[]): readonly TrendPoint[] | null;
}

/** A workspace that is ready to be scored over one period after another. */
export interface PreparedScorecard {
  /**
   * Reads the next `count` cases before a period asks for them, so that a scorecard is there at once; false when every case is
   * read. In slices, for nobody who works meanwhile is to wait.
   */
  readAhead(count: number): boolean;
  /** From and to in day numbers, both included. */
  score(from: number, to: number): OpenScorecard;
}

/**
 * Indexes a workspace for the scorecards of every Advocate, team and region (design.md, Scorecard). What a period asked
 * of a case is remembered for the next, so the records may not change meanwhile.
 */
export function prepareScorecard(
  source: ScorecardSource,
  { edition, calendar, now }: ScorecardBench,
): PreparedScorecard {
  const advocates = advocatesOf(source.users);
  const teams = teamsOf(advocates, source.users);
  const regions = regionsOf(advocates);
  const people = new Set(advocates.map(({ id }) => id));
  const everyCase = collectCases(source, edition, calendar, now);
  let ahead = 0;

  return {
    readAhead(count) {
      const end = Math.min(ahead + count, everyCase.length);
      while (ahead < end) everyCase[ahead++]?.read();
      return ahead < everyCase.length;
    },
    score(from, to) {
      const period = periodOf(from, to, calendar, now);
      const cases = casesOf(everyCase, period);
      const marks = markCases(cases, METRICS, period, people);
      const rollUp = ({ id, name, userIds }: Group): RollUpRow => ({
        id,
        name,
        userIds,
        metrics: figuresOf(marks, userIds),
      });
      return {
        scorecard: {
          edition: edition.id,
          from: formatDay(from),
          to: formatDay(to),
          asOf: formatInstant(now),
          rows: advocates.map(({ id, name }) => ({ userId: id, name, metrics: figuresOf(marks, [id]) })),
          teams: teams.map(rollUp),
          regions: regions.map(rollUp),
        },
        casesBehind: (metric, userIds) => marksOf(marks, metric, userIds),
        trend: (metric, userIds) => weeklyTrend(cases, metric, period, calendar, userIds),
      };
    },
  };
}

/** The scorecard of one period. Pure. */
export function openScorecard(source: ScorecardSource, { from, to, ...bench }: ScorecardOptions): OpenScorecard {
  return prepareScorecard(source, bench).score(from, to);
}
