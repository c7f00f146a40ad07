import { caseNumber } from '../store/changes.ts';
import type { Row } from '../store/table.ts';
import type { AccountInfo, AccountMaker, ContactInfo } from './accounts.ts';
import { writeAccountCall, writeHappening } from './activities.ts';
import type { CasePlan } from './case-plan.ts';
import { writeNextSteps } from './next-steps.ts';
import type { Random } from './random.ts';
import { textKey } from './texts.ts';
import { MAIL_SUBJECTS, type Trigger } from './triggers.data.ts';
import type { Advocate, Team, World } from './world.ts';

/** Puts planned cases into the org, with the accounts, people, deals, activities and history that belong to them. */
export class CaseWriter {
  private readonly world: World;
  private readonly team: Team;
  private readonly accounts: AccountMaker;
  private readonly shareable = new Map<string, AccountInfo[]>();
  private readonly busy = new Map<string, AccountInfo[]>();
  private readonly highValue = new Map<string, AccountInfo[]>();
  private readonly lastCase = new Map<string, string>();

  constructor(world: World, team: Team, accounts: AccountMaker) {
    this.world = world;
    this.team = team;
    this.accounts = accounts;
  }

  /** `guarded` keeps other cases off the account, so that the case owes exactly what its plan says. */
  write(plan: CasePlan, advocate: Advocate, random: Random, guarded: boolean): void {
    const { world, team } = this;
    const { trigger, createdAt } = plan;
    const { calendar } = advocate;
    const open = plan.closedAt === null;
    const account = this.accountFor(plan, advocate, random, guarded);
    const contact =
      account && plan.contact !== 'blank' && plan.contact !== 'lead' ? random.pick(account.contacts) : null;
    const lead =
      account && (plan.contact === 'lead' || plan.contact === 'converted-lead')
        ? this.accounts.addLead(
            account,
            random,
            createdAt - 3600,
            plan.contact === 'lead' ? null : (contact?.id ?? null),
          )
        : null;
    const opportunity = account ? this.opportunityFor(plan, account, advocate, random) : null;
    const maker = this.makerOf(trigger, random);
    const owner = plan.unassigned ? team.salesUser[advocate.region] : advocate.id;
    const fromMail = trigger.origin === 'Email';
    const firstName = contact?.firstName ?? (account?.contacts[0]?.firstName || 'the customer');
    const past = plan.happenings.map((happening) => happening.at).filter((at) => at <= world.now);
    const modifiedAt = plan.closedAt ?? Math.max(createdAt, plan.routedAt ?? 0, plan.startedAt ?? 0, ...past);
    const touched = plan.startedAt !== null || plan.closedAt !== null;
    const duplicateOf = plan.duplicate && account ? (this.lastCase.get(account.id) ?? null) : null;

    const row: Row = {
      CaseNumber: caseNumber(world.store.table('Case').rows.length + 1),
      Subject: subjectOf(trigger, account, calendar.nameOf(calendar.dayOf(createdAt) + random.int(10, 45)), random),
      Description:
        trigger.origin === 'Automated' && random.chance(0.5)
          ? null
          : textKey(fromMail ? 'mail-ask' : 'description', random),
      Context__c: trigger.origin === 'Automated' || random.chance(0.4) ? textKey('context', random) : null,
      CTA__c: random.chance(0.9) ? textKey('cta', random) : null,
      Type: trigger.type,
      Reason: random.chance(0.85) ? trigger.reason : null,
      Priority: plan.priority ?? (random.chance(0.05) ? random.pick(['High', 'Medium', 'Low']) : trigger.priority),
      Status: plan.status,
      IsClosed: !open,
      Origin: trigger.origin,
      OwnerId: owner,
      AccountId: account?.id ?? null,
      ContactId: contact?.id ?? null,
      Lead__c: lead?.id ?? null,
      Opportunity__c: plan.linked ? opportunity : null,
      ParentId: duplicateOf,
      MasterRecordId: null,
      SuppliedEmail: suppliedEmail(plan, account, contact, lead?.email, random),
      Ticket_URL__c:
        trigger.by === 'Support'
          ? `https://tickets.northwind-practice.example/agent/tickets/${random.int(400_000, 699_999)}`
          : null,
      Routed_At__c: plan.routedAt,
      Started_At__c: plan.startedAt,
      ClosedDate: plan.closedAt,
      Next_Steps__c: writeNextSteps(
        plan.nextSteps,
        {
          initials: advocate.initials,
          first: firstName,
          account: account?.name ?? 'the account',
          seats: account?.users ?? 10,
        },
        calendar,
        random,
      ),
      Next_Steps_Date__c: plan.nextSteps.due === null ? null : calendar.nameOf(plan.nextSteps.due),
      Resolution_Action__c: plan.resolution,
      Feedback__c: plan.feedback,
      RecordTypeId: team.caseRecordType,
      Offline_Key__c: null,
      ...world.audit(createdAt, maker, modifiedAt, touched ? owner : team.system),
      IsDeleted: false,
    };
    // Automated processes touch a row without a person editing it.
    if (random.chance(0.1)) row['SystemModstamp'] = Math.min(world.now, modifiedAt + random.int(1, 7200));
    const id = world.add('Case', row);
    if (account) this.lastCase.set(account.id, id);

    this.writeHistory(id, plan, owner, advocate, maker, random);
    const scene = {
      caseId: id,
      row,
      account,
      contact,
      webEmail: row['SuppliedEmail'] as string | null,
      advocate,
      plan,
    };
    if (fromMail) writeHappening(world, team, scene, { kind: 'mail-in', at: createdAt, tone: 'ask' }, random);
    if (plan.account === 'high-value' || (!open && random.chance(0.04))) {
      writeAccountCall(world, team, scene, createdAt + 7200, random);
    }
    for (const happening of plan.happenings) writeHappening(world, team, scene, happening, random);
  }

