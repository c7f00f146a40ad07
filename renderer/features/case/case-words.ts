import type { CaseDetail } from '#shared/rpc';

type Kind = CaseDetail['obligations'][number]['kind'];
type Life = CaseDetail['life'];

/** What each kind of obligation asks of the Advocate. */
export const obligationWords: Readonly<Record<Kind, string>> = {
  review: 'Review the case',
  reply: "Answer the customer's message",
  answer: "Answer a colleague's question",
  meeting: 'Hold the meeting',
  'next-step': 'Do the next step',
  cadence: 'Make the next touch',
  target: 'Close within the target',
  limit: 'Close within the limit',
  'close-date': "Keep the opportunity's close date",
  'check-in': 'Check in with the account',
  hygiene: 'Fill what the Required 10 misses',
  closable: 'May be closed as unresponsive',
};

const items: Readonly<Record<string, string>> = {
  'R10-1': 'Status',
  'R10-2': 'Owner',
  'R10-3': 'Contact',
  'R10-4': 'Next Steps and date',
  'R10-5': 'GitLab admin',
  'R10-6': 'Related opportunity',
  'R10-7': 'Close date',
  'R10-8': 'Renewal risk',
  'R10-9': 'Activity logged',
  'R10-10': 'Resolution action',
  'R10-11': 'Opportunity closed',
  'R10-12': 'Feedback',
};

/** An item of the Required 10 in a word or two; its own sentence where we have none. */
export function itemWords(id: string, label: string): string {
  return items[id] ?? label;
}

const touches: Readonly<Record<string, string>> = {
  'email-1': 'first e-mail',
  'call-1': 'first call',
  'email-2': 'second e-mail',
  'email-3': 'third e-mail',
};

/** What exactly is owed: the touch, or the items. */
export function detailWords(kind: Kind, detail: string | null): string | null {
  if (detail === null) return null;
  if (kind === 'cadence') return touches[detail] ?? detail;
  if (kind !== 'hygiene') return detail;
  const missing = detail.split(' ').map((id) => itemWords(id, id).toLowerCase());
  return missing.join(', ');
}

const categories: Readonly<Record<string, string>> = {
  inbound: 'Inbound request',
  churn: 'Churn and contraction',
  expansion: 'Expansion',
  renewal: 'Urgent renewal',
  'high-value': 'High value',
};

export function categoryWords(category: string): string {
  return categories[category] ?? category;
}

const ends: Readonly<Record<NonNullable<Life['ended']>['by'], string>> = {
  reply: 'the customer replied: cadence ended',
  blocked: 'blocked by a partner team: no touch wanted',
  engaged: 'engaged: no touch wanted',
  callback: 'the customer asked for later: no touch wanted',
  'high-value': 'a High Value Account: no cadence',
  closed: 'closed',
  'all-logged': 'all touches are logged',
};

export function endWords(by: NonNullable<Life['ended']>['by']): string {
  return ends[by];
}

export const exemptWords = {
  trigger: 'exempt from the limit by its trigger',
  callback: 'exempt from the limit: a later date was asked for',
} as const;

/** Why the open case is not among the rows beside it. */
export function notListedWords(list: 'day' | 'cases', query: string, filtered: boolean): string {
  if (query !== '') return 'This case is not in this search.';
  if (filtered) return 'This case does not pass the filters.';
  return list === 'day' ? 'This case is not in your Day list.' : 'This case is not in the list that is shown.';
}
