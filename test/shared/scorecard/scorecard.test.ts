import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Case, Opportunity, User } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import type { Figure, MetricId, Mix, RollUpRow } from '#shared/scorecard';
import { METRICS, prepareScorecard } from '#shared/scorecard';
import { createCalendar, formatInstant, parseDay, parseInstant } from '#shared/lib';
import { aCase, anActivity, anOpportunity, aUser, aWorkspace, NOW } from '../../support/builders.ts';
import type { MetricScene } from '../../support/metric-table.ts';
import { aClosedCase, KIM, MARA, openScene } from '../../support/metric-table.ts';

const users: readonly User[] = [
  aUser({ id: 'u1', name: 'Ada', managerId: 'm1', region: 'AMER' }),
  aUser({ id: 'u2', name: 'Ben', managerId: 'm1', region: 'EMEA' }),
  aUser({ id: 'u3', name: 'Cy', managerId: 'm2', region: 'AMER' }),
  aUser({ id: 'u4', name: 'Di' }),
  aUser({ id: 'm1', name: 'Mo', role: 'manager' }),
  aUser({ id: 'm2', name: 'Pat', role: 'manager' }),
];
const ids = ['u1', 'u2', 'u3', 'u4', 'queue'];

const FROM = Date.parse('2025-05-20T00:00:00Z');
const instant = fc.integer({ min: 0, max: 26 * 24 }).map((hours) => formatInstant(FROM + hours * 3_600_000));
const owner = fc.constantFrom(...ids);

const theCase: fc.Arbitrary<Partial<Case>> = fc.record(
  {
    ownerId: owner,
    createdAt: instant,
    routedAt: instant,
    startedAt: instant,
    closedAt: instant,
    status: fc.constantFrom('Open', ...fy26.statuses.map(({ label }) => label)),
    subject: fc.constantFrom('Contact Sales Request', 'PO Required', 'High Value Account'),
    nextSteps: fc.constantFrom('', '2025-06-01 KK Sent order form to customer'),
    nextStepsDate: fc.constantFrom('2025-06-01', '2025-06-20'),
    resolutionAction: fc.constantFrom('Growth Conversation', 'Answered Question'),
    feedback: fc.constantFrom('NA', '#languagebarrier'),
    opportunityId: fc.constantFrom('o1', 'o2', 'o3'),
    contactId: fc.constant('k1'),
  },
  { requiredKeys: ['ownerId', 'createdAt', 'status'] },
);
const activity: fc.Arbitrary<Partial<Activity>> = fc.record({
  kind: fc.constantFrom('email', 'call', 'task'),
  direction: fc.constantFrom('in', 'out'),
  subject: fc.constantFrom('Mail', 'Override R10-7: because'),
  at: instant,
  caseId: fc.integer({ min: 0, max: 9 }).map((at) => `c${at}`),
});
const change = fc.record({ caseId: fc.constantFrom('c0', 'c1', 'c2'), from: owner, to: owner, at: instant });
const won: fc.Arbitrary<Partial<Opportunity>> = fc.record({ won: fc.boolean(), closedAt: instant, nArr: fc.integer() });

const scene: fc.Arbitrary<MetricScene> = fc
  .record({
    cases: fc.array(theCase, { maxLength: 10 }),
    activities: fc.array(activity, { maxLength: 12 }),
    changes: fc.array(change, { maxLength: 4 }),
    opportunities: fc.tuple(won, won, won),
    zone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Tokyo'),
  })
  .map(({ cases, activities, changes, opportunities, zone }) => ({
    users,
    zone,
    contacts: [{ id: 'k1', lastName: 'Ito' }],
    cases: cases.map((one, at) => aCase({ ...one, id: `c${at}` })),
    activities: activities.map((one, at) => anActivity({ done: true, ...one, id: `x${at}` })),
    caseChanges: changes.map((one, at) => ({ ...one, id: `h${at}`, field: 'Owner' })),
    opportunities: opportunities.map((one, at) => anOpportunity({ closed: true, ...one, id: `o${at + 1}` })),
  }));

/** Counted once for each Advocate, and once for their team: no plain sum. */
const SHARED: readonly MetricId[] = ['opportunitiesWon', 'nArrWon'];
const ADDED = METRICS.filter(
  ({ id, reckoning }) => (reckoning === 'count' || reckoning === 'sum') && !SHARED.includes(id),
);

const total = (rows: readonly { readonly metrics: Readonly<Record<MetricId, Figure>> }[], id: MetricId) =>
  rows.reduce((sum, { metrics }) => sum + Number(metrics[id].value), 0);