  private accountFor(plan: CasePlan, advocate: Advocate, random: Random, guarded: boolean): AccountInfo | null {
    if (plan.account === 'none') return null;
    const open = plan.closedAt === null;
    if (plan.account === 'shared') {
      const mine = this.highValue.get(advocate.id) ?? [];
      if (mine.length > 0 && random.chance(0.1)) return random.pick(mine);
      const others = open
        ? (this.busy.get(advocate.id) ?? this.shareable.get(advocate.id))
        : this.shareable.get(advocate.id);
      if (others) return others[Math.floor((1 - random.next() ** 2) * others.length)] as AccountInfo;
    }
    const highValue = plan.account === 'high-value';
    const account = this.accounts.make(advocate, random, plan.createdAt, {
      highValue,
      ...(plan.withAdmin === undefined ? {} : { withAdmin: plan.withAdmin }),
    });
    if (highValue) listed(this.highValue, advocate.id).push(account);
    else if (!guarded) {
      listed(this.shareable, advocate.id).push(account);
      if (open) listed(this.busy, advocate.id).push(account);
    }
    return account;
  }

  private opportunityFor(plan: CasePlan, account: AccountInfo, advocate: Advocate, random: Random): string | null {
    if (!plan.opportunity) return account.openOpportunity;
    if (plan.opportunity.outcome !== 'open')
      return this.accounts.addOpportunity(account, advocate, random, plan.opportunity);
    if (account.openOpportunity) return account.openOpportunity;
    const shared = plan.account === 'shared';
    const traits =
      shared && plan.closedAt !== null ? { ...plan.opportunity, outcome: 'lost' as const } : plan.opportunity;
    return this.accounts.addOpportunity(account, advocate, random, traits);
  }

  private makerOf(trigger: Trigger, random: Random): string {
    if (!trigger.by) return this.team.system;
    const wanted = trigger.by === 'Community' ? ['Community'] : [trigger.by];
    const colleagues = this.team.colleagues.filter((colleague) => wanted.includes(colleague.department));
    return colleagues.length > 0 ? random.pick(colleagues).id : this.team.system;
  }

