import type { SyncObject } from './objects.ts';
import { soqlIds, soqlInstant, soqlString } from './soql-text.ts';

/** Whose cases are synced (`design.md`, Scope). `owners`: for an Advocate me and those I cover, for a manager the reports. */
export interface Scope {
  readonly kind: 'advocate' | 'manager';
  readonly me: string;
  readonly managerId: string | null;
  readonly owners: readonly string[];
}

/** The first crawl takes open cases and what hangs on them before closed ones, so that the list is usable early. */
export type Part = 'open' | 'closed' | 'all';

export interface Lane {
  /** Stable: cursors are stored under it. */
  readonly id: string;
  readonly object: SyncObject;
  /** In the users' words, for progress. */
  readonly label: string;
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
    { id: `${part}/Case`, object: 'Case', label: `your ${named}cases`, where: (scope, now) => caseCondition(part, scope, now) },
    lane('Account', 'accounts', ofCases(part, 'Id', 'AccountId')),
    lane('Contact', 'contacts', ofCases(part, 'AccountId', 'AccountId')),
    lane('Lead', 'leads', ofCases(part, 'Id', 'Lead__c')),
    lane('Opportunity', 'opportunities', (scope, now) =>
      `${ofCases(part, 'AccountId', 'AccountId')(scope, now)} AND (IsClosed = false OR CloseDate >= ${daysAgo(now, 400).slice(0, 10)})`,
    ),
    lane('EmailMessage', 'e-mails', ofCases(part, 'ParentId', 'Id')),
    lane('Task', 'calls and tasks', ofCases(part, 'WhatId', 'Id')),
    lane('Event', 'meetings', ofCases(part, 'WhatId', 'Id')),
    accountActivity('Task'),
    accountActivity('Event'),
    lane('CaseComment', 'comments', ofCases(part, 'ParentId', 'Id')),
    lane('FeedItem', 'posts', ofCases(part, 'ParentId', 'Id')),
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

/** The lanes of the first crawl, in order. After `usableAfter` of them the Day list can be worked. */
export function crawlLanes(scope: Scope): { readonly lanes: readonly Lane[]; readonly usableAfter: number } {
  const first = [teamLane, ...lanesOf('open')];
  return { lanes: [...first, ...lanesOf('closed'), ...withHistory(scope, 'all')], usableAfter: first.length };
}

/** The lanes of a delta pass, in order: cases first, so that what newly came into scope is known before its records arrive. */
export function deltaLanes(scope: Scope): readonly Lane[] {
  return [teamLane, ...lanesOf('all'), ...withHistory(scope, 'all')];
}

export function laneById(scope: Scope, id: string): Lane | undefined {
  return [...crawlLanes(scope).lanes, ...deltaLanes(scope)].find((lane) => lane.id === id);
}

/** Changes when other rows would be asked for, so that stored cursors no longer hold. The moving cut-off days do not count. */
export function scopeKey(scope: Scope): string {
  return `${scope.kind}:${scope.me}:${[...scope.owners].sort().join(',')}`;
}
