import { expect, it } from 'vitest';
import { matchSender } from '#shared/flows';
import { aContact, aLead, anAccount } from '../../support/builders.ts';

const known = {
  contacts: [
    aContact({ email: 'Pat@Acorn.example' }),
    aContact({ id: 'k2', email: 'twin@two.example' }),
    aContact({ id: 'k3', email: 'twin@two.example' }),
  ],
  leads: [
    aLead({ email: 'roe@new.example', matchedAccountId: 'a5' }),
    aLead({ id: 'l2', email: 'became@acorn.example', convertedContactId: 'k1' }),
  ],
  accounts: [
    anAccount({ webDomain: 'https://www.acorn.example/' }),
    anAccount({ id: 'a2', webDomain: 'shared.example' }),
    anAccount({ id: 'a3', webDomain: 'shared.example' }),
    anAccount({ id: 'a4', webDomain: 'gmail.com' }),
  ],
};

it.each<[string, string, object, RegExp]>([
  [
    'the contact with the address, in any case',
    ' pat@ACORN.example ',
    { contactId: 'k1', accountId: 'a1' },
    /contact has/,
  ],
  ['nobody where two contacts share it', 'twin@two.example', {}, /Several contacts/],
  ['the lead with the address', 'roe@new.example', { leadId: 'l1', accountId: 'a5' }, /lead has/],
  ['the contact that a lead became', 'became@acorn.example', { contactId: 'k1', accountId: 'a1' }, /became a contact/],
  ['the account of the domain', 'new@acorn.example', { accountId: 'a1' }, /Acorn has the domain/],
  ['the account of a domain above', 'new@mail.acorn.example', { accountId: 'a1' }, /Acorn has the domain/],
  ['no account of a domain that only ends alike', 'new@notacorn.example', {}, /no account has/],
  ['none where two accounts share the domain', 'new@shared.example', {}, /Several accounts/],
  ['none for a public mailbox', 'who@gmail.com', {}, /belongs to no account/],
  ['none for what is no address', 'hello', {}, /no e-mail address/],
  ['none for a domain without a dot', 'root@localhost', {}, /no e-mail address/],
])('finds %s', (_claim, webEmail, expected, why) => {
  const { why: said, ...match } = matchSender(webEmail, known);
  expect(match).toEqual(expected);
  expect(said).toMatch(why);
});
