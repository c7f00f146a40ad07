import type { AccountSelection } from '#shared/rpc';

/** The account that the hand is on. It follows its account when the list is ordered anew. */
export interface ChosenAccount {
  /** Null until the row at `index` is known. */
  readonly id: string | null;
  /** Its place in the list as selected; -1 when it is not in it. */
  readonly index: number;
  /** Rises with each move by hand, so that the list scrolls for the hand alone. */
  readonly moves: number;
}

/** What is looked at on the screen of accounts; it stays while one is elsewhere. */
export interface AccountsView {
  readonly selection: AccountSelection;
  readonly chosen: ChosenAccount | null;
  /** In a narrow window: whether the account's page has the room, or the list. */
  readonly pageOpen: boolean;
}

export const noFilters = {
  covered: 'any',
  standing: 'any',
  highValue: false,
  renewsSoon: false,
  noAdmin: false,
} as const satisfies Partial<AccountSelection>;

export const firstAccountsView: AccountsView = {
  selection: { search: '', sort: 'carr', ...noFilters },
  chosen: null,
  pageOpen: false,
};
