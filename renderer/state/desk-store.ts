import { DEFAULT_EDITION_ID, editionOf, type HandbookEdition } from '#shared/handbook';
import type { ListShape } from '#shared/lists';
import type { DeskState, SettingsFacts, StepsDraft } from '#shared/rpc';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { firstShapes, type ListName } from './lists/list-names.ts';
import { firstAccountsView, type AccountsView } from './accounts-view.ts';
import { noNames, type Names } from './names.ts';
import type { Screen } from './screens.ts';

/** The case that the hand is on. It follows its case when the list is re-ranked under it. */
export interface Selected {
  /** Null until the row at `index` is known. */
  readonly id: string | null;
  /** Its place in the list as searched; where it last was once it has left the list; -1 when it was never in it. */
  readonly index: number;
  /** False once the case is no longer in the list as searched. */
  readonly listed: boolean;
  /** Rises with each move by hand, so that the list scrolls for the hand and stays put for the clock. */
  readonly moves: number;
}

/** A sheet over the window, about one case or none. */
export type Sheet =
  | { readonly kind: 'close'; readonly caseId: string }
  | { readonly kind: 'touch'; readonly caseId: string; readonly channel: 'step' | 'call' }
  | { readonly kind: 'park'; readonly caseId: string }
  | { readonly kind: 'flow'; readonly caseId: string; readonly flowId: string }
  | { readonly kind: 'message'; readonly caseId: string }
  | { readonly kind: 'skip'; readonly caseId: string }
  | { readonly kind: 'bulk'; readonly command: BulkCommand; readonly ids: readonly string[] }
  | { readonly kind: 'new-case' }
  | { readonly kind: 'absence' };

/** What can be done to many cases at once. */
export type BulkCommand = 'close' | 'assign' | 'park' | 'logTouch' | 'applyFixes' | 'noReplyNeeded' | 'comment';

/** Where somebody is in a list. Each list has its own, kept while another is looked at. */
export interface ListPlace {
  /** Which cases the list shows and how. */
  readonly shape: ListShape;
  /** The search as typed. */
  readonly search: string;
  /** The search as asked for. */
  readonly query: string;
  readonly selected: Selected | null;
  readonly paneOpen: boolean;
  /** Ids of the cases picked to be worked together. */
  readonly picked: ReadonlySet<string>;
}

/** A record that is looked at from the side, without leaving the list: an account, by itself or as that of a case. */
export interface Peek {
  readonly account: { readonly id: string } | { readonly caseId: string };
}

/** What the user looks at. Rows stay in the data worker; `ListSlices` holds those near the screen. */
export interface DeskView extends ListPlace {
  /** Where the data worker stands; undefined until it has said so. */
  readonly desk: DeskState | undefined;
  /** The workspace's settings; undefined until they are known. */
  readonly settings: SettingsFacts | undefined;
  /** The edition of the handbook in force, with the team's answers where it is silent. */
  readonly edition: HandbookEdition;
  /** What the settings show: a section by its id, and what is searched in all of them. */
  readonly settingsPlace: { readonly section: string; readonly search: string };
  /** False while the main process does not answer. */
  readonly backendAnswers: boolean;
  /** The clock of what is on screen, in milliseconds since 1970. */
  readonly now: number;
  readonly screen: Screen;
  /** The list that is looked at, or was last; the place beside is in it. */
  readonly list: ListName;
  readonly sheet: Sheet | null;
  /** One case at a time, in the order of the Day. */
  readonly playing: boolean;
  readonly names: Names;
  /** Next Steps that were written and not saved yet, by the case's lasting id. */
  readonly drafts: Readonly<Record<string, StepsDraft>>;
  readonly accounts: AccountsView;
  /** The record looked at from the side; null when none is. */
  readonly peek: Peek | null;
  /** The rule that the Handbook is asked to show; a new object each time. */
  readonly handbookRule: { readonly id: string } | null;
  /** Where the keyboard was last sent; a new object each time. */
  readonly focus: { readonly on: 'list' | 'case' } | null;
}

export type DeskStore = StoreApi<DeskView>;

export const nothingPicked: ReadonlySet<string> = new Set();

export function firstPlace(shape: ListShape): ListPlace {
  return { shape, search: '', query: '', selected: null, paneOpen: false, picked: nothingPicked };
}

export function createDeskStore(now: number): DeskStore {
  return createStore<DeskView>(() => ({
    ...firstPlace(firstShapes.day),
    desk: undefined,
    settings: undefined,
    edition: editionOf(DEFAULT_EDITION_ID),
    settingsPlace: { section: 'me', search: '' },
    backendAnswers: true,
    now,
    screen: 'day',
    list: 'day',
    sheet: null,
    playing: false,
    names: noNames,
    drafts: {},
    accounts: firstAccountsView,
    peek: null,
    handbookRule: null,
    focus: null,
  }));
}
