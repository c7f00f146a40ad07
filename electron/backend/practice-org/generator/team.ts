import type { PracticeLogin } from '../practice-login.ts';
import { Calendar } from './calendar.ts';
import { asciiOf } from './names.data.ts';
import { SALES_REGIONS, type Advocate, type Colleague, type SalesRegion, type Team, type World } from './world.ts';

interface Person {
  readonly first: string;
  readonly last: string;
  readonly role: string;
  readonly department: string;
  readonly title: string;
  readonly region?: SalesRegion;
  readonly zone: string;
  readonly languages?: string;
  readonly manager?: string;
  readonly initials?: string;
}

type AdvocateLine = readonly [first: string, last: string, zone: string, languages: string];

const ADVOCATES: Record<SalesRegion, readonly AdvocateLine[]> = {
  AMER: [
    ['Kim', 'Kowalski', 'America/New_York', 'English'],
    ['Renata', 'Duarte', 'America/Sao_Paulo', 'English;Portuguese;Spanish'],
    ['Marcus', 'Ellery', 'America/Chicago', 'English'],
    ['Priscilla', 'Vance', 'America/Los_Angeles', 'English;Spanish'],
    ['Dylan', 'Okafor', 'America/Denver', 'English;French'],
    ['Teresa', 'Lindqvist', 'America/Toronto', 'English;French'],
    ['Joel', 'Hartman', 'America/New_York', 'English'],
    ['Camille', 'Santos', 'America/Chicago', 'English;Spanish'],
    ['Nora', 'Fielding', 'America/Los_Angeles', 'English'],
    ['Gavin', 'Prescott', 'America/New_York', 'English'],
  ],
  EMEA: [
    ['Mara', 'Silva', 'Europe/Lisbon', 'English;Portuguese;Spanish'],
    ['Jörg', 'Brandt', 'Europe/Berlin', 'English;German'],
    ['Zuzanna', 'Wójcik', 'Europe/Warsaw', 'English;Polish;German'],
    ['Étienne', 'Moreau', 'Europe/Paris', 'English;French'],
    ['Yael', 'Ben-Ami', 'Asia/Jerusalem', 'English;Hebrew'],
    ['Conor', 'Tierney', 'Europe/Dublin', 'English'],
    ['Ilse', 'van Dam', 'Europe/Amsterdam', 'English;Dutch;German'],
    ['Paolo', 'Renzi', 'Europe/Rome', 'English;Italian'],
    ['Farah', 'Haddad', 'Asia/Dubai', 'English;Arabic;French'],
    ['Henrik', 'Aalto', 'Europe/Helsinki', 'English'],
  ],
  APJ: [
    ['Haruka', 'Mori', 'Asia/Tokyo', 'English;Japanese'],
    ['Liam', 'Cartwright', 'Australia/Sydney', 'English'],
    ['Meera', 'Nambiar', 'Asia/Kolkata', 'English;Hindi'],
    ['Darren', 'Koh', 'Asia/Singapore', 'English;Mandarin'],
    ['Ruby', 'Manning', 'Pacific/Auckland', 'English'],
    ['Soo-jin', 'Han', 'Asia/Seoul', 'English;Korean'],
    ['Ashwin', 'Pillai', 'Asia/Kolkata', 'English;Tamil'],
    ['Grace', 'Tanaka', 'Australia/Melbourne', 'English;Japanese'],
    ['Minh', 'Doan', 'Asia/Ho_Chi_Minh', 'English;Vietnamese'],
    ['Isla', 'Robertson', 'Australia/Perth', 'English'],
  ],
};

const COLLEAGUES: readonly Person[] = [
  ['Sam', 'Uppal', 'Support', 'Support', 'Support Engineer', 'Europe/London'],
  ['Ingrid', 'Solberg', 'Support', 'Support', 'Senior Support Engineer', 'Europe/Oslo'],
  ['Calvin', 'Mbeki', 'Support', 'Support', 'Support Engineer', 'America/New_York'],
  ['Dominique', 'Laurent', 'Partner', 'Partner', 'Channel Manager', 'Europe/Paris'],
  ['Victor', 'Almeida', 'Billing', 'Billing', 'Accounts Receivable Analyst', 'America/Chicago'],
  ['Nadine', 'Keller', 'Billing', 'Billing', 'Billing Specialist', 'Europe/Berlin'],
  ['Tariq', 'Aziz', 'SDR', 'SDR', 'Sales Development Representative', 'Europe/London'],
  ['Lauren', 'Pike', 'SDR', 'SDR', 'Sales Development Representative', 'America/Denver'],
  ['Bruno', 'Castell', 'Partner', 'Community', 'Community Program Manager', 'Europe/Madrid'],
  ['Amanda', 'Frost', 'New Logo AE', 'Sales', 'Account Executive', 'America/New_York'],
  ['Stefan', 'Albrecht', 'New Logo AE', 'Sales', 'Account Executive', 'Europe/Berlin'],
  ['Kelly', 'Nguyen', 'BDR', 'Sales', 'Business Development Representative', 'America/Los_Angeles'],
  ['Owen', 'Pritchard', 'Renewals Manager', 'Renewals', 'Renewals Manager', 'Europe/London'],
  ['Michelle', 'Grant', 'Renewals Manager', 'Renewals', 'Renewals Manager', 'America/New_York'],
].map(([first, last, role, department, title, zone]) => ({ first, last, role, department, title, zone }) as Person);

