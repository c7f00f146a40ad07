import type { Contact, Id } from '#shared/domain';
import { matchSender, startOfWork } from '#shared/flows';
import type { Patch } from '#shared/outbox';
import type { CleanUp, Gaps } from '#shared/rpc';
import { checkRequiredTen, fixCase, fixOfItem, REQUIRED_TEN_ITEMS, type CaseReading } from '#shared/rules';
import { Slices } from '../slices.ts';
import type { Plan } from './editor.ts';
import { byRule } from './refuse.ts';
import { meOf, nameOf, onCase, patchOf, read, type Work } from './work.ts';

type Offers = Gaps[number]['offers'];

/** What Next Steps and Feedback become by the lint's own fixes; empty when there is nothing to fix. */
function lintFixes(work: Work, reading: CaseReading): Patch {
  const fixed = fixCase(reading, { mode: 'editing', myInitials: meOf(work).initials });
  const { nextSteps, feedback } = reading.theCase;
  return patchOf({
    ...(fixed.nextSteps !== nextSteps && { nextSteps: fixed.nextSteps }),
    ...(fixed.feedback !== feedback && { feedback: fixed.feedback }),
  });
}

/** What can be mended without asking: the lint's fixes, a start that was forgotten, and links of which only one fits. */
function allFixes(work: Work, reading: CaseReading): Patch {
  const missing = new Set(checkRequiredTen(reading).flatMap(({ id, result }) => (result === 'missing' ? [id] : [])));
  const only = (offers: Offers): string | undefined => (offers.length === 1 ? offers[0]?.value : undefined);
  const contact = missing.has('R10-3') ? only(contactOffers(work, reading)) : undefined;
  const opportunity = missing.has('R10-6') ? only(opportunityOffers(work, reading)) : undefined;
  return {
    ...lintFixes(work, reading),
    ...(missing.has('R10-1') && patchOf(startOfWork(reading.theCase, reading.edition, work.clock()))),
    ...(contact !== undefined && { contactId: contact }),
    ...(opportunity !== undefined && { opportunityId: opportunity }),
  };
}

export function planFixes(work: Work, id: Id, scope: 'lint' | 'all'): Plan {
  const reading = read(work, id);
  const patch = scope === 'lint' ? lintFixes(work, reading) : allFixes(work, reading);
  if (Object.keys(patch).length === 0)
    throw byRule('NS-1', 'Nothing here can be fixed by itself.', 'Open the case: what is missing says how to mend it.');
  return { label: `Fix ${nameOf(reading.theCase)}`, edits: [onCase(id, patch)] };
}

/** The Required 10 that are missing, each with what mends it in place. */
export function gaps(work: Work, id: Id): Gaps {
  const reading = read(work, id);
  return checkRequiredTen(reading).flatMap(({ id: item, result, why }) => {
    if (result !== 'missing') return [];
    const meta = REQUIRED_TEN_ITEMS.find((one) => one.id === item)?.meta;
    const fix = fixOfItem(item);
    return [
      {
        item,
        label: meta?.summary ?? item,
        phase: meta?.phase ?? 'managing',
        why,
        fix,
        recordId: recordOfFix(fix, reading),
        offers: offersOf(fix, work, reading),
      },
    ];
  });
}

