import type { Instant } from '#shared/domain';
import type { Metric } from './define-metric.ts';
import type { Figure, Mix } from './figure.ts';
import type { Figures } from './mark-cases.ts';
import { METRICS } from './registry.ts';
import { NO_CASES } from './say-figure.ts';
import type { Scorecard } from './scorecard.ts';

export type Cell = string | number;

export interface SheetFacts {
  readonly editionName: string;
  readonly zone: string;
  /** When the data were read from Salesforce; `asOf` of the scorecard is what counted as now. */
  readonly dataAsOf: Instant;
}

/**
 * A scorecard as rows of cells for any export: what it is (edition, period, how old its data are), what each metric means,
 * then a line for each Advocate, team and region. A percentage stands with its counts, a mix with a column for each label.
 */
export function scorecardSheet(scorecard: Scorecard, facts: SheetFacts): readonly (readonly Cell[])[] {
  const { edition, from, to, asOf, rows, teams, regions } = scorecard;
  const lines: readonly Line[] = [
    ...rows.map(({ userId, name, metrics }) => ({ lead: ['Advocate', name, userId], metrics })),
    ...teams.map(({ id, name, metrics }) => ({ lead: ['Team', name, id], metrics })),
    ...regions.map(({ id, name, metrics }) => ({ lead: ['Region', name, id], metrics })),
  ];
  const columns = METRICS.flatMap((metric) => columnsOf(metric, lines));
  return [
    ['Advocate scorecard'],
    ['Edition', facts.editionName, edition],
    ['Period', from, to],
    ['Time zone', facts.zone],
    ['Data as of', facts.dataAsOf],
    ['Judged at', asOf],
    [],
    ['Metric', 'What it counts', 'Unit', 'Better', 'Kind', 'Id'],
    ...METRICS.map(({ id, meta }) => [meta.label, meta.sentence, meta.unit, meta.better, meta.kind, id]),
    [],
    ['Level', 'Name', 'Id', ...columns.map(({ head }) => head)],
    ...lines.map(({ lead, metrics }) => [...lead, ...columns.map(({ cell }) => cell(metrics))]),
  ];
}

interface Line {
  readonly lead: readonly string[];
  readonly metrics: Figures;
}

interface Column {
  readonly head: string;
  readonly cell: (metrics: Figures) => Cell;
}

function columnsOf({ id, meta, reckoning }: Metric, lines: readonly Line[]): readonly Column[] {
  const { label } = meta;
  if (reckoning === 'mix') {
    const labels = new Set(lines.flatMap(({ metrics }) => Object.keys(mixIn(metrics[id]))));
    return [...labels].sort().map((one) => ({
      head: `${label}: ${one}`,
      cell: (metrics) => mixIn(metrics[id])[one] ?? 0,
    }));
  }
  const unit = meta.unit === '%' || meta.unit === 'US$' ? ` (${meta.unit})` : '';
  const value: Column = { head: `${label}${unit}`, cell: (metrics) => valueIn(metrics[id]) };
  if (reckoning !== 'share' && reckoning !== 'median') return [value];
  return [
    value,
    { head: `${label}: counted`, cell: (metrics) => metrics[id].n },
    { head: `${label}: of`, cell: (metrics) => metrics[id].of },
  ];
}

function valueIn({ value }: Figure): Cell {
  return typeof value === 'number' ? value : NO_CASES;
}

function mixIn({ value }: Figure): Mix {
  return typeof value === 'object' && value !== null ? value : {};
}
