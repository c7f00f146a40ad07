import type { ListView } from '#shared/lists';
import { filterCount } from '#shared/lists';

export interface EmptyWords {
  readonly title: string;
  readonly text: string;
  /** What its button does, where one brings cases back. */
  readonly way: 'clear-filters' | 'clear-search' | 'show-created' | 'pick-up-next' | null;
}

interface EmptyFacts {
  readonly view: ListView;
  /** Cases of the source, whatever is filtered or searched. */
  readonly all: number;
  readonly syncing: boolean;
  readonly manager: boolean;
  /** Whether the edition has a shared queue to take from. */
  readonly shared: boolean;
}

/** What an empty list says: whether that is good news, and the one thing to do. */
export function emptyWords({ view, all, syncing, manager, shared }: EmptyFacts): EmptyWords {
  if (view.search !== '' && all > 0) {
    return {
      title: `No case has “${view.search}” in it.`,
      text: 'The search looks at subjects, accounts, contacts, case numbers, e-mails and next steps.',
      way: filterCount(view.filters) > 0 ? 'clear-filters' : 'clear-search',
    };
  }
  if (all > 0) {
    return {
      title: 'No case passes these filters.',
      text: `${all === 1 ? 'One case is' : `${all.toLocaleString('en')} cases are`} hidden by them.`,
      way: 'clear-filters',
    };
  }
  if (syncing) return { title: 'No cases here yet.', text: 'Cases appear here as they arrive.', way: null };
  if (view.source === 'day' && shared && !manager) return nothingOwedButTheQueue;
  return nothingIn(view.source, manager);
}

const nothingOwedButTheQueue: EmptyWords = {
  title: 'Nothing is owed right now.',
  text: 'A case shows up here when somebody is waiting for you. Until then, take the next one of the shared queue: high priority first, then the oldest.',
  way: 'pick-up-next',
};

function nothingIn(source: ListView['source'], manager: boolean): EmptyWords {
  const whose = manager ? 'your reports’' : 'your';
  switch (source) {
    case 'day':
      return {
        title: 'Nothing is owed right now.',
        text: 'A case shows up here when somebody is waiting: a reply, a review, a next step, a meeting, a limit. Sync now to see what is new.',
        way: null,
      };
    case 'mine-open':
      return {
        title: manager ? 'Your reports have no open case.' : 'You have no open case.',
        text: 'Open cases that you own are here, from the moment they are routed. If you ask Advocates for help, look at the cases you created.',
        way: 'show-created',
      };
    case 'mine-closed':
      return {
        title: 'No closed cases on this laptop.',
        text: `Here are ${whose} closed cases of the last ${manager ? '400' : '90'} days.`,
        way: null,
      };
    case 'colleagues':
      return {
        title: 'No case of a colleague’s is here.',
        text: 'Open cases that others own on your accounts are here, and for seven days those that you opened by a link.',
        way: null,
      };
    case 'created':
      return {
        title: 'You have created no case.',
        text: 'Cases that you asked an Advocate to take are here, with who has them, how they stand and what comes next.',
        way: null,
      };
    case 'clean-up':
      return { title: 'Nothing to clean up.', text: 'No open case is past its limit or has a gap.', way: null };
    case 'all':
      return {
        title: 'No case is on this laptop.',
        text: 'The next sync brings those that you work, created, or share an account with.',
        way: null,
      };
  }
}
