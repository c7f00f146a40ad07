import { applyChange, type Change, type Undo } from './apply-change.ts';
import { opOf, type Op, type Origin } from './op.ts';
import type { Store } from './store.ts';

/** Changes that hold together: one line of `changes.jsonl`. */
export interface Transaction extends Origin {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly changes: readonly Change[];
}

/** Where transactions are kept for the next start. */
export interface Keeper {
  append(transaction: Transaction): void;
  /** Forgets all but the first `count`. */
  cutTo(count: number): void;
}

interface Entry {
  readonly undo: readonly Undo[];
  readonly ops: readonly Op[];
}

/** The one way by which rows change once the org is generated: every committed transaction in order, with its way back. */
export class Ledger {
  private readonly store: Store;
  private readonly keeper: Keeper;
  private readonly entries: Entry[] = [];
  private open: Draft | null = null;

  constructor(store: Store, keeper: Keeper) {
    this.store = store;
    this.keeper = keeper;
  }

  /** The number of the last transaction. */
  get seq(): number {
    return this.entries.length;
  }

  /** Takes in what was kept from earlier runs. */
  replay(transactions: readonly Transaction[]): void {
    for (const transaction of transactions) {
      const draft = new Draft(this.store, transaction);
      for (const change of transaction.changes) draft.apply(change);
      this.entries.push(draft.entry(transaction.seq));
    }
  }

  /**
   * Runs `work`, which applies its changes to the draft and sees them in the store at once; they are kept when it returns and
   * undone when it throws. Nothing else runs meanwhile, so `work` may not wait. A commit within another is a part of it.
   */
  commit<T>(origin: Origin, work: (draft: Draft) => T): T {
    if (this.open) return part(this.open, work);
    const draft = new Draft(this.store, origin);
    this.open = draft;
    try {
      const result = work(draft);
      if (draft.mark() > 0) {
        const seq = this.seq + 1;
        const entry = draft.entry(seq);
        this.keeper.append({ seq, ...origin, changes: draft.changes });
        this.entries.push(entry);
      }
      return result;
    } catch (error) {
      draft.undoTo(0);
      throw error;
    } finally {
      this.open = null;
    }
  }

  /** Every committed write of a row, oldest first, after transaction `after`. */
  ops(after = 0): readonly Op[] {
    return this.entries.slice(after).flatMap((entry) => entry.ops);
  }

  /** The org as it was after transaction `seq`; later ones are forgotten. */
  returnTo(seq: number): void {
    for (const { undo } of this.entries.splice(seq).reverse()) for (const step of undo.toReversed()) step();
    this.keeper.cutTo(seq);
  }
}

function part<T>(draft: Draft, work: (draft: Draft) => T): T {
  const mark = draft.mark();
  try {
    return work(draft);
  } catch (error) {
    draft.undoTo(mark);
    throw error;
  }
}

/** A transaction under way. */
export class Draft {
  readonly changes: Change[] = [];
  private readonly store: Store;
  private readonly origin: Origin;
  private readonly undo: Undo[] = [];
  private readonly ops: (Op | null)[] = [];

  constructor(store: Store, origin: Origin) {
    this.store = store;
    this.origin = origin;
  }

  apply(change: Change): void {
    const op = opOf(this.store, change, this.origin);
    this.undo.push(applyChange(this.store, change));
    this.changes.push(change);
    this.ops.push(op);
  }

  /** A place to come back to with `undoTo`. */
  mark(): number {
    return this.changes.length;
  }

  undoTo(mark: number): void {
    this.changes.length = mark;
    this.ops.length = mark;
    for (const step of this.undo.splice(mark).reverse()) step();
  }

  entry(seq: number): Entry {
    return { undo: this.undo, ops: this.ops.flatMap((op) => (op ? [{ ...op, seq }] : [])) };
  }
}
