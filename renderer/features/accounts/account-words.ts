import type { AccountDetail } from '#shared/rpc';
import { parseDay } from '#shared/lib';
import { calendarDayWords } from '../../ui/day-words.ts';
import type { Time } from '../../ui/time.ts';
import { exactMoney } from '../../ui/money-words.ts';

type Notion = 'tier' | 'rank';

export function notionWord(notion: Notion): string {
  return notion === 'tier' ? 'Tier' : 'Rank';
}

/** `Tier 2`, or `Tier unknown`. */
export function standingWords(notion: Notion, value: number | null): string {
  return `${notionWord(notion)} ${value ?? 'unknown'}`;
}

/** Why a standing is unknown: `Unknown, because cARR and LAM are missing.` */
export function missingWords(missing: readonly string[]): string {
  return `Unknown, because ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
}

/** `renews Fri 11 Jun 2027`; of a day that is past only that it was due: that it was renewed would be a guess. */
export function renewalWords(renewsOn: string | null, time: Time): string {
  if (renewsOn === null) return 'no renewal date';
  const day = parseDay(renewsOn);
  const past = day !== null && day < time.calendar.dayOf(time.now);
  return `${past ? 'was due' : 'renews'} ${calendarDayWords(renewsOn, time)}`;
}

export const coveredWords = {
  yes: 'Covered',
  no: 'Not covered',
  unknown: 'Coverage unknown',
} as const;

export function coveredKey(covered: boolean | null): keyof typeof coveredWords {
  return covered === null ? 'unknown' : covered ? 'yes' : 'no';
}

/** How many conditions of a row of the table must hold, in words. */
export function neededWords(needed: number, of: number): string {
  if (needed === 0) return 'when no other row holds';
  if (of === 1) return 'when it holds';
  if (needed === of) return of === 2 ? 'when both hold' : `when all ${of} hold`;
  return needed === 1 ? `when one of ${of} holds` : `when ${needed} of ${of} hold`;
}

/** The kinds of case that a tier gets, in the words of the table. */
export const caseTypeWords: Readonly<Record<string, string>> = {
  digitalTouch: 'Digital touch',
  highValue: 'High Value cases',
  checkIns: 'Check-ins',
  urgentRenewal: 'Urgent renewal & TRX',
  churn: 'Churn & contraction',
  expansion: 'Expansion',
  inbound: 'Inbound',
};

/** The facts of an account by name; null for one that is not known. */
export function factsOf(account: AccountDetail): readonly (readonly [name: string, value: string | null])[] {
  const { carr, lam, employees, totalFunding, ultimate, billingAddressComplete } = account;
  return [
    ['cARR', carr === null ? null : exactMoney(carr)],
    ['LAM (developers)', lam === null ? null : lam.toLocaleString('en')],
    ['Employees', employees === null ? null : employees.toLocaleString('en')],
    ['Total funding', totalFunding === null ? null : exactMoney(totalFunding)],
    ['Ultimate licences', yesNo(ultimate)],
    ['GitLab admin', account.gitlabAdmin],
    ['Billing address', billingAddressComplete === null ? null : billingAddressComplete ? 'complete' : 'not complete'],
    ['Web domain', account.webDomain],
  ];
}

function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no';
}
