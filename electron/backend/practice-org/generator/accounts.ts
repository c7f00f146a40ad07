import { OPPORTUNITY_STAGES, RENEWAL_RISKS } from '../schema/picklists.data.ts';
import { asciiOf, COMPANY_HEADS, COMPANY_TAILS, JOB_TITLES, NAME_POOLS, PLACES } from './names.data.ts';
import type { Random } from './random.ts';
import type { OpportunityKind } from './triggers.data.ts';
import type { Advocate, SalesRegion, Team, World } from './world.ts';

/** What later cases need to know of an account. */
export interface AccountInfo {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly region: SalesRegion;
  readonly createdAt: number;
  readonly contacts: ContactInfo[];
  readonly highValue: boolean;
  /** An opportunity that is open now. */
  openOpportunity: string | null;
  readonly users: number;
}

export interface ContactInfo {
  readonly id: string;
  readonly firstName: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

export interface AccountTraits {
  readonly highValue?: boolean;
  readonly withAdmin?: boolean;
}

export interface OpportunityTraits {
  readonly kind: Exclude<OpportunityKind, null>;
  /** Days from today; null leaves the date out. */
  readonly closesIn: number | null;
  readonly risk: string | null;
  readonly outcome: 'open' | 'won' | 'lost';
  readonly createdAt: number;
  /** When it was won or lost. */
  readonly closedAt?: number;
}

const DAY = 86_400;
const HALF_A_YEAR = 183 * DAY;

export class AccountMaker {
  private readonly world: World;
  private readonly team: Team;
  private made = 0;

  constructor(world: World, team: Team) {
    this.world = world;
    this.team = team;
  }

  make(advocate: Advocate, random: Random, before: number, traits: AccountTraits = {}): AccountInfo {
    const { region } = advocate;
    const { world, team } = this;
    this.made += 1;
    const head = random.pick(COMPANY_HEADS);
    const second = random.chance(0.35) ? ` ${random.pick(COMPANY_HEADS)}` : '';
    const name = `${head}${second} ${random.pick(COMPANY_TAILS[region])}`;
    const domain = `${asciiOf(head + second)}${this.made}.example`;
    const place = random.pick(PLACES[region]);
    const digits = (text: string): string => text.replace(/#/g, () => String(random.int(1, 9)));
    const complete = random.chance(0.9);
    const createdAt = before - HALF_A_YEAR - Math.floor(random.next() * 3 * 365 * DAY);
    const modifiedAt = before - Math.floor(random.next() * 20 * DAY) - 3600;
    const users = Math.max(3, Math.round(4 * Math.exp(random.next() * 3.2)));
    const carr = Math.min(29_900, Math.round(users * random.pick([228, 348, 348, 1188]) * (0.8 + random.next() * 0.3)));
    const highValue = traits.highValue ?? false;
    const withAdmin = traits.withAdmin ?? random.chance(0.78);
    const adminName = random.pick(NAME_POOLS[region][0]?.[0].first ?? ['Alex']);
    const endsIn = random.int(-20, 345);
    const id = world.add('Account', {
      Name: name,
      Region__c: region,
      BillingStreet: complete ? digits(place.street) : null,
      BillingCity: place.city,
      BillingPostalCode: complete ? digits(place.postal) || null : null,
      BillingCountry: place.country,
      Industry: random.chance(0.92)
        ? random.pick([
            'SaaS',
            'FinTech',
            'Healthcare',
            'Manufacturing',
            'Retail',
            'Education',
            'Logistics',
            'Media',
            'Energy',
            'Public Sector',
            'Professional Services',
          ])
        : null,
      NumberOfEmployees: random.chance(0.95) ? Math.min(100, users + random.int(0, 60)) : null,
      CARR__c: random.chance(0.96) ? (highValue ? Math.max(carr, random.int(12_000, 29_500)) : carr) : null,
      LAM__c: random.chance(0.85) ? users + random.int(0, 80) : null,
      Total_Funding__c: random.chance(0.3) ? random.int(1, 900) * 100_000 : null,
      Ultimate__c: random.chance(0.12),
      High_Value__c: highValue,
      GitLab_Admin__c: withAdmin ? `${asciiOf(adminName)}@${domain}` : null,
      Auto_Renew__c: random.chance(0.7),
      Subscription_End__c: advocate.calendar.nameOf(advocate.calendar.today + endsIn),
      Rank__c: random.pick(['1', '2', '2', '3', '3']),
      OwnerId: team.salesUser[region],
      Website: `https://www.${domain}`,
      MasterRecordId: null,
      LastActivityDate: null,
      ...world.audit(createdAt, team.system, modifiedAt, team.system),
      IsDeleted: false,
    });
    const info: AccountInfo = {
      id,
      name,
      domain,
      region,
      createdAt,
      contacts: [],
      highValue,
      openOpportunity: null,
      users,
    };
    const people = random.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ] as const);
    for (let i = 0; i < people; i += 1) this.addContact(info, random, createdAt + random.int(1, 90) * DAY, modifiedAt);
    return info;
  }

