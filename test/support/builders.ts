import type {
  Account,
  Activity,
  Case,
  Contact,
  Day,
  Instant,
  Lead,
  Opportunity,
  User,
  Workspace,
} from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import type { CaseContext, CaseReading } from '#shared/rules';
import { readCase } from '#shared/rules';

/** A Thursday morning. */
export const NOW: Instant = '2025-06-12T09:00:00Z';

export function aUser(with_: Partial<User> = {}): User {
  return { id: 'u-kk', name: 'Kim Kowalski', initials: 'KK', role: 'advocate', ...with_ };
}

export function anAccount(with_: Partial<Account> = {}): Account {
  return { id: 'a1', name: 'Acorn', ...with_ };
}

export function aContact(with_: Partial<Contact> = {}): Contact {
  return { id: 'k1', accountId: 'a1', lastName: 'Ito', ...with_ };
}

export function aLead(with_: Partial<Lead> = {}): Lead {
  return { id: 'l1', lastName: 'Roe', ...with_ };
}

/** An open renewal without a Close Date. */
export function anOpportunity(with_: Partial<Opportunity> = {}): Opportunity {
  return {
    id: 'o1',
    accountId: 'a1',
    name: 'Acorn renewal',
    type: 'Renewal',
    stage: '3-Technical Evaluation',
    closed: false,
    won: false,
    createdAt: '2025-05-01T00:00:00Z',
    ...with_,
  };
}

/** Routed to Kim an hour before `NOW`, and not started. */
export function aCase(with_: Partial<Case> = {}): Case {
  return {
    id: 'c1',
    caseNumber: '1001',
    subject: 'Contact Sales Request',
    priority: 'High',
    status: 'Open',
    ownerId: 'u-kk',
    createdAt: '2025-06-12T08:00:00Z',
    routedAt: '2025-06-12T08:00:00Z',
    modifiedAt: '2025-06-12T08:00:00Z',
    ...with_,
  };
}

/** Routed on the Tuesday before `NOW` and started an hour later. */
export function aStartedCase(with_: Partial<Case> = {}): Case {
  return aCase({
    status: 'In Progress: Attempting Contact',
    createdAt: '2025-06-10T09:00:00Z',
    routedAt: '2025-06-10T09:00:00Z',
    startedAt: '2025-06-10T10:00:00Z',
    ...with_,
  });
}

/** On the case `c1`, an hour after `aStartedCase` was started. */
export function anActivity(with_: Partial<Activity> = {}): Activity {
  const { kind = 'email', at = '2025-06-10T11:00:00Z' } = with_;
  return { id: `${kind} ${at}`, kind, subject: kind, at, caseId: 'c1', ...with_ };
}

type Loose = Omit<Partial<Activity>, 'at' | 'kind' | 'direction'>;

export const mailOut = (at: Instant, with_: Loose = {}): Activity =>
  anActivity({ kind: 'email', direction: 'out', at, ...with_ });
export const mailIn = (at: Instant, with_: Loose = {}): Activity =>
  anActivity({ kind: 'email', direction: 'in', at, ...with_ });
export const callOut = (at: Instant, with_: Loose = {}): Activity =>
  anActivity({ kind: 'call', direction: 'out', at, ...with_ });

/** Nothing around the case but its owner, who is also the one who asks. */
export function aContext(with_: Partial<CaseContext> = {}): CaseContext {
  return {
    owner: aUser(),
    accountHasOpenOpportunity: false,
    activities: [],
    roster: new Set(['KK', 'MS']),
    me: 'u-kk',
    ...with_,
  };
}

export interface Scene {
  readonly case?: Case;
  readonly context?: Partial<CaseContext>;
  readonly activities?: readonly Activity[];
  readonly now?: Instant;
  readonly zone?: string;
  readonly holidays?: readonly Day[];
  readonly edition?: HandbookEdition;
}

/** What the rules read of a scene, under fy26, at `NOW` in UTC unless the scene says otherwise. */
export function aReading(scene: Scene = {}): CaseReading {
  const { now = NOW, zone = 'UTC', holidays = [], edition = fy26 } = scene;
  const context = aContext({ ...scene.context, ...(scene.activities && { activities: scene.activities }) });
  return readCase(scene.case ?? aCase(), context, edition, createCalendar({ zone, holidays }), parseInstant(now));
}

export function aWorkspace(with_: Partial<Workspace> = {}): Workspace {
  return {
    asOf: NOW,
    edition: 'fy26',
    me: 'u-kk',
    zone: 'UTC',
    users: [aUser()],
    accounts: [],
    contacts: [],
    leads: [],
    opportunities: [],
    cases: [],
    activities: [],
    ...with_,
  };
}

/** A workspace as the text of a bundle. */
export function aBundle(with_: Partial<Workspace> & Record<string, unknown> = {}): string {
  return JSON.stringify({ format: 'advocate-desk/workspace', version: 1, ...aWorkspace(with_) });
}