const STAKEHOLDER_ROLES = ['Support', 'Partner', 'Billing', 'SDR'];
const ROLES = [
  'SMB Advocate',
  'SMB Manager',
  'Renewals Manager',
  'New Logo AE',
  'BDR',
  'SMB Sales User',
  'Support',
  'Partner',
  'Billing',
  'SDR',
  'Operations',
];

const DOMAIN = 'northwind-practice.example';
const JOINED = 400 * 86_400;

/** Roles, record type, users: first of all, since every other row names a user. */
export function makeTeam(world: World): { team: Team; logins: readonly PracticeLogin[] } {
  const born = world.now - JOINED;
  const logins: PracticeLogin[] = [];
  // The very first user stamps the roles that users then refer to.
  const system = world.store.table('User').nextId();
  const roles = new Map(
    ROLES.map((name) => [
      name,
      world.add('UserRole', {
        Name: name,
        DeveloperName: name.replace(/ /g, '_'),
        LastModifiedById: system,
        LastModifiedDate: born,
        SystemModstamp: born,
      }),
    ]),
  );
  const caseRecordType = world.add('RecordType', {
    Name: 'SMB Sales Case',
    DeveloperName: 'SMB_Sales_Case',
    SobjectType: 'Case',
    IsActive: true,
    ...world.audit(born, system, born, system),
  });

  const addUser = (person: Person, login?: PracticeLogin['role']): string => {
    const name = [person.first, person.last].filter(Boolean).join(' ');
    const account = [person.first, person.last].map(asciiOf).filter(Boolean).join('.');
    const id = world.add('User', {
      Name: name,
      FirstName: person.first || null,
      LastName: person.last,
      Username: `${account}@${DOMAIN}`,
      Email: `${account}@${DOMAIN}`,
      Department: person.department,
      Title: person.title,
      ManagerId: person.manager ?? null,
      IsActive: true,
      TimeZoneSidKey: person.zone,
      LanguageLocaleKey: 'en_US',
      Initials__c: person.initials ?? initialsOf(name),
      Region__c: person.region ?? null,
      Languages__c: person.languages ?? 'English',
      UserRoleId: roles.get(person.role) ?? null,
      ...world.audit(born, system, born, system),
    });
    if (login) {
      logins.push({
        username: `${account}@${DOMAIN}`,
        userId: id,
        name,
        role: login,
        ...(person.region ? { region: person.region } : {}),
      });
    }
    return id;
  };

  addUser({
    first: 'SMB',
    last: 'Operations',
    role: 'Operations',
    department: 'Sales Operations',
    title: 'Automation',
    zone: 'UTC',
  });
  const salesUser = Object.fromEntries(
    SALES_REGIONS.map((region) => [
      region,
      addUser({
        first: `${region} SMB`,
        last: 'Sales User',
        role: 'SMB Sales User',
        department: 'Sales',
        title: 'Account owner',
        region,
        zone: 'UTC',
        initials: `${region[0]}SU`,
      }),
    ]),
  ) as Record<SalesRegion, string>;
  const manager = (first: string, last: string, region: SalesRegion, zone: string): string =>
    addUser(
      { first, last, role: 'SMB Manager', department: 'Sales', title: 'Area Sales Manager', region, zone },
      'manager',
    );
  const amer = manager('Bo', 'Ross', 'AMER', 'America/New_York');
  const emea = manager('Astrid', 'Nyberg', 'EMEA', 'Europe/Stockholm');

  const advocates = chosenAdvocates(world.advocates).map(([region, [first, last, zone, languages]]): Advocate => {
    const id = addUser(
      {
        first,
        last,
        role: 'SMB Advocate',
        department: 'Sales',
        title: 'SMB Advocate',
        region,
        zone,
        languages,
        manager: region === 'AMER' ? amer : emea,
      },
      'advocate',
    );
    const name = `${first} ${last}`;
    const email = `${asciiOf(first)}.${asciiOf(last)}@${DOMAIN}`;
    return {
      id,
      name,
      firstName: first,
      initials: initialsOf(name),
      email,
      region,
      calendar: new Calendar(zone, world.now),
    };
  });
  const colleagues = COLLEAGUES.map((person): Colleague => {
    const login = STAKEHOLDER_ROLES.includes(person.role) ? 'stakeholder' : undefined;
    return { id: addUser(person, login), name: `${person.first} ${person.last}`, department: person.department };
  });
  const order = ['advocate', 'manager', 'stakeholder'];
  logins.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return { team: { advocates, managers: [amer, emea], salesUser, colleagues, system, caseRecordType }, logins };
}

/** Regions take turns, so that any number of Advocates is spread over them. */
function chosenAdvocates(count: number): (readonly [SalesRegion, AdvocateLine])[] {
  return Array.from({ length: count }, (_, i) => {
    const region = SALES_REGIONS[i % SALES_REGIONS.length] as SalesRegion;
    const line = ADVOCATES[region][Math.floor(i / SALES_REGIONS.length)] as AdvocateLine;
    return [region, line] as const;
  });
}

function initialsOf(name: string): string {
  return name
    .normalize('NFD')
    .split(/[\s-]+/)
    .map((word) => /[A-Za-z]/.exec(word)?.[0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 3);
}
