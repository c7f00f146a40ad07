import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityOf, pickUpNext, sharedQueue, whyNext } from '#shared/day';
import type { Case, Region } from '#shared/domain';
import { EDITION_IDS, editionOf, extendEdition, fy25, fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { aCase, anAccount, aUser, aWorkspace, mailOut, NOW } from '../../support/builders.ts';

const options = { edition: fy25, calendar: createCalendar({ zone: 'UTC' }), now: parseInstant(NOW) };
const users = [aUser(), aUser({ id: 'u-s', name: 'AMER SMB Sales User', role: 'sales-user' })];
const waits = (with_: Partial<Case>) => aCase({ ownerId: 'u-s', ...with_ });
const workspace = (...cases: readonly Case[]) =>
  aWorkspace({
    users,
    accounts: (['AMER', 'APAC', 'EMEA'] as const).map((region) => anAccount({ id: region, region })),
    cases,
    activities: [mailOut('2025-06-11T09:00:00Z', { caseId: 'put-off' })],
  });
const ids = (cases: readonly Case[], region?: Region) =>
  sharedQueue(workspace(...cases), { ...options, ...(region && { region }) }).map(({ id }) => id);

const queue = [
  waits({ id: 'low-old', priority: 'Low', createdAt: '2025-05-01T09:00:00Z' }),
  waits({ id: 'high-new', priority: 'High', createdAt: '2025-06-12T08:00:00Z' }),
  waits({ id: 'medium', priority: 'Medium', createdAt: '2025-06-01T09:00:00Z' }),
  waits({ id: 'high-old', priority: 'High', createdAt: '2025-06-02T09:00:00Z' }),
];

describe('sharedQueue (QUEUE-1)', () => {
  it('puts High priority first, then the oldest whatever the priority', () => {
    expect(ids(queue)).toEqual(['high-old', 'high-new', 'low-old', 'medium']);
  });

  it('is one order, however the cases come', () => {
    const twins = [...queue, waits({ id: 'twin-b' }), waits({ id: 'twin-a' })];
    const order = ids(twins);
    fc.assert(
      fc.property(fc.shuffledSubarray(twins, { minLength: twins.length }), (shuffled) => {
        expect(ids(shuffled)).toEqual(order);
      }),
    );
  });

  it('leaves out what an Advocate owns, works or has closed', () => {
    const cases = [
      aCase({ id: 'owned' }),
      waits({ id: 'worked', status: 'In Progress' }),
      waits({ id: 'closed', status: 'Closed - Resolved' }),
      waits({ id: 'of-nobody-known', ownerId: '00G-queue' }),
    ];
    expect(ids(cases)).toEqual(['of-nobody-known']);
  });

  it.each([
    ['2025-06-13', []],
    ['2025-06-12', ['put-off']],
    ['2025-06-11', ['put-off']],
  ])('brings a case put off until %s back on that day (FLOW-1)', (nextStepsDate, expected) => {
    expect(ids([waits({ id: 'put-off', nextStepsDate })])).toEqual(expected);
  });

  it('does not hold back a new case whose maker set a date ahead', () => {
    expect(ids([waits({ id: 'new', nextStepsDate: '2025-07-01' })])).toEqual(['new']);
  });

  it('shows a region its territory, and what has no region yet (SEG-5, E2C)', () => {
    const cases = [
      waits({ id: 'amer', accountId: 'AMER' }),
      waits({ id: 'apac', accountId: 'APAC' }),
      waits({ id: 'emea', accountId: 'EMEA' }),
      waits({ id: 'unknown' }),
    ];
    expect(ids(cases, 'AMER')).toEqual(['amer', 'apac', 'unknown']);
    expect(ids(cases, 'EMEA')).toEqual(['emea', 'unknown']);
    expect(ids(cases)).toHaveLength(4);
  });

  it.each(EDITION_IDS)('under %s: only where cases are shared', (id) => {
    const waiting = sharedQueue(workspace(...queue), { ...options, edition: editionOf(id) });
    expect(waiting).toHaveLength(['fy25', 'global-digital-smb'].includes(id) ? 4 : 0);
  });
});

const busy = (count: number, with_: Partial<Case> = {}) =>
  Array.from({ length: count }, (_, index) => aCase({ id: `busy-${index}`, status: 'In Progress', ...with_ }));

describe('capacityOf (CAP)', () => {
  it.each([
    [0, false],
    [49, false],
    [50, true],
    [51, true],
  ])('%i in progress: full %s', (inProgress, full) => {
    expect(capacityOf(busy(inProgress), fy25, 'u-kk')).toEqual({ inProgress, limit: 50, full });
  });

  it('counts all that is in progress, but no High Value Account case, nor another’s', () => {
    const cases = [
      aCase({ id: 'a', status: 'In Progress: Blocked' }),
      aCase({ id: 'b', status: 'In Progress: Engaged', subject: 'High Value Account check in' }),
      aCase({ id: 'c', status: 'In Progress: Engaged', subject: 'High Value Account' }),
      aCase({ id: 'd', status: 'In Progress: Engaged', ownerId: 'u-ms' }),
      aCase({ id: 'e' }),
      aCase({ id: 'f', status: 'Closed: Resolved' }),
    ];
    expect(capacityOf(cases, fy26, 'u-kk').inProgress).toBe(2);
    const strict = extendEdition(fy26, {
      id: 'custom:strict',
      name: 'Strict',
      capacity: { inProgress: 50, countsHighValue: true, newCasesAMonth: 400 },
    });
    expect(capacityOf(cases, strict, 'u-kk').inProgress).toBe(3);
  });

  it('has no limit where the edition names none', () => {
    expect(capacityOf(busy(60), editionOf('smb-ae'), 'u-kk')).toEqual({ inProgress: 60, limit: null, full: false });
  });
});

describe('pickUpNext', () => {
  it('gives the first of the queue', () => {
    expect(pickUpNext(workspace(...queue, ...busy(49)), 'u-kk', options)).toMatchObject({
      state: 'next',
      theCase: { id: 'high-old' },
    });
  });

  it('stops at 50', () => {
    expect(pickUpNext(workspace(...queue, ...busy(50)), 'u-kk', options)).toEqual({
      state: 'at-capacity',
      capacity: { inProgress: 50, limit: 50, full: true },
    });
  });

  it('does not stop for High Value Account cases', () => {
    const cases = [...queue, ...busy(60, { subject: 'High Value Account' })];
    expect(pickUpNext(workspace(...cases), 'u-kk', options).state).toBe('next');
  });

  it('says that nothing waits, or that cases are routed', () => {
    expect(pickUpNext(workspace(), 'u-kk', options)).toEqual({ state: 'nothing-waits' });
    expect(pickUpNext(workspace(...queue), 'u-kk', { ...options, edition: fy26 })).toEqual({
      state: 'no-shared-queue',
    });
  });
});

describe('whyNext (QUEUE-1)', () => {
  const time = { calendar: createCalendar({ zone: 'UTC' }), now: parseInstant('2025-06-12T09:00:00Z') };
  it.each([
    ['High', '2025-06-10T00:00:00Z', 'high priority, waiting since Tuesday'],
    ['Medium', '2025-06-12T08:00:00Z', 'the oldest, waiting since today'],
    ['Low', '2025-03-03T00:00:00Z', 'the oldest, waiting since 3 Mar'],
  ] as const)('%s of %s: %s', (priority, createdAt, why) => {
    expect(whyNext({ priority, createdAt }, time)).toBe(why);
  });
});
