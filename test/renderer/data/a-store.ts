import { Dexie } from 'dexie';
import type { Change, Stored } from '#shared/sync';
import type { Case } from '#shared/domain';
import { Committer } from '../../../renderer/data/commit.ts';
import { defineDatabase, type WorkspaceDatabase } from '../../../renderer/data/database.ts';
import { EditStore, type Edited, type EditRequest, type RecordEdit } from '../../../renderer/data/edit-store.ts';
import { openDatabase } from '../../../renderer/data/open-database.ts';

export const caseId = '500000000000001AAA';

/** What Salesforce has of a case. */
export const aRow = (more: Partial<Stored<Case>> = {}): Stored<Case> => ({
  id: caseId,
  caseNumber: '1001',
  subject: 'Referral',
  priority: 'High',
  status: 'Open',
  ownerId: '005000000000001AAA',
  createdAt: '2025-06-12T08:00:00Z',
  modifiedAt: '2025-06-12T08:00:00Z',
  nextSteps: 'old',
  stamp: 1,
  ...more,
});

export const page = (more: Partial<Stored<Case>> = {}): { readonly changes: Change[] } => ({
  changes: [{ table: 'cases', put: aRow(more) }],
});

/** A database with one case in it, and the door for edits. Ids are counted, so that a test can name them. */
export class TestStore {
  readonly db: WorkspaceDatabase;
  readonly strict: WorkspaceDatabase;
  readonly committer: Committer;
  readonly edits: EditStore;
  private actions = 0;
  private ids = 0;

  private constructor(db: WorkspaceDatabase, committer: Committer) {
    this.db = db;
    this.committer = committer;
    this.strict = defineDatabase(db.name, 'strict');
    this.edits = new EditStore(this.strict, committer, () => `id${++this.ids}`);
  }

  static async open(): Promise<TestStore> {
    const db = await openDatabase(`edits-${crypto.randomUUID()}`);
    const store = new TestStore(db, await Committer.takeOver(db));
    await store.committer.commit(page());
    return store;
  }

  act(edits: readonly RecordEdit[], more: Partial<EditRequest> = {}): Promise<Edited> {
    const group = `g${++this.actions}`;
    return this.edits.apply({ group, label: `Action ${this.actions}`, at: this.actions, edits, ...more });
  }

  edit(patch: Extract<RecordEdit, { kind: 'update' }>['patch']): Promise<Edited> {
    return this.act([{ table: 'cases', id: caseId, kind: 'update', patch }]);
  }

  async shown(): Promise<Stored<Case> | undefined> {
    return this.db.cases.get(caseId);
  }

  async close(): Promise<void> {
    this.db.close();
    this.strict.close();
    await Dexie.delete(this.db.name);
  }
}
