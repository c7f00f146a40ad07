import type { Session } from '#shared/rpc';
import { defineDatabase, type WorkspaceDatabase } from '../../data/database.ts';
import { EditStore } from '../../data/edit-store.ts';
import { PushStore } from '../../data/push-store.ts';
import { Outbox } from '../push/outbox.ts';
import { PushEngine, type PushDoor } from '../push/push-engine.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Editor } from './editor.ts';
import { JournalMirror, type JournalDoor } from './journal-mirror.ts';
import type { Work } from './work.ts';

/** Editing one open workspace: the door, the journal beside it, and what the commands work with. */
export class Editing {
  readonly work: Work;
  /** A door of its own to the database, whose commits are on the disk when they resolve. */
  readonly strict: WorkspaceDatabase;
  readonly editor: Editor;
  readonly push: PushEngine;
  readonly outbox: Outbox;
  /** Resolves once what waits has been read and agrees with the journal. */
  readonly opened: Promise<void>;
  private readonly journal: JournalMirror;
  private markOpened: () => void = () => undefined;

  constructor(
    workspace: Workspace,
    backend: JournalDoor & PushDoor,
    session: Session,
    clock: () => number,
    onChange: () => void,
  ) {
    const newId = (): string => crypto.randomUUID();
    this.strict = defineDatabase(workspace.db.name, 'strict');
    this.journal = new JournalMirror(backend, session, (failure) => this.editor.noteFailure(failure));
    const store = new EditStore(this.strict, workspace.committer, newId);
    this.editor = new Editor({ workspace, strict: this.strict, store, journal: this.journal, clock, newId, onChange });
    const { strict, editor } = this;
    const pushStore = new PushStore(strict, workspace.committer);
    const told = (): void => {
      this.outbox.tell();
      onChange();
    };
    const chance = Math.random;
    this.push = new PushEngine({
      workspace,
      editor,
      store: pushStore,
      backend,
      clock,
      newId,
      chance,
      onChange: told,
    });
    this.outbox = new Outbox({ workspace, editor, strict, store: pushStore, push: this.push, clock, newId });
    this.opened = new Promise((resolve) => (this.markOpened = resolve));
    this.work = { workspace, editor: this.editor, clock, newId };
  }

  async open(): Promise<void> {
    await this.editor.open();
    this.markOpened();
  }

  close(): void {
    this.journal.close();
    this.strict.close();
  }
}
