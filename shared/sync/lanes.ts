import type { SyncObject } from './objects.ts';
import { soqlIds, soqlInstant, soqlString } from './soql-text.ts';

/** Whose cases are synced (`design.md`, Scope). `owners`: for an Advocate me and those I cover, for a manager the reports. */
export interface Scope {
  readonly kind: 'advocate' | 'manager';
  readonly me: string;
  readonly managerId: string | null;
  readonly owners: readonly string[];
  /** Cases that wait for anybody are synced too, where the edition has a shared queue (QUEUE-1). */
  readonly sharedQueue?: boolean | undefined;
}

/** The first crawl takes open cases and what hangs on them before closed ones, so that the list is usable early. */
export type Part = 'open' | 'closed' | 'all';

export interface Lane {
  /** Stable: cursors are stored under it. */
  readonly id: string;
  readonly object: SyncObject;
  /** In the users' words, for progress. */
  readonly label: string;
  /** Optional fields ("Case.Lead__c") without which the lane cannot be asked for. */
  readonly needs?: readonly string[];
  /** What a day turns on: asked for with each poll, the others with every whole pass. */
  readonly hot?: true;
  /** At most so many rows at first, by Id, which is the oldest. */
  readonly most?: number;
  /** The SOQL condition that bounds the lane; `now` is the server's clock, in milliseconds. */
  where(scope: Scope, now: number): string;
}

const day = 86_400_000;
const daysAgo = (now: number, days: number): string => soqlInstant(Math.floor((now - days * day) / day) * day);

/** The condition on Case for a part of the scope: what is stored itself, and the inside of every semi-join. */
export function caseCondition(part: Part, scope: Scope, now: number): string {
  const owned = `OwnerId IN (${soqlIds(scope.owners)})`;
  if (scope.kind === 'manager') return `(${owned} AND ${stateCondition(part, daysAgo(now, 400))})`;
  const created = `CreatedById = ${soqlString(scope.me)}`;
  return `((${owned} AND ${stateCondition(part, daysAgo(now, 90))}) OR (${created} AND ${stateCondition(part, daysAgo(now, 30))}))`;
}

function stateCondition(part: Part, closedSince: string): string {
  if (part === 'open') return 'IsClosed = false';
  const closed = `(IsClosed = true AND ClosedDate >= ${closedSince})`;
  return part === 'closed' ? closed : `(IsClosed = false OR ${closed})`;
}

/** The lane of cases that wait for anybody: what hangs on them no lane brings. */
export const queueLane = 'queue/Case';

type Where = (scope: Scope, now: number) => string;

const ofCases =
  (part: Part, field: string, column: string): Where =>
  (scope, now) =>
    `${field} IN (SELECT ${column} FROM Case WHERE ${caseCondition(part, scope, now)})`;

function lanesOf(part: Part): readonly Lane[] {
  const named = part === 'all' ? '' : `${part} `;
  const lane = (object: SyncObject, label: string, where: Where, suffix = ''): Lane => ({
    id: `${part}/${object}${suffix}`,
    object,
    label: `${label} of your ${named}cases`,
    where,
  });
  const accountActivity = (object: 'Task' | 'Event'): Lane =>
    lane(
      object,
      'account activities',
      (scope, now) => `${ofCases(part, 'AccountId', 'AccountId')(scope, now)} AND CreatedDate >= ${daysAgo(now, 120)}`,
      '/account',
    );
  return [
    { id: `${part}/Case`, object: 'Case', hot: true, label: `your ${named}cases`, where: (scope, now) => caseCondition(part, scope, now) },
    lane('Account', 'accounts', ofCases(part, 'Id', 'AccountId')),
    lane('Contact', 'contacts', ofCases(part, 'AccountId', 'AccountId')),
    { ...lane('Lead', 'leads', ofCases(part, 'Id', 'Lead__c')), needs: ['Case.Lead__c'] },
    lane('Opportunity', 'opportunities', (scope, now) =>
      `${ofCases(part, 'AccountId', 'AccountId')(scope, now)} AND (IsClosed = false OR CloseDate >= ${daysAgo(now, 400).slice(0, 10)})`,
    ),
    { ...lane('EmailMessage', 'e-mails', ofCases(part, 'ParentId', 'Id')), hot: true },
    { ...lane('Task', 'calls and tasks', ofCases(part, 'WhatId', 'Id')), hot: true },
    lane('Event', 'meetings', ofCases(part, 'WhatId', 'Id')),
    accountActivity('Task'),
    accountActivity('Event'),
    { ...lane('CaseComment', 'comments', ofCases(part, 'ParentId', 'Id')), hot: true },
    { ...lane('FeedItem', 'posts', ofCases(part, 'ParentId', 'Id')), hot: true },
  ]; // prettier-ignore
}

