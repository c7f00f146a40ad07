import { checkPatch, cleanPatch, recordKey, withPatch, type OutboxOperation, type Patch } from '#shared/outbox';
import { DeskError, type DeskFailure, type EditsState, type Saved } from '#shared/rpc';
import type { EditedTable, FieldFacts } from '#shared/sync';
import { withoutKey, type EditRequest, type EditStore, type RecordEdit } from '../../data/edit-store.ts';
import type { HistoryRow } from '../../data/edit-tables.ts';
import type { Pushed } from '../../data/push-store.ts';
import { recover } from '../../data/recover.ts';
import type { WorkspaceDatabase } from '../../data/database.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { asSeen } from './as-seen.ts';
import { back, canTakeBack, forth, stacksOf, turned, type Action, type Stacks } from './actions.ts';
import { withDerived } from './derive.ts';
import { refuseByGate } from './gate.ts';
import type { JournalMirror } from './journal-mirror.ts';
import { inOrgWords } from './org-words.ts';
import { alreadySent, deletedMeanwhile, nouns, unknownRecord } from './refuse.ts';

/** How far back undo reaches after a restart. */
const rememberedLines = 2_000;

/** What one user action does. `closing` marks edits that the closing gate has let through; no other closes a case. */
export interface Plan {
  readonly label: string;
  readonly edits: readonly RecordEdit[];
  readonly closing?: boolean;
  readonly as?: 'skip';
  readonly about?: EditRequest['about'];
}

export interface EditorParts {
  readonly workspace: Workspace;
  /** A door of its own to the workspace's database, whose commits are on the disk when they resolve. */
  readonly strict: WorkspaceDatabase;
  readonly store: EditStore;
  readonly journal: JournalMirror;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly onChange: () => void;
}

/** The one door through which a workspace is edited: checks, saves, mirrors, re-ranks, and takes back. */
export class Editor {
  private known: FieldFacts | null = null;
  private readonly parts: EditorParts;
  private readonly ops = new Map<string, OutboxOperation>();
  private readonly byRecord = new Map<string, Set<string>>();
  private history: HistoryRow[] = [];
  private stacks: Stacks = { undo: [], redo: [] };
  private marks = 0;
  private saving = 0;
  private restored = 0;
  private failure: DeskFailure | null = null;

  /** Told when a user action is saved. */
  onEdited: () => void = () => undefined;

  constructor(parts: EditorParts) {
    this.parts = parts;
    parts.workspace.committer.onOutbox = ({ puts, drops }) => {
      // A merge that a page told of: what can be taken back names the survivor from here on.
      if (this.mirror(puts, drops)) void this.recall();
      void this.countMarks();
    };
  }

  /** Reads what waits, and brings database and journal together. */
  async open(): Promise<void> {
    const { workspace, strict, journal, clock } = this.parts;
    const recovery = await journal
      .read()
      .then((state) => recover(strict, workspace.committer, state, clock()))
      .catch((error: unknown) => this.journalAway(error));
    const [ops, facts] = await Promise.all([strict.outbox.toArray(), strict.settings.get('fieldFacts'), this.recall()]);
    this.mirror(ops.map(withoutKey), []);
    if (facts) void this.takeFacts(facts.value as FieldFacts);
    if (recovery) {
      this.restored = recovery.restored.length;
      if (recovery.missing) void this.tell(recovery.missing.count, recovery.missing).catch(() => undefined);
    }
    await this.countMarks();
  }

  /** What the org says of its fields; null before it has said so. */
  get facts(): FieldFacts | null {
    return this.known;
  }

  /** The linter takes from them how long an entry may be. Resolves once that is known to it, and never rejects. */
  async takeFacts(facts: FieldFacts): Promise<void> {
    this.known = facts;
    const { workspace, onChange } = this.parts;
    onChange();
    const { length } = facts.cases['nextSteps'] ?? { length: null };
    if (length === null) return;
    await workspace.takeEntryLength(length).catch(() => undefined);
    void workspace.settled().then(onChange);
  }

