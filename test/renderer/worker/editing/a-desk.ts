import { Dexie } from 'dexie';
import type { Account, Activity, Case, Contact, Lead, Opportunity, User } from '#shared/domain';
import { fy25 } from '#shared/handbook';
import { replay, type JournalEntry, type OutboxOperation } from '#shared/outbox';
import type { Session } from '#shared/rpc';
import type { Change, FieldFacts } from '#shared/sync';
import { Editing } from '../../../../renderer/worker/editing/editing.ts';
import type { JournalDoor } from '../../../../renderer/worker/editing/journal-mirror.ts';
import type { PushDoor } from '../../../../renderer/worker/push/push-engine.ts';
import type { Work } from '../../../../renderer/worker/editing/work.ts';
import { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aUser } from '../../../support/builders.ts';

/** A Thursday morning. */
export const now = Date.UTC(2025, 5, 12, 9);
export const me = 'u-kk';

/** Main's journal in memory, which may refuse. */
export class FakeJournal {
  readonly batches: { readonly count: number; readonly entries: readonly JournalEntry[] }[] = [];
  readonly live = new Map<string, OutboxOperation>();
  count = 0;
  refuses = false;
  readonly door = {
    journal: {
      read: async () => ({ count: this.count, ops: [...this.live.values()], torn: false }),
      append: async ({ count, entries }: { count: number; entries: JournalEntry[] }) => {
        if (this.refuses) throw Object.assign(new Error('The disk is full.'), { code: 'NOT_SECURED', wayOut: 'Free some.' });
        for (const entry of entries) replay(this.live, entry);
        this.count = count;
        this.batches.push({ count, entries });
        return null;
      },
    },
  } as unknown as JournalDoor; // prettier-ignore
}

export interface Records {
  readonly users?: readonly User[];
  readonly accounts?: readonly Account[];
  readonly contacts?: readonly Contact[];
  readonly leads?: readonly Lead[];
  readonly opportunities?: readonly Opportunity[];
  readonly cases?: readonly Case[];
  readonly activities?: readonly Activity[];
}

interface DeskOptions {
  readonly journal?: FakeJournal;
  readonly org?: string;
  /** The edition with a shared queue. */
  readonly shared?: boolean;
  /** Salesforce; without one nothing is sent. */
  readonly salesforce?: PushDoor['salesforce'];
}

const tables = ['users', 'accounts', 'contacts', 'leads', 'opportunities', 'cases', 'activities'] as const;

export function changesOf(records: Records, stamp = 1): Change[] {
  return tables.flatMap((table) => (records[table] ?? []).map((put) => ({ table, put: { ...put, stamp } }) as Change));
}

/** A workspace in a real database, open for editing, as it stands at `now`. */
export class TestDesk {
  readonly workspace: Workspace;
  readonly editing: Editing;
  readonly journal: FakeJournal;
  /** What the clock shows, for whoever reads it. */
  readonly clock: { now: number };
  private readonly salesforce: PushDoor['salesforce'] | undefined;

  private constructor(
    workspace: Workspace,
    journal: FakeJournal,
    clock: { now: number },
    salesforce: PushDoor['salesforce'] | undefined,
  ) {
    this.workspace = workspace;
    this.journal = journal;
    this.clock = clock;
    this.salesforce = salesforce;
    const door = { ...journal.door, salesforce } as JournalDoor & PushDoor;
    this.editing = new Editing(workspace, door, workspace.session, () => clock.now, () => undefined);
  } // prettier-ignore

  static async open(
    records: Records = {},
    { journal = new FakeJournal(), org = crypto.randomUUID(), shared = false, salesforce }: DeskOptions = {},
  ): Promise<TestDesk> {
    const session: Session = {
      orgId: org, userId: me, name: 'Kim Kowalski', username: 'kim', instanceUrl: 'http://127.0.0.1:1', practice: true,
      scope: { kind: 'advocate', managerId: null }, signedIn: true,
    }; // prettier-ignore
    const clock = { now };
    const workspace = await Workspace.open(session, 'UTC', () => clock.now);
    if (shared) workspace.board.judge = { ...workspace.board.judge, edition: fy25 };
    const changes = changesOf({ users: [aUser()], ...records });
    await workspace.committer.commit({ changes });
    await workspace.load(() => undefined);
    const desk = new TestDesk(workspace, journal, clock, salesforce);
    await desk.editing.open();
    return desk;
  }

  get work(): Work {
    return this.editing.work;
  }

  /** What a page brings from Salesforce. */
  async pull(changes: readonly Change[]): Promise<void> {
    await this.workspace.committer.commit({ changes });
    await this.workspace.settled();
  }

  /** The row as the database has it, with its long texts. */
  stored(id: string): Promise<Case | undefined> {
    return this.workspace.db.cases.get(id);
  }

  /** Whether the Day list has the case. */
  lists(id: string): boolean {
    return this.workspace.board.entries.some((entry) => entry.id === id);
  }

  activities(): readonly Activity[] {
    return [...this.workspace.index.activities.values()];
  }

  facts(cases: FieldFacts['cases']): Promise<void> {
    const none = { contacts: {}, accounts: {}, opportunities: {}, activities: {} };
    return this.editing.editor.takeFacts({ ...none, cases });
  }

  /** The app is started again on the same database and journal. */
  async restart(): Promise<TestDesk> {
    const { session } = this.workspace;
    await this.workspace.settled();
    this.editing.close();
    this.workspace.close();
    const workspace = await Workspace.open(session, 'UTC', () => this.clock.now);
    await workspace.load(() => undefined);
    const desk = new TestDesk(workspace, this.journal, this.clock, this.salesforce);
    await desk.editing.open();
    return desk;
  }

  async close(): Promise<void> {
    this.editing.close();
    this.workspace.close();
    await Dexie.delete(this.workspace.db.name);
  }
}
