import { AsyncIteratorClass } from '@orpc/client';
import type { CaseRow, ListView } from '#shared/lists';
import { DeskError } from '#shared/rpc';
import type { CaseDetail, DeskState, GroupSpan, ListWindow, PracticeLogin, SecretsState, Session } from '#shared/rpc';
import type { DeskClient, PracticeDirectory } from '../../renderer/state/clients.ts';
import { nothingOpen } from '../../renderer/worker/desk/desk-state.ts';
import { FakeAccounts, FakeHandbook } from './fake-accounts.ts';
import { aDetail } from './fake-case.ts';
import { now } from './fake-clock.ts';
import { aFieldsPort } from './fake-fields.ts';
import { someSettings } from './some-settings.ts';

export { now };

export const aSession: Session = {
  orgId: '00D000000000001EAA',
  userId: '005000000000001AAA',
  name: 'Kim Kowalski',
  username: 'kim@practice.example',
  instanceUrl: 'http://localhost:4000',
  practice: true,
  scope: { kind: 'advocate', managerId: null },
  signedIn: true,
};

export function aRow(index: number, part: Partial<CaseRow> = {}): CaseRow {
  return {
    id: `case-${index}`,
    caseNumber: String(100_000 + index),
    subject: `Subject ${index}`,
    account: `Account ${index}`,
    contact: null,
    owner: 'Kim Kowalski',
    mine: true,
    priority: 'Medium',
    status: 'Open',
    statusGroup: 'open',
    band: 'breached',
    reason: `Reason ${index}`,
    dueAt: now - 20 * 3_600_000,
    createdAt: now - 3 * 86_400_000,
    closedAt: null,
    carr: 6_400,
    trigger: null,
    met: 5,
    applicable: 7,
    health: 'good',
    nextStep: null,
    nextStepsDate: null,
    foundIn: null,
    foundText: null,
    ...part,
  };
}

export const rowsOf = (count: number): CaseRow[] => Array.from({ length: count }, (_, index) => aRow(index));

export function aState(part: Partial<Omit<DeskState, 'sync'>> & { sync?: Partial<DeskState['sync']> } = {}): DeskState {
  const { sync, ...rest } = part;
  return {
    phase: 'ready',
    session: aSession,
    usable: true,
    version: 1,
    failure: null,
    edits: nothingOpen.edits,
    edition: {
      id: 'fy26',
      name: 'High Velocity Sales & First Orders, FY26',
      shortName: 'FY26 handbook',
      borrowed: [],
      notDefined: [],
    },
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    settings: { version: 1, setUp: true, judging: false },
    counts: {
      cases: 10,
      day: 10,
      bands: { breached: 10, now: 0, slipping: 0, planned: 0, quiet: 0 },
      done: 2,
      left: 10,
    },
    ...rest,
    sync: {
      state: 'idle',
      step: null,
      stored: 0,
      expected: 0,
      share: 0,
      lastSyncAt: now - 120_000,
      clockSkew: 0,
      failure: null,
      swept: null,
      missing: [],
      rhythm: null,
      ...sync,
    },
  };
}

type Wish = Parameters<DeskClient['lists']['window']>[0];

/** A data worker with a list in memory. Says what it was asked, and changes its list or its state on command. */
export class FakeDesk {
  rows: readonly CaseRow[];
  state: DeskState;
  readonly asked: Wish[] = [];
  readonly calls: unknown[] = [];
  /** What `signInToPractice` and `signIn` do. */
  signIn: (signal?: AbortSignal) => Promise<null> = async () => null;
  detail: (row: CaseRow) => CaseDetail = (row) => aDetail(row);
  /** What is to be told; given out once. */
  readonly reminders: Awaited<ReturnType<DeskClient['takeReminders']>> = [];
  readonly accounts = new FakeAccounts();
  readonly handbook = new FakeHandbook();
  private readonly waiting = new Set<() => void>();

  constructor(state: DeskState = aState(), rows: readonly CaseRow[] = rowsOf(10)) {
    this.state = state;
    this.rows = rows;
  }

