import { createCalendar } from '#shared/lib';
import { fy26 } from '#shared/handbook';
import { replay, type OutboxOperation, type Patch } from '#shared/outbox';
import type { Session } from '#shared/rpc';
import { createSchema, rhythmOf, writesSchema, type Change } from '#shared/sync';
import { OrgFit } from '../../electron/backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../../electron/backend/salesforce/reader.ts';
import { RecordReader } from '../../electron/backend/salesforce/record-reader.ts';
import { RecordWriter } from '../../electron/backend/salesforce/record-writer.ts';
import { Committer } from '../../renderer/data/commit.ts';
import type { WorkspaceDatabase } from '../../renderer/data/database.ts';
import { EditStore, type RecordEdit } from '../../renderer/data/edit-store.ts';
import { PushStore } from '../../renderer/data/push-store.ts';
import { Editor } from '../../renderer/worker/editing/editor.ts';
import { JournalMirror } from '../../renderer/worker/editing/journal-mirror.ts';
import { answerHeld } from '../../renderer/worker/pull/held.ts';
import { pull } from '../../renderer/worker/pull/pull.ts';
import { PullSource, type BackendClient } from '../../renderer/worker/pull/source.ts';
import { Outbox } from '../../renderer/worker/push/outbox.ts';
import { PushEngine } from '../../renderer/worker/push/push-engine.ts';
import type { Workspace } from '../../renderer/worker/workspace/workspace.ts';
import { WorkspaceIndex, indexedTables } from '../../renderer/worker/workspace/workspace-index.ts';
import { Line, Weather } from './line.ts';
import { Disk, openMemory, Transactions } from './memory-database.ts';
import { forever, Mortal } from './mortal.ts';
import type { SmallOrg } from './small-org.ts';

const calendar = createCalendar({ zone: 'UTC', weekend: [6, 7], holidays: [] });

/** Main's journal: what it took is on the disk whatever becomes of the processes. */
class Journal {
  readonly live = new Map<string, OutboxOperation>();
  count = 0;

  door(mortal: Mortal): Pick<BackendClient, 'journal'> {
    return {
      journal: {
        read: async () => {
          await mortal.step();
          return { count: this.count, ops: [...this.live.values()].sort((a, b) => a.seq - b.seq), torn: false };
        },
        append: async ({ count, entries }: Parameters<BackendClient['journal']['append']>[0]) => {
          await mortal.step();
          if (mortal.isDead) return forever;
          for (const entry of entries) replay(this.live, entry);
          this.count = count;
          await mortal.step();
          return null;
        },
      },
    };
  }
}

/** The app on a laptop while it runs: the product's own stores, editor, push and pull, over a disk in memory. */
export interface RunningApp {
  readonly mortal: Mortal;
  readonly db: WorkspaceDatabase;
  readonly index: WorkspaceIndex;
  readonly editor: Editor;
  readonly push: PushEngine;
  readonly outbox: Outbox;
  /** The delta pass, or the first crawl; throws what stopped it. */
  pull(): Promise<void>;
  /** The person says that what a sweep found gone may go. */
  letGo(): Promise<void>;
}

/** What outlives the app: disk, journal, and the way to the org. */
export class Laptop {
  readonly name: string;
  readonly orgId: string = '00D000000000001AAA';
  readonly disk = new Disk();
  readonly journal = new Journal();
  readonly weather = new Weather();
  readonly org: SmallOrg;
  /** Breaks a rule on purpose, to see that it is noticed. */
  private readonly sabotage: (app: RunningApp) => void;
  private ids = 0;

  constructor(name: string, org: SmallOrg, sabotage: (app: RunningApp) => void = () => undefined) {
    this.name = name;
    this.org = org;
    this.sabotage = sabotage;
  }

  /** In the form of a uuid, and the same at every run. */
  newId = (): string =>
    `${this.name === 'A' ? 'aaaaaaaa' : 'bbbbbbbb'}-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`;

