import { parseDay, parseInstant } from '#shared/lib';
import { z } from 'zod';
import type { Account, Activity, Case, CaseChange, Contact, Lead, Opportunity, User, Workspace } from './records.ts';

/** What a bundle's records look like on arrival. Each schema keeps the properties that it does not know. */

const text = z.string();
const id = z.string().min(1);
const amount = z.number();
const flag = z.boolean();
const region = z.enum(['AMER', 'EMEA', 'APJ', 'APAC']);

const day = z.string().refine((value) => parseDay(value) !== null, { error: 'a day like 2025-06-12' });
const instant = z.string().refine((value) => !Number.isNaN(parseInstant(value)), {
  error: 'an instant like 2025-06-12T09:00:00Z',
});

const user = z.looseObject({
  id,
  name: text,
  initials: text,
  email: text.exactOptional(),
  region: region.exactOptional(),
  languages: z.array(text).exactOptional(),
  department: text.exactOptional(),
  managerId: id.exactOptional(),
  outUntil: day.exactOptional(),
  role: z.enum(['advocate', 'manager', 'renewals-manager', 'new-logo-ae', 'bdr', 'sales-user', 'stakeholder']),
}) satisfies z.ZodType<User>;

const account = z.looseObject({
  id,
  name: text,
  region: region.exactOptional(),
  country: text.exactOptional(),
  industry: text.exactOptional(),
  employees: amount.exactOptional(),
  carr: amount.exactOptional(),
  lam: amount.exactOptional(),
  totalFunding: amount.exactOptional(),
  ultimate: flag.exactOptional(),
  highValue: flag.exactOptional(),
  gitlabAdmin: text.exactOptional(),
  billingAddressComplete: flag.exactOptional(),
  autoRenew: flag.exactOptional(),
  subscriptionEnd: day.exactOptional(),
  rank: z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'one of 1, 2, 3' }).exactOptional(),
  ownerId: id.exactOptional(),
  webDomain: text.exactOptional(),
}) satisfies z.ZodType<Account>;

const contact = z.looseObject({
  id,
  accountId: id.exactOptional(),
  firstName: text.exactOptional(),
  lastName: text,
  email: text.exactOptional(),
  phone: text.exactOptional(),
  title: text.exactOptional(),
  language: text.exactOptional(),
  optedOut: flag.exactOptional(),
  bounced: flag.exactOptional(),
}) satisfies z.ZodType<Contact>;

const lead = z.looseObject({
  id,
  lastName: text,
  company: text.exactOptional(),
  email: text.exactOptional(),
  matchedAccountId: id.exactOptional(),
  convertedContactId: id.exactOptional(),
  status: text.exactOptional(),
}) satisfies z.ZodType<Lead>;

const opportunity = z.looseObject({
  id,
  accountId: id,
  name: text,
  type: z.enum(['Renewal', 'Growth', 'Add-On', 'First Order', 'QSR']),
  stage: text,
  closed: flag,
  won: flag,
  closeDate: day.exactOptional(),
  amount: amount.exactOptional(),
  nArr: amount.exactOptional(),
  renewalRisk: text.exactOptional(),
  ownerId: id.exactOptional(),
  createdAt: instant,
  closedAt: instant.exactOptional(),
}) satisfies z.ZodType<Opportunity>;

const theCase = z.looseObject({
  id,
  caseNumber: text,
  subject: text,
  description: text.exactOptional(),
  context: text.exactOptional(),
  cta: text.exactOptional(),
  type: text.exactOptional(),
  reason: text.exactOptional(),
  priority: z.enum(['High', 'Medium', 'Low']),
  status: z.string().min(1),
  ownerId: id,
  createdById: id.exactOptional(),
  accountId: id.exactOptional(),
  contactId: id.exactOptional(),
  leadId: id.exactOptional(),
  opportunityId: id.exactOptional(),
  duplicateOfId: id.exactOptional(),
  webEmail: text.exactOptional(),
  ticketUrl: text.exactOptional(),
  createdAt: instant,
  routedAt: instant.exactOptional(),
  startedAt: instant.exactOptional(),
  closedAt: instant.exactOptional(),
  modifiedAt: instant,
  nextSteps: text.exactOptional(),
  nextStepsDate: day.exactOptional(),
  resolutionAction: text.exactOptional(),
  feedback: text.exactOptional(),
}) satisfies z.ZodType<Case>;

const activity = z.looseObject({
  id,
  kind: z.enum(['email', 'call', 'meeting', 'task', 'request', 'note']),
  direction: z.enum(['in', 'out']).exactOptional(),
  subject: text,
  body: text.exactOptional(),
  from: text.exactOptional(),
  to: text.exactOptional(),
  at: instant,
  endsAt: instant.exactOptional(),
  outcome: text.exactOptional(),
  auto: flag.exactOptional(),
  caseId: id.exactOptional(),
  accountId: id.exactOptional(),
  contactId: id.exactOptional(),
  opportunityId: id.exactOptional(),
  byId: id.exactOptional(),
  done: flag.exactOptional(),
}) satisfies z.ZodType<Activity>;

const caseChange = z.looseObject({
  id,
  caseId: id,
  field: text,
  from: text.nullable(),
  to: text.nullable(),
  byId: id.exactOptional(),
  at: instant,
}) satisfies z.ZodType<CaseChange>;

export const workspaceSchema = z.looseObject({
  asOf: instant,
  edition: z.enum(['fy26', 'fy25', 'global-digital-smb', 'pooled-amer', 'smb-ae']).exactOptional(),
  me: id.exactOptional(),
  zone: z.string().min(1).exactOptional(),
  holidays: z.array(day).exactOptional(),
  users: z.array(user),
  accounts: z.array(account),
  contacts: z.array(contact),
  leads: z.array(lead),
  opportunities: z.array(opportunity),
  cases: z.array(theCase),
  activities: z.array(activity),
  caseChanges: z.array(caseChange).exactOptional(),
}) satisfies z.ZodType<Workspace>;