  get state(): EditsState {
    const ops = [...this.ops.values()];
    const decide = ops.filter(({ state }) => state === 'conflict' || state === 'rejected').length;
    return {
      waiting: ops.filter(({ state }) => state !== 'done').length,
      needYou: decide + this.marks,
      saving: this.saving,
      unsavedFailure: this.failure,
      canUndo: this.newest('undo')?.label ?? null,
      canRedo: this.newest('redo')?.label ?? null,
      restored: this.restored,
      named: this.parts.workspace.names.size,
    };
  }

  get waiting(): readonly OutboxOperation[] {
    return [...this.ops.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Told by the mirror: null when everything is safe. */
  noteFailure(failure: DeskFailure | null): void {
    this.failure = failure;
    this.parts.onChange();
  }

  /** The edits of a plan, cleaned and with what follows from them; throws for the first that Salesforce would refuse. */
  check(plan: Plan): readonly RecordEdit[] {
    const made = new Map<string, Patch>();
    return plan.edits.map((edit) => {
      if (edit.kind !== 'update' && edit.kind !== 'create') {
        if (edit.kind === 'remove') this.record(edit);
        return edit;
      }
      const creating = edit.kind === 'create';
      const before = creating ? {} : (made.get(recordKey(edit)) ?? this.record(edit));
      const { edition } = this.parts.workspace.board.judge;
      const from = { edition, facts: this.facts, now: this.parts.clock() };
      const said = inOrgWords(edit.table, cleanPatch(edit.table, edit.patch), this.facts, edition);
      const patch = withDerived(edit.table, said, before, from);
      this.refuseClosing(plan, edit, patch, before);
      const problem = checkPatch({ table: edit.table, patch, record: before as Patch, creating, facts: this.facts });
      if (problem) {
        const { code, message, wayOut, field, over } = problem;
        throw new DeskError(code, message, wayOut, { field, ...(over !== undefined && { over }) });
      }
      made.set(recordKey(edit), withPatch(before, patch) as Patch);
      return { ...edit, patch };
    });
  }

  /** Saves one user action. Resolves when database and journal both have it; what is shown changes as soon as the first has. */
  async save(plan: Plan): Promise<Saved & { readonly ids: readonly string[] }> {
    const edits = this.check(plan);
    const group = await this.apply({
      label: plan.label,
      edits,
      ...(plan.as && { as: plan.as }),
      ...(plan.about && { about: plan.about }),
    });
    const ids = [...edits, ...(plan.about ?? [])].map(({ id }) => id);
    return { group, label: plan.label, id: ids[0] ?? '', ids };
  }

  /** Takes an action back, the newest unless it is named; null when there is none. */
  async undo(group?: string): Promise<{ readonly label: string } | null> {
    const action = group ? this.stacks.undo.find((one) => one.group === group) : this.newest('undo');
    if (!action) return null;
    if (!canTakeBack(action, (record) => this.opsOf(record))) throw alreadySent();
    await this.apply(turned(action, 'undo', [...action.rows].reverse().flatMap(back)));
    return { label: action.label };
  }

  async redo(): Promise<{ readonly label: string } | null> {
    const action = this.newest('redo');
    if (!action) return null;
    const edits = action.rows.flatMap(forth);
    for (const edit of edits) refuseByGate(this.parts.workspace, edit, this.parts.clock());
    await this.apply(turned(action, 'redo', edits));
    return { label: action.label };
  }

  opsOf(record: string): readonly OutboxOperation[] {
    return [...(this.byRecord.get(record) ?? [])].flatMap((opId) => this.ops.get(opId) ?? []);
  }

  private async apply(request: Omit<EditRequest, 'group' | 'at'>): Promise<string> {
    const { workspace, store, clock, newId, onChange } = this.parts;
    const group = newId();
    this.saving++;
    onChange();
    try {
      const edits = asSeen(workspace.index, request.edits);
      const edited = await store.apply({ ...request, edits, group, at: clock() });
      this.mirror(edited.outbox.puts, edited.outbox.drops);
      this.remember(edited.history);
      void workspace.settled().then(onChange);
      if (edited.count !== null) await this.tell(edited.count, edited.outbox);
      this.onEdited();
      return group;
    } finally {
      this.saving--;
      onChange();
    }
  }

  /** Takes in what a step of the push did; resolves when the journal has it. */
  async take({ outbox, history, named, count }: Pushed): Promise<void> {
    const { workspace, onChange } = this.parts;
    this.mirror(outbox.puts, outbox.drops);
    if (named.size === 0) this.remember(history);
    else await this.recall();
    void this.countMarks();
    void workspace.settled().then(onChange);
    await this.tell(count, outbox);
  }

  private tell(count: number, outbox: Parameters<JournalMirror['append']>[1]): Promise<void> {
    return this.parts.journal.append(count, outbox);
  }

  /** The record that an edit changes, as it is shown; its long texts stay on disk. */
  private record({ table, id }: { readonly table: EditedTable; readonly id: string }): object {
    const { index, gone } = this.parts.workspace;
    const record = index[table].get(id);
    if (record) return record;
    throw gone.has(id) ? deletedMeanwhile(nouns[table]) : unknownRecord(nouns[table]);
  }

  private refuseClosing(plan: Plan, edit: RecordEdit, patch: Patch, before: object): void {
    const { status } = patch;
    if (edit.table !== 'cases' || plan.closing === true || typeof status !== 'string') return;
    const { edition } = this.parts.workspace.board.judge;
    if (edition.meaningOf(status).group !== 'closed' || (before as { status?: string }).status === status) return;
    throw new DeskError(
      'CLOSING_REFUSED',
      'A case is closed only through the closing gate.',
      'Press E to close it: the sheet says what is missing.',
      { field: 'status' },
    );
  }

  /** True when one of them is about another record now. */
  private mirror(puts: readonly OutboxOperation[], drops: readonly string[]): boolean {
    let moved = false;
    for (const opId of drops) {
      const op = this.ops.get(opId);
      if (op) this.byRecord.get(recordKey(op))?.delete(opId);
      this.ops.delete(opId);
    }
    for (const op of puts) {
      const before = this.ops.get(op.opId);
      if (before) this.byRecord.get(recordKey(before))?.delete(op.opId);
      moved ||= before !== undefined && before.id !== op.id;
      this.ops.set(op.opId, op);
      const known = this.byRecord.get(recordKey(op)) ?? new Set();
      this.byRecord.set(recordKey(op), known.add(op.opId));
    }
    return moved;
  }

  /** Reads what was done last from the disk, as it names the records now. */
  private async recall(): Promise<void> {
    const lines = await this.parts.strict.history.orderBy(':id').reverse().limit(rememberedLines).toArray();
    this.history = [];
    this.remember(lines.reverse());
  }

  private remember(rows: readonly HistoryRow[]): void {
    if (rows.length === 0) return;
    this.history = [...this.history, ...rows].slice(-rememberedLines);
    this.stacks = stacksOf(this.history);
  }

  private newest(side: keyof Stacks): Action | null {
    const actions = this.stacks[side];
    for (let at = actions.length - 1; at >= 0; at--) {
      const action = actions[at]!;
      if (canTakeBack(action, (record) => this.opsOf(record))) return action;
    }
    return null;
  }

  private async countMarks(): Promise<void> {
    const marks = await this.parts.strict.conflicts.toArray();
    this.marks = marks.filter(({ opId }) => this.ops.get(opId)?.state === 'queued').length;
    this.parts.onChange();
  }

  private journalAway(error: unknown): null {
    const message = error instanceof Error ? error.message : String(error);
    this.noteFailure({
      code: 'NOT_SECURED',
      message: `The journal of your unsent changes cannot be read: ${message}`,
      wayOut: 'What is in the list stays; start the app again.',
    });
    return null;
  }
}
