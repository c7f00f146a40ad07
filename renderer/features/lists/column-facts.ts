import type { Sorting } from '#shared/lists';
import type { ColumnId } from '../../state/lists/list-looks.ts';

interface ColumnFacts {
  readonly title: string;
  /** Pixels, until somebody makes it wider or narrower. */
  readonly width: number;
  readonly sort?: Sorting;
  /** The direction that is asked for first: the most pressing, the largest, the oldest. */
  readonly downFirst?: boolean;
  readonly numbers?: boolean;
}

export const columnFacts: Readonly<Record<ColumnId, ColumnFacts>> = {
  band: { title: 'Band', width: 104 },
  reason: { title: 'Why', width: 230, sort: 'obligation' },
  due: { title: 'Due', width: 92, sort: 'due', numbers: true },
  subject: { title: 'Subject', width: 250, sort: 'subject' },
  account: { title: 'Account', width: 170, sort: 'account' },
  contact: { title: 'Contact', width: 140, sort: 'contact' },
  priority: { title: 'Priority', width: 84, sort: 'priority' },
  age: { title: 'Age', width: 66, sort: 'age', downFirst: true, numbers: true },
  status: { title: 'Status', width: 190, sort: 'status' },
  owner: { title: 'Owner', width: 140, sort: 'owner' },
  'required-ten': { title: 'Required 10', width: 108 },
  health: { title: 'Next Steps', width: 92 },
  carr: { title: 'cARR', width: 84, sort: 'carr', downFirst: true, numbers: true },
  trigger: { title: 'Trigger', width: 180, sort: 'trigger' },
  number: { title: 'Number', width: 92, numbers: true },
  'next-step': { title: 'Next step', width: 260 },
};

/** The orders that can be chosen, with their two directions in words, the one asked for first in front. */
export const sortFacts: Readonly<
  Record<Sorting, { readonly title: string; readonly up: string; readonly down: string; readonly downFirst?: boolean }>
> = {
  obligation: { title: 'What is owed', up: 'Most pressing first', down: 'Least pressing first' },
  due: { title: 'Due', up: 'Earliest first', down: 'Latest first' },
  touched: { title: 'Last activity', up: 'Oldest first', down: 'Newest first', downFirst: true },
  age: { title: 'Age', up: 'Youngest first', down: 'Oldest first', downFirst: true },
  priority: { title: 'Priority', up: 'High first', down: 'Low first' },
  account: { title: 'Account', up: 'A to Z', down: 'Z to A' },
  carr: { title: 'cARR', up: 'Smallest first', down: 'Largest first', downFirst: true },
  subject: { title: 'Subject', up: 'A to Z', down: 'Z to A' },
  status: { title: 'Status', up: 'Open first', down: 'Closed first' },
  owner: { title: 'Owner', up: 'A to Z', down: 'Z to A' },
  contact: { title: 'Contact', up: 'A to Z', down: 'Z to A' },
  trigger: { title: 'Trigger', up: 'A to Z', down: 'Z to A' },
};
