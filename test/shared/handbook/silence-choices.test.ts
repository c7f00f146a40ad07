import { describe, expect, it } from 'vitest';
import { capacityOf, evaluateCase } from '#shared/day';
import type { HandbookEdition } from '#shared/handbook';
import { editionOf, EDITION_IDS, fy26, SILENCE_CHOICES, SILENCES, withSilenceAnswers } from '#shared/handbook';
import { createCalendar, formatInstant, parseInstant } from '#shared/lib';
import { closingVerdicts } from '#shared/rules';
import type { Scene } from '../../support/builders.ts';
import { aCase, aContext, aReading, aStartedCase, callOut, mailOut, NOW } from '../../support/builders.ts';

const answered = (rule: string, option: string, edition: HandbookEdition = fy26) =>
  withSilenceAnswers(edition, { [rule]: option });

/** What the Day says of a scene for one kind, as its due. */
function due(kind: string, edition: HandbookEdition, { case: theCase = aCase(), activities = [], now = NOW }: Scene) {
  const calendar = createCalendar({ zone: 'UTC' });
  const facts = evaluateCase(theCase, aContext({ activities }), edition, calendar, parseInstant(now));
  const found = facts.obligations.find((one) => one.kind === kind);
  return found?.dueAt == null ? null : formatInstant(found.dueAt);
}

const friday = '2025-06-06T15:00:00Z';
const touches = [
  mailOut('2025-05-28T10:00:00Z'),
  callOut('2025-05-30T10:00:00Z'),
  mailOut('2025-06-01T10:00:00Z'),
  mailOut('2025-06-03T10:00:00Z'),
];
const tried = aStartedCase({
  createdAt: '2025-05-20T09:00:00Z',
  routedAt: '2025-05-20T09:00:00Z',
  startedAt: '2025-05-28T09:00:00Z',
});
const closes = (edition: HandbookEdition, scene: Scene) => {
  const { blockers, warnings } = closingVerdicts(aReading({ ...scene, edition })).unresponsive;
  const of = (rules: readonly { readonly rule: string }[]) => rules.filter(({ rule }) => rule === 'CLOSE-3').length;
  return of(blockers) > 0 ? 'blocked' : of(warnings) > 0 ? 'warned' : 'free';
};

describe('what a team answers where the handbook is silent', () => {
  it('SLA-1: a review is due after clock hours, or on the next working day', () => {
    const scene = { case: aCase({ createdAt: friday, routedAt: friday }), now: '2025-06-06T16:00:00Z' };
    expect(due('review', answered('SLA-1', 'clock-hours'), scene)).toBe('2025-06-07T15:00:00Z');
    expect(due('review', answered('SLA-1', 'working-days'), scene)).toBe('2025-06-09T15:00:00Z');
  });

  it('SLA-2: target and limit count every day, or the working ones', () => {
    const scene = { case: aStartedCase({ createdAt: friday, routedAt: friday }), now: '2025-06-06T16:00:00Z' };
    const dues = (edition: HandbookEdition) => [due('target', edition, scene), due('limit', edition, scene)];
    expect(dues(answered('SLA-2', 'calendar-days'))).toEqual(['2025-06-13T15:00:00Z', '2025-06-21T15:00:00Z']);
    expect(dues(answered('SLA-2', 'working-days'))).toEqual(['2025-06-17T15:00:00Z', '2025-06-27T15:00:00Z']);
  });

  it('SLA-4: a First Order is exempt on the longer list only, a High Value Account on both', () => {
    const limit = (option: string, subject: string) =>
      due('limit', answered('SLA-4', option), { case: aStartedCase({ subject }) });
    expect(limit('longer-list', 'First Order')).toBeNull();
    expect(limit('high-value', 'First Order')).toBe('2025-06-25T09:00:00Z');
    expect(limit('high-value', 'High Value Account')).toBeNull();
  });

  it('CLOSE-3: whose clock wins at the limit', () => {
    const atTheLimit = { case: tried, activities: touches, now: '2025-06-04T09:00:00Z' };
    expect(['trying-or-limit', 'trying', 'opening'].map((one) => closes(answered('CLOSE-3', one), atTheLimit))).toEqual(
      ['warned', 'blocked', 'free'],
    );
    const before = { ...atTheLimit, now: '2025-06-04T08:59:59Z' };
    expect(closes(answered('CLOSE-3', 'opening'), before)).toBe('blocked');
    const late = { case: tried, activities: [mailOut('2025-06-10T10:00:00Z')], now: '2025-06-10T10:00:00Z' };
    expect(closes(answered('CLOSE-3', 'opening'), late)).toBe('free');
    expect(closes(answered('CLOSE-3', 'opening'), { ...late, activities: [] })).toBe('blocked');
  });

  it('CAD: a last attempt is offered, owed or neither', () => {
    const scene = { case: { ...tried, createdAt: '2025-05-28T09:00:00Z' }, activities: touches };
    expect(due('cadence', answered('CAD', 'offered'), scene)).toBeNull();
    expect(due('cadence', answered('CAD', 'owed'), scene)).toBe('2025-06-11T00:00:00Z');
    expect(['offered', 'owed', 'none'].map((one) => answered('CAD', one).lastAttemptDay)).toEqual([14, null, null]);
  });

  it('CAP: a High Value Account case takes a place, or none', () => {
    const cases = [aStartedCase({ subject: 'High Value Account' })];
    const taken = (option: string) => capacityOf(cases, answered('CAP', option), 'u-kk').inProgress;
    expect([taken('free'), taken('counts')]).toEqual([0, 1]);
  });

  it('HVA-2: a High Value Account case stays open, or closes like any other', () => {
    const scene = { case: aStartedCase({ subject: 'High Value Account', resolutionAction: 'Answered Question' }) };
    const refused = (option: string) =>
      closingVerdicts(aReading({ ...scene, edition: answered('HVA-2', option) })).resolved.blockers.some(
        ({ rule }) => rule === 'HVA-2',
      );
    expect([refused('full-churn'), refused('as-any')]).toEqual([true, false]);
  });

  it('changes nothing by the first option, by an unknown one, or where the edition has no such thing', () => {
    const facts = (edition: HandbookEdition) => JSON.stringify(edition);
    for (const id of EDITION_IDS) {
      const edition = editionOf(id);
      const first = Object.fromEntries(SILENCE_CHOICES.map(({ rule, options }) => [rule, options[0]?.id ?? '']));
      expect(facts(withSilenceAnswers(edition, first))).toBe(facts(edition));
      expect(facts(withSilenceAnswers(edition, { 'SLA-1': 'x', 'no-rule': 'y' }))).toBe(facts(edition));
    }
    expect(facts(answered('SLA-1', 'working-days', editionOf('pooled-amer')))).toBe(facts(editionOf('pooled-amer')));
  });

  it('asks only what the handbook is silent about', () => {
    const silent = new Set(SILENCES.map(({ rule }) => rule));
    expect(SILENCE_CHOICES.filter(({ rule }) => !silent.has(rule))).toEqual([]);
  });
});