  tell(state: DeskState): void {
    this.state = state;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const wake of waiting) wake();
  }

  /** The list is ranked anew. */
  rank(rows: readonly CaseRow[]): void {
    this.rows = rows;
    this.tell({ ...this.state, version: this.state.version + 1 });
  }

  readonly client: DeskClient = {
    states: async (_input, options) => {
      const states = this.listen(options?.signal);
      return new AsyncIteratorClass(
        () => states.next(),
        async () => void (await states.return()),
      );
    },
    openCase: async ({ id }) => {
      const row = this.rows.find((one) => one.id === id);
      return row ? this.detail(row) : null;
    },
    signInToPractice: async (input) => this.call('signInToPractice', input),
    signIn: async (input, options) => this.call('signIn', input, options?.signal),
    takeReminders: async () => this.reminders.splice(0),
    syncNow: async () => this.call('syncNow'),
    cancelSync: async () => this.call('cancelSync'),
    useHere: async () => this.call('useHere'),
    amHere: async () => null,
    answerHeld: async (input) => this.call('answerHeld', input),
    signOut: async () => this.call('signOut'),
    lists: {
      window: async (wish) => {
        this.asked.push(wish);
        return this.window(wish);
      },
      indexOf: async ({ view, id }) => this.found(view).findIndex((row) => row.id === id),
      ids: async ({ view, from, to }) =>
        this.found(view)
          .slice(from, to)
          .map((row) => row.id),
      counts: async () => ({
        day: this.rows.length,
        'mine-open': this.rows.length,
        'mine-closed': 0,
        colleagues: 0,
        created: 0,
        all: this.rows.length,
        'clean-up': 0,
      }),
      choices: async () => ({
        statuses: [{ value: 'open', label: 'Open', count: this.rows.length }],
        triggers: [],
        regions: [],
        owners: [],
      }),
    },
    editing: this.editing(),
    settings: this.nested('settings'),
    data: this.nested('data'),
    outbox: this.nested('outbox'),
    accounts: this.accounts.client,
    handbook: this.handbook.client,
  };

  window({ view, from, to }: Wish): ListWindow {
    const found = this.found(view);
    const spans: GroupSpan[] = [];
    for (const [start, { band }] of view.groupBy === 'none' ? [] : found.entries()) {
      const last = spans.at(-1);
      if (last?.band === band) last.count += 1;
      else spans.push({ key: band, label: band.charAt(0).toUpperCase() + band.slice(1), band, start, count: 1 });
    }
    return {
      version: this.state.version,
      total: found.length,
      all: this.rows.length,
      from,
      rows: found.slice(from, to).map((row) => ({ ...row })),
      spansId: `${this.state.version} ${view.search} ${view.groupBy}`,
      spans,
    };
  }

  /** What the calls of the editing contract answer, by name; a call that a test has not given an answer fails it. */
  readonly answers: { [Call in keyof DeskClient['editing']]?: (input: never) => unknown } = {};

  private editing(): DeskClient['editing'] {
    const call = (name: string) => async (input: unknown) => {
      // Asked by the window and the Day themselves, whatever a test is about.
      if (!['cover', 'drafts', 'keepDraft'].includes(name))
        this.calls.push(input === undefined ? [name] : [name, input]);
      const answer = this.answers[name as keyof DeskClient['editing']];
      if (!answer) throw new Error(`The fake desk has no answer for editing.${name}.`);
      return answer(input as never);
    };
    return new Proxy({} as DeskClient['editing'], { get: (_target, name) => call(String(name)) });
  }

  /** The same for the settings, and for what is kept on this laptop. */
  readonly settingsAnswers: { [Call in keyof DeskClient['settings']]?: (input: never) => unknown } = {
    get: () => someSettings(),
  };
  readonly dataAnswers: { [Call in keyof DeskClient['data']]?: (input: never) => unknown } = {};

  readonly outboxAnswers: { [Call in keyof DeskClient['outbox']]?: (input: never) => unknown } = {};

  private nested<Part extends 'settings' | 'data' | 'outbox'>(part: Part): DeskClient[Part] {
    const call = (name: string) => async (input: unknown) => {
      if (name !== 'get') this.calls.push(input === undefined ? [`${part}.${name}`] : [`${part}.${name}`, input]);
      const answers: Readonly<Record<string, ((input: never) => unknown) | undefined>> = {
        settings: this.settingsAnswers,
        data: this.dataAnswers,
        outbox: this.outboxAnswers,
      }[part];
      const answer = answers[name];
      if (!answer) throw new Error(`The fake desk has no answer for ${part}.${name}.`);
      return answer(input as never);
    };
    return new Proxy({} as DeskClient[Part], { get: (_target, name) => call(String(name)) });
  }

  /** The rows that a view shows, in the order in which the test has put them: searched, and filtered by band and priority. */
  private found({ search, filters }: ListView): readonly CaseRow[] {
    const { bands, priorities } = filters;
    if (search === '' && bands.length + priorities.length === 0) return this.rows;
    return this.rows.filter(
      (row) =>
        row.subject.toLowerCase().includes(search) &&
        (bands.length === 0 || bands.includes(row.band)) &&
        (priorities.length === 0 || priorities.includes(row.priority)),
    );
  }

  private async call(name: string, input?: unknown, signal?: AbortSignal): Promise<null> {
    this.calls.push(input === undefined ? [name] : [name, input]);
    return name.startsWith('signIn') ? this.signIn(signal) : null;
  }

  private async *listen(signal: AbortSignal | undefined): AsyncGenerator<DeskState, void, void> {
    let said: DeskState | undefined;
    while (!signal?.aborted) {
      if (said !== this.state) yield (said = this.state);
      else await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }
}

/** A main process that knows the people of the practice org. */
export function fakeBackend(logins: () => Promise<PracticeLogin[]> = async () => []): PracticeDirectory {
  return { session: { practiceLogins: logins }, secrets: aSecretsPort(), fields: aFieldsPort() };
}

/** Where the sign-in is kept, as the main process of a laptop without a keychain has it. */
export function aSecretsPort(
  state: SecretsState = 'memory',
  right = 'a long passphrase',
): PracticeDirectory['secrets'] {
  let now: SecretsState = state;
  return {
    state: async () => now,
    protect: async () => (now = 'open'),
    unlock: async ({ passphrase }) => {
      if (passphrase !== right)
        throw new DeskError('WRONG_PASSPHRASE', 'That is not the passphrase.', 'Type it again.');
      return (now = 'open');
    },
    forget: async () => (now = 'memory'),
  };
}
