import type { AccountSelection } from '#shared/rpc';
import type { AccountEntry } from './account-entry.ts';

type Compare = (a: AccountEntry, b: AccountEntry) => number;

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** A collator would be kinder to some alphabets, and take a second over fifty thousand names. */
const byName: Compare = (a, b) => inOrder(a.sortName, b.sortName) || inOrder(a.id, b.id);
/** Unknown figures last. */
const byCarr: Compare = (a, b) => (b.carr ?? -1) - (a.carr ?? -1) || byName(a, b);

/** A total order. `today` is `YYYY-MM-DD`: renewals that lie ahead come first, then those past, then unknown ones. */
export function orderOf(sort: AccountSelection['sort'], today: string): Compare {
  switch (sort) {
    case 'name':
      return byName;
    case 'carr':
      return byCarr;
    case 'cases':
      return (a, b) => b.openCases - a.openCases || byCarr(a, b);
    case 'renewal':
      return (a, b) => byRenewal(a.renewsOn, b.renewsOn, today) || byName(a, b);
  }
}

function byRenewal(a: string | null, b: string | null, today: string): number {
  const place = (day: string | null) => (day === null ? 2 : day < today ? 1 : 0);
  const [placeA, placeB] = [place(a), place(b)];
  if (placeA !== placeB) return placeA - placeB;
  if (a === null || b === null || a === b) return 0;
  const ahead = a < b ? -1 : 1;
  return placeA === 0 ? ahead : -ahead;
}

/** Whether an account is of the selection. `soon` is the last day that counts as within 90 days. */
export function selects(selection: AccountSelection, today: string, soon: string): (entry: AccountEntry) => boolean {
  const words = selection.search.toLowerCase().split(/\s+/).filter(Boolean);
  const { covered, standing, highValue, renewsSoon, noAdmin } = selection;
  return (entry) =>
    (covered === 'any' || covered === sayCovered(entry.covered)) &&
    (standing === 'any' || standing === (entry.standing?.toString() ?? 'unknown')) &&
    (!highValue || entry.highValue) &&
    (!noAdmin || !entry.hasAdmin) &&
    (!renewsSoon || (entry.renewsOn !== null && entry.renewsOn >= today && entry.renewsOn <= soon)) &&
    words.every((word) => entry.haystack.includes(word));
}

function sayCovered(covered: boolean | null): AccountSelection['covered'] {
  return covered === null ? 'unknown' : covered ? 'yes' : 'no';
}
