import { describe, expect, it } from 'vitest';
import { evaluateCase } from '#shared/day';
import type { EditionId } from '#shared/domain';
import { DEFAULT_EDITION_ID, EDITION_IDS, editionOf } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { aCase, aContext, aStartedCase, mailOut, NOW } from '../../support/builders.ts';

const editions = EDITION_IDS.map((id) => [id, editionOf(id)] as const);

it('gives each of the five editions by its id, fy26 first', () => {
  expect(EDITION_IDS).toEqual(['fy26', 'fy25', 'global-digital-smb', 'pooled-amer', 'smb-ae']);
  expect(editions.map(([id, edition]) => edition.id === id && edition.basis === id)).not.toContain(false);
  expect(DEFAULT_EDITION_ID).toBe('fy26');
});

describe.each(editions)('%s', (_id, edition) => {
  it('gives each label to one trigger', () => {
    const labels = edition.triggers.flatMap((trigger) => trigger.labels.map((label) => label.toLowerCase()));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('finds each of its triggers by each of its labels', () => {
    for (const trigger of edition.triggers)
      for (const label of trigger.labels) expect(edition.triggerOf(`${label} 2025-06-12`)?.id).toBe(trigger.id);
  });

  it('reads a status with a dash as one with a colon', () => {
    for (const { label, meaning } of edition.statuses) {
      expect(edition.meaningOf(label.replace(' - ', ': '))).toEqual(meaning);
      expect(edition.meaningOf(label.replace(': ', ' - '))).toEqual(meaning);
    }
  });

  it('knows all nine Resolution Actions', () => {
    expect(edition.resolutionActions).toHaveLength(9);
    expect(edition.knowsResolutionAction('failed to engage')).toBe(true);
  });

  it('does not both borrow a part and leave it open', () => {
    const open = new Set(edition.notDefined.map(({ part }) => part));
    expect(edition.borrowed.filter(({ part }) => open.has(part))).toEqual([]);
  });
});

describe('what a case owes where an edition sets no time for it', () => {
  const owedUnder = (id: EditionId, theCase = aCase()) =>
    evaluateCase(
      theCase,
      aContext({ activities: theCase.startedAt === undefined ? [] : [mailOut('2025-05-01T09:00:00Z')] }),
      editionOf(id),
      createCalendar({ zone: 'UTC' }),
      parseInstant(NOW),
    ).obligations.map(({ kind }) => kind);

  it.each([
    ['fy26', ['review', 'target', 'limit']],
    ['fy25', ['review', 'target', 'limit']],
    ['global-digital-smb', ['review', 'target', 'limit']],
    ['pooled-amer', []],
    ['smb-ae', []],
  ] as const)('a new case under %s', (id, kinds) => {
    expect(owedUnder(id)).toEqual(kinds);
  });

  it.each([
    ['fy26', ['next-step', 'cadence', 'target', 'limit', 'hygiene', 'closable']],
    ['fy25', ['next-step', 'cadence', 'target', 'limit', 'hygiene', 'closable']],
    ['pooled-amer', ['next-step']],
    ['smb-ae', ['next-step']],
  ] as const)('a case long tried under %s', (id, kinds) => {
    const tried = aStartedCase({ startedAt: '2025-05-01T08:00:00Z', nextStepsDate: '2025-06-12' });
    expect(owedUnder(id, tried)).toEqual(kinds);
  });
});
