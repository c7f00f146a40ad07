import type { CaseDetail } from '#shared/rpc';

type Kind = CaseDetail['obligations'][number]['kind'];

/** What each kind of obligation asks of the Advocate. */
export const obligationWords: Readonly<Record<Kind, string>> = {
  review: 'Review the case',
  reply: "Answer the customer's message",
  answer: "Answer a colleague's question",
  meeting: 'Hold the meeting',
  'next-step': 'Do the next step',
  cadence: 'Make the next cadence touch',
  target: 'Close within the 7-day target',
  limit: 'Close within the 15-day limit',
  'close-date': "Keep the opportunity's close date",
  'check-in': 'Check in with the account',
  hygiene: 'Fill what Required 10 misses',
  closable: 'Close as unresponsive',
};