  async start(): Promise<RunningApp> {
    const { org } = this;
    const mortal = new Mortal();
    const transactions = new Transactions(this.disk, mortal);
    const db = openMemory(transactions, false);
    const strict = openMemory(transactions, true);
    const committer = await Committer.takeOver(db);
    const session = {
      orgId: this.orgId, userId: org.kim, name: 'Kim', username: 'kim', instanceUrl: 'http://the.org', practice: true,
      scope: { kind: 'advocate', managerId: null }, signedIn: true,
    } satisfies Session; // prettier-ignore
    const index = new WorkspaceIndex();
    const gone = new Set<string>();
    const take = (changes: readonly Change[]): void => {
      for (const change of changes) {
        index.apply(change, new Set());
        if ('put' in change) gone.delete(change.put.id);
        else gone.add(change.remove);
      }
    };
    committer.onCommit = take;
    for (const table of indexedTables) take(this.disk.rows(table).map((put) => ({ table, put }) as unknown as Change));
    const judge = { edition: fy26, calendar, me: org.kim, owners: new Set([org.kim]), roster: new Set() };
    const workspace = { session, db, committer, index, gone, names: new Map(), board: { judge }, settled: async () => undefined } as unknown as Workspace; // prettier-ignore
    const clock = (): number => org.clock.now;
    const salesforce = this.salesforce(mortal);
    const journal = new JournalMirror(this.journalDoor(mortal), session, () => undefined);
    const onChange = (): void => undefined;
    const { newId } = this;
    const store = new EditStore(strict, committer, newId);
    const editor = new Editor({ workspace, strict, store, journal, clock, newId, onChange });
    const pushStore = new PushStore(strict, committer);
    const push = new PushEngine({ workspace, editor, store: pushStore, backend: { salesforce }, clock, newId, chance: () => 0.5, onChange }); // prettier-ignore
    const outbox = new Outbox({ workspace, editor, strict, store: pushStore, push, clock, newId });
    outbox.tell = () => undefined;
    const source = new PullSource({ salesforce } as unknown as BackendClient, session);
    const nothing = (): void => undefined;
    const told = { onCommit: nothing, onProgress: nothing, onClock: nothing, onFit: nothing, onSwept: nothing, onUsable: async () => undefined }; // prettier-ignore
    const parts = { source, db, committer, index, session, sharedQueue: false, asked: false, ...told };
    await editor.open();
    const app = {
      mortal,
      db,
      index,
      editor,
      push,
      outbox,
      pull: () => pull(parts, new AbortController().signal),
      letGo: () => answerHeld(parts, true),
    };
    this.sabotage(app);
    return app;
  }

  /** The id by which a record that was made here goes now. */
  idOf(id: string): string {
    return (this.disk.tables.get('idMap')?.get(id)?.['id'] as string | undefined) ?? id;
  }

  /** The record as it is shown; undefined when it is not here. */
  shown(table: string, id: string): Readonly<Record<string, unknown>> | undefined {
    return this.disk.tables.get(table)?.get(id);
  }

  get waiting(): OutboxOperation[] {
    return (this.disk.rows('outbox') as unknown as OutboxOperation[]).sort((a, b) => a.seq - b.seq);
  }

  protected journalDoor(mortal: Mortal): Pick<BackendClient, 'journal'> {
    return this.journal.door(mortal);
  }

  /** Main's services, as its router has them. */
  protected salesforce(mortal: Mortal): BackendClient['salesforce'] {
    const client = new Line(this.org, this.org.kim, this.weather, mortal);
    const fit = new OrgFit(client);
    const reader = new SalesforceReader(client, fit, 200);
    const records = new RecordReader(client, fit);
    const writer = new RecordWriter(client, fit);
    type Asked<Name extends keyof BackendClient['salesforce']> = Parameters<BackendClient['salesforce'][Name]>[0];
    return {
      checkFit: async () => {
        const { absent, keyed } = await reader.checkFit();
        return { missingOptional: [...absent], keyed: [...keyed] };
      },
      clock: () => reader.clock(),
      limits: async (facts: Asked<'limits'>) => {
        const { budget } = client.counter;
        return { budget, rhythm: rhythmOf(budget, { now: this.org.clock.now, ...facts }) };
      },
      page: (input: Asked<'page'>) => reader.page(input),
      pages: ({ requests }: Asked<'pages'>) => reader.pages(requests),
      deletedIds: (input: Asked<'deletedIds'>) => records.deletedIds(input),
      retrieve: async (input: Asked<'retrieve'>) => ({ records: await records.retrieve(input) }),
      probe: (input: Asked<'probe'>) => records.probe(input, this.org.kim),
      write: ({ writes }: Asked<'write'>) => writer.write(writesSchema.parse(writes)),
      create: ({ workspace: _workspace, ...input }: Asked<'create'>) => writer.create(createSchema.parse(input)),
      remove: (input: Asked<'remove'>) => writer.remove(input),
    } as unknown as BackendClient['salesforce'];
  }
}

/** A change of a case, as a screen asks for it. */
export function caseEdit(id: string, patch: Patch, seen?: Patch): RecordEdit {
  return { table: 'cases', id, kind: 'update', patch, ...(seen && { seen }), caseId: id };
}