describe('the scorecard', () => {
  it('adds up from Advocate to team, and from Advocate to region', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { rows, teams, regions } = openScene(given).scorecard;
        for (const { id } of ADDED) {
          expect([id, total(teams, id), total(regions, id)]).toEqual([id, total(rows, id), total(rows, id)]);
          for (const group of [...teams, ...regions])
            expect(group.metrics[id].value).toBe(total(within(rows, group), id));
        }
      }),
    );
  });

  it('adds up mixes label by label', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { rows, regions } = openScene(given).scorecard;
        const sums = (from: typeof rows | typeof regions) => {
          const all: Record<string, number> = {};
          for (const { metrics } of from)
            for (const [label, count] of Object.entries(metrics.outcomeMix.value as Mix))
              all[label] = (all[label] ?? 0) + count;
          return all;
        };
        expect(sums(regions)).toEqual(sums(rows));
      }),
    );
  });

  it('computes shares and medians of a team from its cases: never an average of averages', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const opened = openScene(given);
        const { rows, teams } = opened.scorecard;
        for (const team of teams) {
          for (const { id, reckoning } of METRICS) {
            const { value, n, of } = team.metrics[id];
            if (reckoning !== 'share') continue;
            const members = within(rows, team);
            expect(n).toBe(members.reduce((sum, { metrics }) => sum + metrics[id].n, 0));
            expect(of).toBe(members.reduce((sum, { metrics }) => sum + metrics[id].of, 0));
            expect(value).toBe(of === 0 ? null : (100 * n) / of);
          }
        }
      }),
    );
  });

  it('counts no more than it considers, and opens every figure onto as many cases', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const opened = openScene(given);
        for (const { userId, metrics } of opened.scorecard.rows) {
          for (const { id, reckoning } of METRICS) {
            const { n, of } = metrics[id];
            const behind = opened.casesBehind(id, [userId]);
            const cases =
              reckoning === 'share' ? behind : [...new Map(behind.map((mark) => [mark.caseId, mark])).values()];
            expect(n).toBeLessThanOrEqual(of);
            expect([id, cases.length]).toEqual([id, of]);
          }
        }
      }),
    );
  });

  it('never has more for a team than for its Advocates where an opportunity is shared', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { rows, teams } = openScene(given).scorecard;
        for (const team of teams)
          expect(team.metrics.opportunitiesWon.value).toBeLessThanOrEqual(
            total(within(rows, team), 'opportunitiesWon'),
          );
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    const shuffled = <T>(list: readonly T[] = []) => fc.shuffledSubarray([...list], { minLength: list.length });
    const twice = scene.chain((given) =>
      fc
        .tuple(shuffled(given.cases), shuffled(given.activities), shuffled(given.caseChanges), shuffled(users))
        .map(([cases, activities, caseChanges, people]) => ({
          given,
          other: { ...given, cases, activities, caseChanges, users: people },
        })),
    );
    fc.assert(
      fc.property(twice, ({ given, other }) => {
        expect(openScene(other).scorecard).toEqual(openScene(given).scorecard);
      }),
    );
  });

  it('says the same of a period whatever was scored before it', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const calendar = createCalendar({ zone: given.zone ?? 'UTC' });
        const prepared = prepareScorecard(aWorkspace(given), { edition: fy26, calendar, now: parseInstant(NOW) });
        prepared.score(parseDay('2025-05-20')!, parseDay('2025-06-03')!);
        const { scorecard } = prepared.score(parseDay('2025-06-01')!, parseDay('2025-06-12')!);
        expect(scorecard).toEqual(openScene(given).scorecard);
      }),
    );
  });

  it('says the same whatever was read ahead, which ends once every case is read', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 4 }), (given, slice) => {
        const source = aWorkspace(given);
        const calendar = createCalendar({ zone: given.zone ?? 'UTC' });
        const prepared = prepareScorecard(source, { edition: fy26, calendar, now: parseInstant(NOW) });
        let slices = 1;
        while (prepared.readAhead(slice)) slices += 1;
        expect(slices).toBe(Math.max(1, Math.ceil(source.cases.length / slice)));
        const { scorecard } = prepared.score(parseDay('2025-06-01')!, parseDay('2025-06-12')!);
        expect(scorecard).toEqual(openScene(given).scorecard);
      }),
    );
  });

  it('counts an opportunity that two Advocates’ cases link for both, and once for their team', () => {
    const { rows, regions } = openScene({
      users: [
        { ...KIM, region: 'AMER' },
        { ...MARA, region: 'AMER' },
      ],
      cases: [aCase({ id: 'a', opportunityId: 'o1' }), aCase({ id: 'b', ownerId: 'u-ms', opportunityId: 'o1' })],
      opportunities: [anOpportunity({ closed: true, won: true, closedAt: '2025-06-05T00:00:00Z', nArr: 500 })],
    }).scorecard;
    expect([...rows, ...regions].map(({ name, metrics }) => [name, metrics.nArrWon.value])).toEqual([
      ['Kim Kowalski', 500],
      ['Mara Silva', 500],
      ['AMER', 500],
    ]);
  });

  it('takes the median of a region from all its cases', () => {
    const closed = (id: string, ownerId: string, day: string) =>
      aClosedCase({ id, ownerId, createdAt: '2025-06-01T00:00:00Z', closedAt: `2025-06-${day}T00:00:00Z` });
    const { rows, regions } = openScene({
      cases: [
        closed('a', 'u-kk', '02'),
        closed('b', 'u-ms', '03'),
        closed('c', 'u-ms', '11'),
        closed('d', 'u-ms', '12'),
      ],
    }).scorecard;
    expect([...rows, ...regions].map(({ metrics }) => metrics.medianDaysToClose.value)).toEqual([1, 10, 6]);
  });

  it('has a row for everyone with an Advocate’s role and nobody else, with or without cases', () => {
    const { rows, ...said } = openScene({ users: [...users, ...aWorkspace().users] }).scorecard;
    expect(rows.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cy', 'Di', 'Kim Kowalski']);
    expect(said).toMatchObject({ edition: 'fy26', from: '2025-06-01', to: '2025-06-12', asOf: '2025-06-12T09:00:00Z' });
  });
});

function within<Row extends { readonly userId: string }>(rows: readonly Row[], { userIds }: RollUpRow): readonly Row[] {
  return rows.filter(({ userId }) => userIds.includes(userId));
}
