import type { Calendar } from './calendar.ts';
import type { NextStepsPlan } from './case-plan.ts';
import type { Random } from './random.ts';

const STEPS: readonly string[] = [
  'Send quote for {seats} seats to {first}',
  'First touch email to {first} about renewal options',
  'Asked billing to release the refund that {first} waits for',
  'Call {first} to confirm purchase order number',
  'Sent order form to {first} for signature',
  'Waiting for {first} to confirm seat count with finance',
  'Walk {first} through the upgrade to Ultimate',
  'Asked deal desk to review payment terms for {account}',
  'Left voicemail for {first}, try again before the close date',
  'Check with support whether the licence was regenerated',
  'Share pricing comparison and book a call with {first}',
  'Send security questionnaire answers to procurement',
  'Confirm new billing contact and update the account',
  'Review usage report with {first} ahead of the renewal',
  'Remind {first} that auto-renewal is off and ask for intent',
];

const CALLBACKS: readonly string[] = [
  '{first} asked to talk again later, call back then',
  'Not now: budget is planned for the second half, contact {first} again on the date below',
  'Agreed with {first} to come back after their reorganisation',
];

const BLOCKED: readonly string[] = [
  'Asked billing to issue a corrected invoice for {first}, they answer by the date below',
  'Reminded billing of the refund that {account} waits for',
  'Asked legal to review the contract changes of {account}',
];

const WAITING: readonly string[] = [
  'Waiting on billing',
  'Waiting on customer',
  'follow up',
  'TBD',
  'waiting on legal',
];
const BARE: readonly string[] = ['Contact', 'Call', 'Email', 'Quote', 'Follow up'];

/** The text of a case's Next Steps, newest entry first, written well or in one of the ways that NS-1 warns of. */
export function writeNextSteps(
  plan: NextStepsPlan,
  who: { initials: string; first: string; account: string; seats: number },
  calendar: Calendar,
  random: Random,
): string | null {
  if (plan.manner === 'none') return null;
  if (plan.manner === 'bare') return random.pick(BARE);
  if (plan.manner === 'waiting' && plan.entries < 2) return random.pick(WAITING);
  const newest = plan.manner === 'callback' ? CALLBACKS : plan.manner === 'blocked' ? BLOCKED : STEPS;
  const step = (steps = STEPS): string =>
    random
      .pick(steps)
      .replace('{first}', who.first)
      .replace('{account}', who.account)
      .replace('{seats}', String(who.seats));
  const entry = (day: number): string => `${calendar.nameOf(day)} ${who.initials} ${step()}`;
  const lines = [opening(plan, who.initials, step(newest), calendar, random)];
  let day = plan.writtenOn;
  for (let i = 1; i < plan.entries; i += 1) {
    day -= random.int(1, 3);
    lines.push(entry(day));
  }
  if (plan.manner === 'unordered')
    lines.push(entry(plan.writtenOn + 1 > calendar.today ? plan.writtenOn : plan.writtenOn + 1));
  return lines.join('\n');
}

function opening(plan: NextStepsPlan, initials: string, step: string, calendar: Calendar, random: Random): string {
  const written = calendar.nameOf(plan.writtenOn);
  switch (plan.manner) {
    case 'no-date':
      return `${initials} ${step}`;
    case 'no-initials':
      return `${written} ${step}`;
    case 'other-format': {
      const [year, month, day] = written.split('-') as [string, string, string];
      return `${random.pick([`${day}/${month}/${year}`, `${month}/${day}/${year}`, `${year}/${month}/${day}`])} ${initials}: ${step}`;
    }
    case 'lower-case':
      return `${written} ${initials.toLowerCase()} - ${step}`;
    case 'future-date':
      return `${calendar.nameOf(calendar.today + 3)} ${initials} ${step}`;
    case 'waiting':
      return `${written} ${initials} ${random.pick(WAITING)}`;
    case 'long':
      return `${written} ${initials} ${step}, and after that go through the open points of the last call one by one: seats for the new team, the invoice address of the subsidiary, the purchase order that procurement still has to approve, the discount that was promised last year, and who signs for them this time`;
    default:
      return `${written} ${initials} ${step}`;
  }
}