/** *Clean-up*: open cases past their limit, and every gap by its rule, on the cases of the Day list. */
export async function cleanUp(work: Work): Promise<CleanUp> {
  const now = work.clock();
  const slices = new Slices(work.clock);
  const sections = new Map<string, { label: string; ids: Id[]; fixable: Id[] }>();
  const messy = new Set<Id>();
  const note = (rule: string, label: string, id: Id, fixable: boolean): void => {
    const section = sections.get(rule) ?? { label, ids: [], fixable: [] };
    section.ids.push(id);
    if (fixable) section.fixable.push(id);
    sections.set(rule, section);
    messy.add(id);
  };
  for (const { id, facts } of [...work.workspace.board.entries]) {
    if (slices.isOver) await slices.pause();
    if (!work.workspace.index.cases.has(id)) continue;
    const late = facts.obligations.some(({ kind, dueAt }) => kind === 'limit' && dueAt !== null && dueAt < now);
    if (late) note('SLA-3', 'Open past the limit', id, false);
    const gap = facts.obligations.find(({ kind }) => kind === 'hygiene');
    if (!gap) continue;
    const fields = Object.keys(allFixes(work, read(work, id)));
    for (const item of (gap.detail ?? '').split(' ').filter(Boolean)) {
      const summary = REQUIRED_TEN_ITEMS.find((one) => one.id === item)?.meta.gap ?? item;
      note(item, summary, id, fields.includes(fieldOfItem[item] ?? ''));
    }
  }
  return { score: messy.size, sections: [...sections].map(([rule, section]) => ({ rule, ...section })) };
}

const fieldOfItem: Readonly<Record<string, string>> = {
  'R10-1': 'status',
  'R10-3': 'contactId',
  'R10-4': 'nextSteps',
  'R10-6': 'opportunityId',
};

function recordOfFix(fix: Gaps[number]['fix'], { theCase }: CaseReading): Id | null {
  if (fix === 'setAdmin') return theCase.accountId ?? null;
  if (fix === 'setCloseDate' || fix === 'setRenewalRisk') return theCase.opportunityId ?? null;
  return theCase.id;
}

function offersOf(fix: Gaps[number]['fix'], work: Work, reading: CaseReading): Offers {
  switch (fix) {
    case 'linkContact':
      return contactOffers(work, reading);
    case 'linkOpportunity':
      return opportunityOffers(work, reading);
    case 'setAdmin':
      return contactsOf(work, reading.theCase.accountId).map((contact) => ({
        value: fullName(contact),
        label: fullName(contact),
        why: contact.title ?? 'A contact of the account',
      }));
    case 'setRenewalRisk': {
      const values = work.editor.facts?.opportunities['renewalRisk']?.values ?? [];
      return values.map(({ value, label }) => ({ value, label, why: 'A value of this org' }));
    }
    case 'pickUp':
    case 'assign':
    case 'nextStep':
    case 'setCloseDate':
    case 'logTouch':
    case 'close':
    case 'elsewhere':
      return [];
  }
}

/** E2C, UC-3: the contact that the lead became, that wrote the mail, or the only ones of the account. */
function contactOffers(work: Work, { theCase, context }: CaseReading): Offers {
  const { index } = work.workspace;
  const offer = (id: Id | undefined, why: string): Offers => {
    const contact = id === undefined ? undefined : index.contacts.get(id);
    return contact ? [{ value: contact.id, label: fullName(contact), why }] : [];
  };
  const converted = offer(context.lead?.convertedContactId, 'The lead became this contact');
  if (converted.length > 0) return converted;
  const known = contactsOf(work, theCase.accountId);
  if (theCase.webEmail !== undefined) {
    const sender = matchSender(theCase.webEmail, { contacts: known, leads: [], accounts: [] });
    const wrote = offer(sender.contactId, sender.why);
    if (wrote.length > 0) return wrote;
  }
  return known.map((contact) => ({ value: contact.id, label: fullName(contact), why: 'A contact of the account' }));
}

function opportunityOffers(work: Work, { theCase }: CaseReading): Offers {
  const { index } = work.workspace;
  return index.opportunitiesOf.get(theCase.accountId).flatMap((id) => {
    const one = index.opportunities.get(id);
    return one && !one.closed ? [{ value: id, label: one.name, why: `Open ${one.type} of the account` }] : [];
  });
}

export function contactsOf({ workspace }: Work, accountId: Id | undefined): readonly Contact[] {
  const { index } = workspace;
  return index.contactsOf.get(accountId).flatMap((id) => index.contacts.get(id) ?? []);
}

export function fullName({ firstName, lastName }: Contact): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}