const teamLane: Lane = {
  id: 'all/User',
  object: 'User',
  label: 'your team',
  where: (scope) => {
    const near = [`Id IN (${soqlIds([scope.me, ...scope.owners])})`, `ManagerId = ${soqlString(scope.me)}`];
    if (scope.managerId) near.push(`Id = ${soqlString(scope.managerId)}`, `ManagerId = ${soqlString(scope.managerId)}`);
    return `(${near.join(' OR ')})`;
  },
};

const historyLane = (part: Part): Lane => ({
  id: `${part}/CaseHistory`,
  object: 'CaseHistory',
  label: 'changes of owner and status',
  where: (scope, now) => `${ofCases(part, 'CaseId', 'Id')(scope, now)} AND Field IN ('Owner','Status')`,
});

const withHistory = (scope: Scope, part: Part): readonly Lane[] =>
  scope.kind === 'manager' ? [historyLane(part)] : [];

/** HVA-1: an account stays with one Advocate, so each that ever had a case of mine is mine, with or without a case that is synced. */
const highValueLanes: readonly Lane[] = [
  {
    id: 'high-value/Account',
    object: 'Account',
    label: 'your High Value Accounts',
    needs: ['Account.High_Value__c'],
    where: ({ owners }) =>
      `Id IN (SELECT AccountId FROM Case WHERE OwnerId IN (${soqlIds(owners)})) AND High_Value__c = true`,
  },
  {
    id: 'high-value/Account/owned',
    object: 'Account',
    label: 'your High Value Accounts',
    needs: ['Account.High_Value__c', 'Account.OwnerId'],
    where: ({ owners }) => `OwnerId IN (${soqlIds(owners)}) AND High_Value__c = true`,
  },
];

/** FLOW-3: who is away, and who covers, is an all-day event; those that are over stay for a month. */
const absenceLane: Lane = {
  id: 'absences/Event',
  object: 'Event',
  label: 'absences in your team',
  where: ({ kind, me, managerId }, now) => {
    const boss = kind === 'manager' ? me : managerId;
    const who = boss
      ? `OwnerId IN (SELECT Id FROM User WHERE ManagerId = ${soqlString(boss)})`
      : `OwnerId = ${soqlString(me)}`;
    return `${who} AND IsAllDayEvent = true AND Subject LIKE 'Away, covered by %' AND EndDateTime >= ${daysAgo(now, 30)}`;
  },
};

/** QUEUE-1: open cases that nobody works yet: a queue owns them, or the region's Sales User (OWN-1). */
const sharedQueueLane: Lane = {
  id: queueLane,
  object: 'Case',
  label: 'the shared queue',
  needs: ['User.UserRole.Name'],
  hot: true,
  most: 1_000,
  where: () => "(Owner.Type = 'Queue' OR Owner.UserRole.Name = 'SMB Sales User') AND IsClosed = false",
};

const besideCases = ({ kind, sharedQueue }: Scope): readonly Lane[] => [
  ...(kind === 'advocate' ? highValueLanes : []),
  absenceLane,
  ...(sharedQueue ? [sharedQueueLane] : []),
];

const noneAbsent: ReadonlySet<string> = new Set();
const canBeAsked =
  (absent: ReadonlySet<string>) =>
  ({ needs = [] }: Lane): boolean =>
    needs.every((field) => !absent.has(field));

/**
 * The lanes of the first crawl, in order, but those that need a field that is `absent` in the org. After `usableAfter` of them the Day
 * list can be worked.
 */
export function crawlLanes(
  scope: Scope,
  absent = noneAbsent,
): { readonly lanes: readonly Lane[]; readonly usableAfter: number } {
  const first = [teamLane, ...lanesOf('open')].filter(canBeAsked(absent));
  const rest = [...lanesOf('closed'), ...besideCases(scope), ...withHistory(scope, 'all')];
  return { lanes: [...first, ...rest.filter(canBeAsked(absent))], usableAfter: first.length };
}

/** The lanes of a delta pass, in order: cases first, so that what newly came into scope is known before its records arrive. */
export function deltaLanes(scope: Scope, absent = noneAbsent): readonly Lane[] {
  return [teamLane, ...lanesOf('all'), ...besideCases(scope), ...withHistory(scope, 'all')].filter(canBeAsked(absent));
}

export function laneById(scope: Scope, id: string): Lane | undefined {
  return [...crawlLanes(scope).lanes, ...deltaLanes(scope)].find((lane) => lane.id === id);
}

/** Changes when other rows would be asked for, so that stored cursors no longer hold. The moving cut-off days do not count. */
export function scopeKey(scope: Scope): string {
  return `${scope.kind}:${scope.me}:${[...scope.owners].sort().join(',')}`;
}
