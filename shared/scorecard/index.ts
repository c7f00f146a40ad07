export type { ScorecardSource } from './collect-cases.ts';
export type { Mark, Metric, MetricId, MetricMeta } from './define-metric.ts';
export type { Figure, Mix } from './figure.ts';
export type { Figures } from './mark-cases.ts';
export { METRICS } from './registry.ts';
export { sayFigure } from './say-figure.ts';
export { scorecardSheet } from './scorecard-sheet.ts';
export type { Cell, SheetFacts } from './scorecard-sheet.ts';
export { openScorecard, prepareScorecard } from './scorecard.ts';
export type {
  OpenScorecard,
  PreparedScorecard,
  RollUpRow,
  Scorecard,
  ScorecardBench,
  ScorecardOptions,
  ScorecardRow,
} from './scorecard.ts';
export type { TrendPoint } from './weekly-trend.ts';
