import type { Screen } from '../screens.ts';

/** Groups of the palette and of the help sheet, in their order. */
export const actionGroups = ['Case', 'List', 'Outbox', 'Move', 'Go', 'App'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** What a person can do: its name in the palette, its group, and the key it has until somebody gives it another. */
export interface ActionFacts {
  readonly title: string;
  readonly group: ActionGroup;
  /** In tinykeys' notation: `j`, `g d` (one after the other), `$mod+k` (⌘ or Ctrl), `Shift+x`. */
  readonly keys?: string;
  /** Other words by which the palette finds it. */
  readonly words?: string;
  /** Works while typing too. Only for keys with a modifier. */
  readonly whileTyping?: boolean;
  /** What has to be there first, said where the action cannot be used. */
  readonly needs?: string;
  /** Only a key: moving by arrows is no entry of the palette. */
  readonly keyOnly?: boolean;
}

const aCase = 'Choose a case first';
const inOutbox = 'Go to the Outbox first';

function goTo(title: string, keys: string): ActionFacts {
  return { title: `Go to ${title}`, group: 'Go', keys, words: 'open screen show' };
}

/** Every action there is. Ids are kept in people's preferences: never reuse one. */
export const catalogue = {
  'case.open': { title: 'Open the case', group: 'Case', keys: 'Enter', needs: aCase },
  'case.next-step': {
    title: 'Next step: write it, date it',
    group: 'Case',
    keys: 'n',
    needs: aCase,
    words: 'log touch note update follow up',
  },
  'case.log-call': { title: 'Log a call', group: 'Case', keys: 'l', needs: aCase, words: 'phone touch activity' },
  'case.edit-steps': {
    title: 'Edit Next Steps',
    group: 'Case',
    keys: 'i',
    needs: 'Open a case first',
    words: 'write change text editor',
  },
  'case.close': { title: 'Close the case', group: 'Case', keys: 'e', needs: aCase, words: 'end resolve finish' },
  'case.park': {
    title: 'Park the case until later',
    group: 'Case',
    keys: 'p',
    needs: aCase,
    words: 'snooze months callback wait',
  },
  'case.take': { title: 'Take the case', group: 'Case', keys: 'a', needs: aCase, words: 'pick up review start assign' },
  'queue.pick-up-next': {
    title: 'Pick up next from the shared queue',
    group: 'Case',
    keys: 'Shift+a',
    needs: 'This edition has no shared queue',
    words: 'take new waiting unassigned',
  },
  'case.no-reply': {
    title: 'No reply is needed',
    group: 'Case',
    keys: 'y',
    needs: aCase,
    words: 'thanks answered keep parked',
  },
  'case.fix': {
    title: 'Fix Next Steps',
    group: 'Case',
    keys: '$mod+.',
    whileTyping: true,
    needs: aCase,
    words: 'lint format mend',
  },
  'play.skip': {
    title: 'Skip the case, with a reason',
    group: 'Case',
    keys: 's',
    needs: 'Start play mode first',
    words: 'later pass',
  },
  'case.message': {
    title: 'Message the owner',
    group: 'Case',
    keys: 'm',
    needs: aCase,
    words: 'comment chatter ask colleague',
  },
  'case.close-pane': { title: 'Put the case away', group: 'Case', keys: 'Escape', needs: 'Open a case first' },
  'case.previous': { title: 'Previous case', group: 'Case', keys: '[', needs: aCase },
  'case.next': { title: 'Next case', group: 'Case', keys: ']', needs: aCase },
  'play.start': { title: 'Start: one case at a time', group: 'Case', keys: 'Space', words: 'play mode next work' },
  'case.account': {
    title: 'Look at its account',
    group: 'Case',
    keys: 'o',
    words: 'peek company customer tier rank',
    needs: aCase,
  },
  'list.search': { title: 'Search the list', group: 'List', keys: '/' },
  'list.filter': { title: 'Filter the list', group: 'List', keys: 'f', words: 'band priority status trigger gaps' },
  'list.clear-filters': { title: 'Clear the filters', group: 'List', needs: 'Nothing is filtered' },
  'list.view': {
    title: 'Group, sort, columns and views',
    group: 'List',
    keys: 'v',
    words: 'order saved table density',
  },
  'list.layout': { title: 'Table or two lines', group: 'List', keys: 'Shift+v', words: 'columns layout' },
  'list.pick': { title: 'Select the case', group: 'List', keys: 'x', words: 'pick mark bulk many', needs: aCase },
  'list.pick-all': {
    title: 'Select the whole list',
    group: 'List',
    keys: '$mod+a',
    words: 'pick mark bulk everything',
  },
  'list.pick-none': { title: 'Select nothing', group: 'List', words: 'deselect clear', needs: 'Nothing is selected' },
  'list.down': { title: 'Down', group: 'Move', keys: 'j', keyOnly: true },
  'list.up': { title: 'Up', group: 'Move', keys: 'k', keyOnly: true },
  'list.pick-down': { title: 'Select downwards', group: 'Move', keys: 'Shift+j', keyOnly: true },
  'list.pick-up': { title: 'Select upwards', group: 'Move', keys: 'Shift+k', keyOnly: true },
  'list.first': { title: 'First of the list', group: 'Move', keys: 'Home', keyOnly: true },
  'list.last': { title: 'Last of the list', group: 'Move', keys: 'End', keyOnly: true },
  'outbox.theirs': { title: 'Keep theirs', group: 'Outbox', keys: '1', needs: inOutbox, words: 'conflict salesforce' },
  'outbox.yours': { title: 'Keep mine', group: 'Outbox', keys: '2', needs: inOutbox, words: 'conflict send over' },
  'outbox.both': { title: 'Keep both texts', group: 'Outbox', keys: '3', needs: inOutbox, words: 'conflict merge' },
  'outbox.retry': { title: 'Send it again', group: 'Outbox', keys: 'r', needs: inOutbox, words: 'retry try' },
  'outbox.discard': {
    title: 'Discard the change',
    group: 'Outbox',
    keys: '$mod+Backspace',
    needs: inOutbox,
    words: 'drop delete throw away',
  },
  'outbox.send': { title: 'Send what waits', group: 'Outbox', needs: inOutbox, words: 'push upload now' },
  'outbox.export': {
    title: 'Save unsent changes as a file',
    group: 'Outbox',
    needs: inOutbox,
    words: 'export download backup',
  },
  'go.day': goTo('Day', 'g d'),
  'go.cases': goTo('Cases', 'g c'),
  'go.accounts': goTo('Accounts', 'g a'),
  'go.clean-up': goTo('Clean-up', 'g k'),
  'go.templates': goTo('Templates', 'g t'),
  'go.scorecard': goTo('Scorecard', 'g s'),
  'go.handbook': goTo('Handbook', 'g h'),
  'go.outbox': goTo('Outbox', 'g o'),
  'go.settings': goTo('Settings', 'g ,'),
  'app.new-case': { title: 'New case by hand', group: 'App', keys: 'c', words: 'create add referral' },
  'app.absence': {
    title: 'Plan an absence, and who covers',
    group: 'App',
    words: 'pto holiday vacation out of office hand over',
  },
  'app.undo': { title: 'Undo', group: 'App', keys: '$mod+z', needs: 'Nothing to take back', words: 'back revert' },
  'app.redo': { title: 'Do it again', group: 'App', keys: '$mod+Shift+z', needs: 'Nothing to do again', words: 'redo' },
  'app.palette': { title: 'Everything (this palette)', group: 'App', keys: '$mod+k', whileTyping: true, keyOnly: true },
  'app.help': { title: 'Help: what happened, and the keys', group: 'App', keys: '?', words: 'shortcuts keyboard how' },
  'app.sync': { title: 'Sync now', group: 'App', words: 'refresh fetch update salesforce' },
  'app.cancel-sync': { title: 'Stop the sync', group: 'App', needs: 'No sync is running' },
  'app.keep-held': {
    title: 'Keep the records that Salesforce no longer shows',
    group: 'App',
    needs: 'Nothing is held back',
    words: 'sweep deleted gone',
  },
  'app.remove-held': {
    title: 'Remove the records that Salesforce no longer shows',
    group: 'App',
    needs: 'Nothing is held back',
    words: 'sweep deleted gone',
  },
  'app.sign-out': { title: 'Sign out', group: 'App', words: 'log out leave' },
  'settings.time': { title: 'Settings: time and working days', group: 'App', words: 'zone holidays weekend' },
  'settings.handbook': { title: 'Settings: edition of the handbook', group: 'App', words: 'rules silent choices' },
  'settings.keys': { title: 'Settings: keys', group: 'App', words: 'shortcuts rebind change' },
  'settings.data': { title: 'Settings: backup, restore, reset', group: 'App', words: 'data export import' },
  'settings.about': { title: 'Settings: versions and diagnostics', group: 'App', words: 'about help support log' },
  'app.theme': { title: 'Light or dark', group: 'App', words: 'theme appearance night colour' },
  'app.density': { title: 'Compact or comfortable rows', group: 'App', words: 'density size appearance' },
} as const satisfies Readonly<Record<string, ActionFacts>> & Readonly<Record<`go.${Screen}`, ActionFacts>>;

export type ActionId = keyof typeof catalogue;

export const actionIds = Object.keys(catalogue) as readonly ActionId[];

export function factsOf(id: ActionId): ActionFacts {
  return catalogue[id];
}
