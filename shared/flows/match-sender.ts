import type { Account, Contact, Id, Lead } from '#shared/domain';

/** Who a mail is from, as far as the records tell. Nothing is set when they do not, and `why` says so. */
export interface SenderMatch {
  readonly contactId?: Id;
  readonly leadId?: Id;
  readonly accountId?: Id;
  readonly why: string;
}

interface Known {
  readonly contacts: readonly Contact[];
  readonly leads: readonly Lead[];
  readonly accounts: readonly Account[];
}

/** Half the world writes from these: they say nothing about an account. */
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net gmx.com web.de proton.me protonmail.com mail.com qq.com 163.com yandex.ru'.split(
    ' ',
  ),
);

/** E2C: the contact or lead with this address, else the one account of its domain. Two that fit are left to a person. */
export function matchSender(webEmail: string, { contacts, leads, accounts }: Known): SenderMatch {
  const email = webEmail.trim().toLowerCase();
  const domain = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/u.exec(email)?.[1];
  if (domain === undefined) return { why: `"${webEmail}" is no e-mail address.` };
  const writes = (one: { readonly email?: string }) => one.email?.trim().toLowerCase() === email;

  const [contact, ...otherContacts] = contacts.filter(writes);
  if (contact && otherContacts.length > 0) return { why: `Several contacts have ${email}: choose one.` };
  if (contact) {
    return {
      contactId: contact.id,
      ...(contact.accountId && { accountId: contact.accountId }),
      why: `A contact has ${email}.`,
    };
  }
  const [lead, ...otherLeads] = leads.filter(writes);
  if (lead && otherLeads.length > 0) return { why: `Several leads have ${email}: choose one.` };
  if (lead) {
    const became = contacts.find(({ id }) => id === lead.convertedContactId);
    const accountId = became?.accountId ?? lead.matchedAccountId;
    const account = accountId === undefined ? {} : { accountId };
    if (became) return { contactId: became.id, ...account, why: `The lead with ${email} became a contact.` };
    return { leadId: lead.id, ...account, why: `A lead has ${email}.` };
  }

  if (PUBLIC_DOMAINS.has(domain)) return { why: `Nobody has ${email}, and ${domain} belongs to no account.` };
  const [account, ...others] = accounts.filter(({ webDomain = '' }) => covers(webDomain, domain));
  if (!account) return { why: `Nobody has ${email}, and no account has the domain ${domain}.` };
  if (others.length > 0) return { why: `Several accounts have the domain ${domain}: choose one.` };
  return { accountId: account.id, why: `${account.name} has the domain ${domain}.` };
}

/** `https://www.acorn.example/` covers `acorn.example` and `mail.acorn.example`. */
function covers(webDomain: string, domain: string): boolean {
  const own = webDomain
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/:].*$/su, '');
  return own !== '' && (domain === own || domain.endsWith(`.${own}`));
}