  addContact(account: AccountInfo, random: Random, createdAt: number, modifiedAt: number): ContactInfo {
    const pool = random.weighted(NAME_POOLS[account.region]);
    const firstName = random.pick(pool.first);
    const lastName = random.pick(pool.last);
    const local = [asciiOf(firstName), asciiOf(lastName)].filter(Boolean).join('.') || `contact${random.int(100, 999)}`;
    const email = `${local}@${account.domain}`;
    const id = this.world.add('Contact', {
      AccountId: account.id,
      FirstName: firstName,
      LastName: lastName,
      Name: `${firstName} ${lastName}`,
      Email: random.chance(0.97) ? email : null,
      Phone: random.chance(0.7) ? `+${random.int(1, 98)} 555 ${random.int(100, 999)} ${random.int(1000, 9999)}` : null,
      Title: random.chance(0.8) ? random.pick(JOB_TITLES) : null,
      Language__c: pool.language,
      HasOptedOutOfEmail: random.chance(0.03),
      MasterRecordId: null,
      LastActivityDate: null,
      EmailBouncedDate: random.chance(0.02) ? modifiedAt : null,
      OwnerId: this.team.salesUser[account.region],
      ...this.world.audit(createdAt, this.team.system, Math.max(createdAt, modifiedAt), this.team.system),
      IsDeleted: false,
    });
    const contact = { id, firstName, name: `${firstName} ${lastName}`, email, language: pool.language };
    account.contacts.push(contact);
    return contact;
  }

  addLead(
    account: AccountInfo,
    random: Random,
    createdAt: number,
    convertedTo: string | null,
  ): { id: string; email: string } {
    const pool = random.weighted(NAME_POOLS[account.region]);
    const firstName = random.pick(pool.first);
    const lastName = random.pick(pool.last);
    const local = [asciiOf(firstName), asciiOf(lastName)].filter(Boolean).join('.') || `lead${random.int(100, 999)}`;
    const email = `${local}@${account.domain}`;
    const id = this.world.add('Lead', {
      FirstName: firstName,
      LastName: lastName,
      Name: `${firstName} ${lastName}`,
      Company: account.name,
      Email: email,
      Matched_Account__c: account.id,
      IsConverted: convertedTo !== null,
      ConvertedDate: null,
      ConvertedAccountId: null,
      ConvertedContactId: convertedTo,
      ConvertedOpportunityId: null,
      MasterRecordId: null,
      LastActivityDate: null,
      Status: convertedTo === null ? random.pick(['MQL', 'Accepted', 'Qualifying']) : 'Converted',
      OwnerId: this.team.salesUser[account.region],
      ...this.world.audit(createdAt, this.team.system, createdAt, this.team.system),
      IsDeleted: false,
    });
    return { id, email };
  }

  addOpportunity(account: AccountInfo, advocate: Advocate, random: Random, traits: OpportunityTraits): string {
    const { kind, outcome } = traits;
    const amount = Math.round(
      account.users * random.pick([228, 348, 1188]) * (kind === 'Add-On' || kind === 'QSR' ? 0.2 : 1),
    );
    const closedAt = outcome === 'open' ? null : (traits.closedAt ?? this.world.now - DAY);
    const modifiedAt = closedAt ?? Math.min(this.world.now - 600, traits.createdAt + random.int(1, 5) * DAY);
    const { calendar } = advocate;
    const closeDay =
      closedAt !== null ? calendar.dayOf(closedAt) : traits.closesIn === null ? null : calendar.today + traits.closesIn;
    const stage =
      outcome === 'won'
        ? 'Closed Won'
        : outcome === 'lost'
          ? '8-Closed Lost'
          : (OPPORTUNITY_STAGES[random.int(1, 6)] as string);
    const id = this.world.add('Opportunity', {
      AccountId: account.id,
      Name: `${account.name} - ${kind}${kind === 'Renewal' ? ` ${new Date((traits.createdAt + 60 * DAY) * 1000).getUTCFullYear()}` : ''} [${account.users} seats]`,
      Type: kind,
      StageName: stage,
      IsClosed: outcome !== 'open',
      IsWon: outcome === 'won',
      CloseDate: closeDay === null ? null : calendar.nameOf(closeDay),
      Amount: amount,
      NARR__c:
        kind === 'Renewal' ? random.pick([0, 0, 0, Math.round(amount * 0.1), -Math.round(amount * 0.1)]) : amount,
      Renewal_Risk_Category__c: traits.risk,
      OwnerId: random.chance(0.04) ? advocate.id : this.team.salesUser[account.region],
      LastStageChangeDate: modifiedAt,
      LastActivityDate: null,
      Offline_Key__c: null,
      ...this.world.audit(traits.createdAt, this.team.system, Math.max(traits.createdAt, modifiedAt), this.team.system),
      IsDeleted: false,
    });
    if (outcome === 'open') account.openOpportunity = id;
    return id;
  }
}

/** A risk that an open renewal may carry without a gap. */
export const openRisk = (random: Random): string => random.pick(RENEWAL_RISKS.slice(0, 4));
export const GUARANTEED_CHURN = RENEWAL_RISKS[4] as string;
