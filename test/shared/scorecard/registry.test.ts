import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METRICS } from '#shared/scorecard';

const files = readdirSync(new URL('../../../shared/scorecard/metrics', import.meta.url));

describe('the metrics', () => {
  it('are those of the design, in its order', () => {
    expect(METRICS.map(({ id }) => id)).toEqual([
      'assigned',
      'closed',
      'open',
      'inProgress',
      'reviewedInTime',
      'medianHoursToFirstTouch',
      'closedWithin7',
      'closedWithin15',
      'openPast15',
      'medianDaysToClose',
      'requiredTenAtClose',
      'nextStepsHygiene',
      'nextStepsPunctual',
      'cadenceKept',
      'growthConversations',
      'opportunitiesWon',
      'nArrWon',
      'languageBarrier',
      'overrides',
      'resolutionMix',
      'outcomeMix',
    ]);
  });

  it('have each a file that is named for its id', () => {
    const kebab = (id: string) => `${id.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}.ts`;
    expect(files.sort()).toEqual(METRICS.map(({ id }) => kebab(id)).sort());
  });

  it('are each defined in one sentence', () => {
    for (const { meta } of METRICS) expect(meta.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('have labels of their own', () => {
    expect(new Set(METRICS.map(({ meta }) => meta.label)).size).toBe(METRICS.length);
  });
});
