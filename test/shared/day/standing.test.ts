import { describe, expect, it } from 'vitest';
import type { Band, CaseFacts, Obligation, ObligationKind } from '#shared/day';
import { OBLIGATION_KINDS, standingAt } from '#shared/day';
import { createCalendar, formatInstant, parseInstant } from '#shared/lib';

const utc = createCalendar({ zone: 'UTC' });
const now = parseInstant('2025-06-12T09:00:00Z');
const owed = (kind: ObligationKind, due: string | null): Obligation => ({
  kind,
  dueAt: due === null ? null : parseInstant(due),
});
const factsOf = (...obligations: Obligation[]): CaseFacts => ({ obligations, validUntil: Number.POSITIVE_INFINITY });

describe('the band that an obligation alone gives', () => {
  const pressing: readonly ObligationKind[] = ['review', 'reply', 'answer', 'next-step', 'close-date', 'limit'];
  const instants: readonly [claim: string, due: string, bandOf: (kind: ObligationKind) => Band][] = [
    [
      'a second ago',
      '2025-06-12T08:59:59Z',
      (kind) => (pressing.includes(kind) ? 'breached' : kind === 'target' ? 'slipping' : 'now'),
    ],
    [
      'days ago',
      '2025-06-01T08:00:00Z',
      (kind) => (pressing.includes(kind) ? 'breached' : kind === 'target' ? 'slipping' : 'now'),
    ],
    ['exactly now, which is not late', '2025-06-12T09:00:00Z', (kind) => (kind === 'target' ? 'slipping' : 'now')],
    ['later today', '2025-06-12T18:00:00Z', (kind) => (kind === 'target' ? 'slipping' : 'now')],
    ['at 24:00 today', '2025-06-13T00:00:00Z', (kind) => (kind === 'target' ? 'slipping' : 'now')],
    [
      'early tomorrow',
      '2025-06-13T00:00:01Z',
      (kind) => (kind === 'target' || kind === 'limit' ? 'slipping' : 'planned'),
    ],
    [
      'late on the second day',
      '2025-06-14T23:59:00Z',
      (kind) => (kind === 'target' || kind === 'limit' ? 'slipping' : 'planned'),
    ],
    [
      'at 24:00 of the second day',
      '2025-06-15T00:00:00Z',
      (kind) => (kind === 'target' || kind === 'limit' ? 'slipping' : 'planned'),
    ],
    ['on the third day', '2025-06-15T09:00:00Z', (kind) => (kind === 'limit' ? 'slipping' : 'planned')],
    ['at 24:00 of the third day', '2025-06-16T00:00:00Z', (kind) => (kind === 'limit' ? 'slipping' : 'planned')],
    ['on the fourth day', '2025-06-16T00:00:01Z', () => 'planned'],
  ];
  const dated = OBLIGATION_KINDS.filter((kind) => kind !== 'hygiene' && kind !== 'closable');
  const table = instants.flatMap(([claim, due, bandOf]) =>
    dated.map((kind) => [kind, claim, due, bandOf(kind)] as const),
  );
  it.each(table)('%s due %s', (kind, _claim, due, band) => {
    expect(standingAt(factsOf(owed(kind, due)), utc, now)).toMatchObject({ band, bands: [band], leading: { kind } });
  });

  it.each(['hygiene', 'closable'] as const)('%s always slips', (kind) => {
    expect(standingAt(factsOf(owed(kind, null)), utc, now)).toMatchObject({ band: 'slipping', leading: { kind } });
  });

  it('reads days in the zone of the Advocate', () => {
    const kolkata = createCalendar({ zone: 'Asia/Kolkata' });
    const band = (due: string) => standingAt(factsOf(owed('reply', due)), kolkata, now).band;
    expect([band('2025-06-12T18:30:00Z'), band('2025-06-12T18:30:01Z')]).toEqual(['now', 'planned']);
  });
});

describe('the leading obligation', () => {
  const cases: readonly [claim: string, obligations: readonly Obligation[], leading: ObligationKind | null][] = [
    ['is none on a quiet case', [], null],
    [
      'is of the best band',
      [owed('next-step', '2025-06-12T12:00:00Z'), owed('limit', '2025-06-11T00:00:00Z')],
      'limit',
    ],
    [
      'is the earliest due of it',
      [owed('review', '2025-06-12T18:00:00Z'), owed('next-step', '2025-06-12T12:00:00Z')],
      'next-step',
    ],
    ['is dated rather than not', [owed('target', '2025-06-14T00:00:00Z'), owed('hygiene', null)], 'target'],
    [
      'is by the table’s order among equals',
      [owed('next-step', '2025-06-13T00:00:00Z'), owed('cadence', '2025-06-13T00:00:00Z')],
      'next-step',
    ],
    ['is by the table’s order among the undated', [owed('hygiene', null), owed('closable', null)], 'hygiene'],
  ];
  it.each(cases)('%s', (_claim, obligations, leading) => {
    expect(standingAt(factsOf(...obligations), utc, now).leading?.kind ?? null).toBe(leading);
  });

  it('leaves a case quiet when nothing is owed', () => {
    expect(standingAt(factsOf(), utc, now)).toEqual({
      band: 'quiet',
      leading: null,
      bands: [],
      nextTransition: Number.POSITIVE_INFINITY,
    });
  });
});

describe('the next transition', () => {
  const cases: readonly [claim: string, obligation: Obligation, at: string | null][] = [
    ['a due of today turns late just after it', owed('reply', '2025-06-12T15:00:00Z'), '2025-06-12T15:00:00.001Z'],
    ['a later due turns pressing as its day begins', owed('reply', '2025-06-16T15:00:00Z'), '2025-06-16T00:00:00Z'],
    ['24:00 belongs to the day that it ends', owed('next-step', '2025-06-16T00:00:00Z'), '2025-06-15T00:00:00Z'],
    ['a limit slips three days ahead', owed('limit', '2025-06-18T15:00:00Z'), '2025-06-15T00:00:00Z'],
    ['a slipping limit turns pressing on its day', owed('limit', '2025-06-14T15:00:00Z'), '2025-06-14T00:00:00Z'],
    ['what is late stays late', owed('reply', '2025-06-12T08:00:00Z'), null],
    ['a touch of today stays pressing', owed('cadence', '2025-06-13T00:00:00Z'), null],
    ['the undated never changes', owed('hygiene', null), null],
  ];
  it.each(cases)('%s', (_claim, obligation, at) => {
    const { nextTransition } = standingAt(factsOf(obligation), utc, now);
    expect(Number.isFinite(nextTransition) ? formatInstant(nextTransition) : null).toBe(at);
  });

  it('is never past the end of the facts', () => {
    const validUntil = parseInstant('2025-06-12T10:00:00Z');
    const facts = { obligations: [owed('reply', '2025-06-12T15:00:00Z')], validUntil };
    expect(standingAt(facts, utc, now).nextTransition).toBe(validUntil);
  });
});