  private writeHistory(
    id: string,
    plan: CasePlan,
    owner: string,
    advocate: Advocate,
    maker: string,
    random: Random,
  ): void {
    const { team, world } = this;
    const note = (at: number, by: string, Field: string, OldValue: string | null, NewValue: string | null): void => {
      world.add('CaseHistory', {
        CaseId: id,
        Field,
        OldValue,
        NewValue,
        CreatedById: by,
        CreatedDate: at,
        IsDeleted: false,
      });
    };
    const moved = (
      at: number,
      by: string,
      from: { id: string; name: string },
      to: { id: string; name: string },
    ): void => {
      note(at, by, 'Owner', from.name, to.name);
      note(at, by, 'Owner', from.id, to.id);
    };
    note(plan.createdAt, maker, 'created', null, null);
    if (owner !== advocate.id) return;
    const sales = { id: team.salesUser[advocate.region], name: `${advocate.region} SMB Sales User` };
    const others = team.advocates.filter((other) => other.id !== advocate.id);
    const before = plan.handedOver && others.length > 0 ? random.pick(others) : null;
    if (plan.routedAt !== null) moved(plan.routedAt, team.system, sales, before ?? advocate);
    if (before) moved((plan.routedAt ?? plan.createdAt) + 1800, before.id, before, advocate);
    let status = 'Open';
    const becomes = (at: number, next: string): void => {
      if (next !== status) note(at, owner, 'Status', status, next);
      status = next;
    };
    if (plan.startedAt !== null) {
      const answered = plan.happenings.find((happening) => happening.kind === 'mail-in');
      becomes(
        plan.startedAt,
        plan.status === 'In Progress: Engaged' && !answered ? plan.status : 'In Progress: Attempting Contact',
      );
      if (answered && plan.status !== 'Open')
        becomes(Math.max(plan.startedAt, answered.at + 600), 'In Progress: Engaged');
    }
    const last = Math.max(
      plan.startedAt ?? plan.createdAt,
      ...plan.happenings.map((happening) => happening.at).filter((at) => at <= world.now),
    );
    becomes(plan.closedAt ?? last, plan.status);
  }
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

/** The subject that a new case of the trigger carries. */
export function subjectOf(
  trigger: Trigger,
  account: Pick<AccountInfo, 'name' | 'users'> | null,
  day: string,
  random: Random,
): string {
  if (trigger.id === 'email-to-case') return random.chance(0.88) ? random.pick(MAIL_SUBJECTS) : 'Email to Case';
  const usual = trigger.subjects[0] as string;
  const subject = random.chance(0.75) ? usual : random.pick(trigger.subjects);
  if (trigger.type === 'Urgent Renewal & TRX Support' || trigger.opportunity === 'Renewal') {
    const [year, month, date] = day.split('-');
    return random.weighted([
      [subject, 3],
      [`${subject} - ${day}`, 5],
      [`${subject} ${month}/${date}/${year}`, 2],
      [`${subject} | ${account?.name ?? 'unknown account'} | ${day}`, 1],
      [`${subject} - ${day} #advocate`, 0.4],
    ]);
  }
  return random.weighted([
    [subject, 7],
    [`${subject} - ${account?.name ?? 'no account'}`, 2],
    [subject.toUpperCase() === subject ? subject : `${subject}: ${account?.users ?? 10} seats`, 0.6],
  ]);
}

function suppliedEmail(
  plan: CasePlan,
  account: AccountInfo | null,
  contact: ContactInfo | null,
  leadEmail: string | undefined,
  random: Random,
): string | null {
  const { origin } = plan.trigger;
  if (origin !== 'Email' && origin !== 'Web') return null;
  if (contact) return contact.email;
  return (
    leadEmail ??
    `${random.pick(['info', 'office', 'billing', 'it', 'purchasing'])}@${account?.domain ?? `unknown${random.int(10, 9999)}.example`}`
  );
}
