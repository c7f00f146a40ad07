import type { Id } from '#shared/domain';
import { formatInstant } from '#shared/lib';
import {
  asValue,
  baseOf,
  needsPerson,
  planPush,
  rebase,
  recordKey,
  sameValue,
  type FieldValue,
  type OutboxOperation,
} from '#shared/outbox';
import { DeskError, type OutboxCard, type OutboxSummary } from '#shared/rpc';
import type { WorkspaceDatabase } from '../../data/database.ts';
import type { HistoryRow } from '../../data/edit-tables.ts';
import type { Outcome, PushStore, ServerRow } from '../../data/push-store.ts';
import type { Editor } from '../editing/editor.ts';
import { Latest } from '../latest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { cardsOf, titleOf } from './cards.ts';
import type { PushEngine } from './push-engine.ts';

const tellEveryMs = 250;

export interface OutboxParts {
  readonly workspace: Workspace;
  readonly editor: Editor;
  readonly strict: WorkspaceDatabase;
  readonly store: PushStore;
  readonly push: PushEngine;
  readonly clock: () => number;
  readonly newId: () => string;
}

/** What is unsent, as a person sees it, and what a person decides about it. */
export class Outbox {
  readonly summaries: Latest<OutboxSummary>;
  private readonly parts: OutboxParts;

  constructor(parts: OutboxParts) {
    this.parts = parts;
    const nothing = {
      sentToday: 0,
      waiting: 0,
      needYou: 0,
      sending: 0,
      paused: null,
      resumeAt: null,
      lastSentAt: null,
    };
    this.summaries = new Latest<OutboxSummary>(nothing, tellEveryMs, parts.clock);
  }

  /** Works out the summary anew. */
  tell(): void {
    void this.summary()
      .then((summary) => this.summaries.set(summary))
      .catch(() => undefined);
  }

  async cards(limit: number): Promise<OutboxCard[]> {
    const { editor, strict, workspace } = this.parts;
    const marks = new Map((await strict.conflicts.toArray()).map((mark) => [mark.opId, mark]));
    const { waitsFor } = planPush(editor.waiting, this.parts.clock());
    return cardsOf({ ops: editor.waiting, marks, waitsFor, workspace, facts: editor.facts }).slice(0, limit);
  }

  async sent(limit: number) {
    const { strict, workspace } = this.parts;
    const rows = await strict.history
      .orderBy(':id')
      .reverse()
      .filter(({ kind }) => kind === 'sent')
      .limit(limit)
      .toArray();
    return rows.map(({ at, label, record, caseId }) => {
      const { table, id } = targetOf(record);
      return { at, label, table, id, caseId, title: titleOf(workspace, table, id) };
    });
  }

  /** All that is unsent, for a person to keep and for a program to read. */
  exportUnsent(): { readonly fileName: string; readonly text: string } {
    const { editor, workspace, clock } = this.parts;
    const at = formatInstant(clock());
    const changes = editor.waiting.map(({ table, id, kind, label, state, patch, base, lastError }) => {
      return {
        record: titleOf(workspace, table, id),
        table,
        id,
        kind,
        label,
        state,
        before: base,
        yours: patch,
        lastError,
      };
    });
    const text = JSON.stringify({ format: 'advocate-desk/unsent', version: 1, at, changes }, null, 2);
    return { fileName: `advocate-desk-unsent-${at.slice(0, 10)}.json`, text };
  }

  /** The id that Salesforce gave to a record that was made here. */
  async realId(id: Id): Promise<Id> {
    return id.startsWith('local:') ? ((await this.parts.strict.idMap.get(id))?.id ?? id) : id;
  }

  /** Decides one contested field; once none is left, what remains goes on its way. */
  async resolve(card: string, field: string, choice: 'theirs' | 'yours' | { readonly text: string }): Promise<void> {
    const op = this.head(card, ({ state, patch }) => state === 'conflict' && field in patch);
    const mark = await this.parts.strict.conflicts.get(op.opId);
    if (!mark || mark.kind === 'deleted') throw decided();
    const theirs = await this.theirs(card);
    const ours: FieldValue = typeof choice === 'object' ? choice.text : op.patch[field]!;
    const { [field]: _decided, ...others } = op.patch;
    const patch = choice === 'theirs' ? others : { ...others, [field]: ours };
    const fields = mark.fields.filter((one) => one.field !== field);
    const line = this.line(op, `${choice === 'theirs' ? 'Kept Salesforce’s value' : 'Kept ours'}: ${op.label}`, {
      field,
      from: op.patch[field] ?? null,
      to: choice === 'theirs' ? (mark.fields.find((one) => one.field === field)?.theirs ?? null) : ours,
    });
    // What was decided stands on what Salesforce has, so that no later look asks again.
    const base = { ...op.base, [field]: asValue(theirs?.[field]) };
    const left: OutboxOperation = { ...op, patch, base };
    if (fields.length > 0)
      return this.settle([{ before: op, after: left, conflict: { kind: 'changed', fields, by: mark.by }, line }]);
    await this.settle([{ before: op, after: again(rebase(left, theirs ?? {}), theirs), line }]);
    void this.parts.push.run();
  }

  /** A rejected or unsure record goes on its way again, over what Salesforce has now. */
  async retry(card: string): Promise<void> {
    const op = this.head(card, needsPerson);
    const mark = await this.parts.strict.conflicts.get(op.opId);
    if (mark?.kind === 'deleted') throw decided();
    const theirs = await this.theirs(card);
    const after = op.state === 'conflict' ? rebase(op, theirs ?? {}) : op;
    await this.settle([{ before: op, after: again(after, op.state === 'conflict' ? theirs : null) }]);
    void this.parts.push.run();
  }

  /** Drops all that is unsent of the record, and what was made to hang on it; the history keeps what it was. */
  async discard(card: string): Promise<void> {
    const { waiting } = this.parts.editor;
    const own = waiting.filter((op) => recordKey(op) === card);
    if (own.length === 0) throw decided();
    if (own.some(({ state }) => state === 'inflight')) throw onItsWay();
    const made = new Set(own.filter(({ kind }) => kind === 'create').map(({ id }) => id));
    const hanging = waiting.filter(
      (op) => !own.includes(op) && Object.values(op.patch).some((value) => made.has(String(value))),
    );
    const outcomes = [...hanging, ...own].reverse().map((before): Outcome => ({
      before,
      after: null,
      line: { ...this.line(before, `Discarded: ${before.label}`), changes: changesOf(before) },
    }));
    await this.settle(outcomes);
  }

  private head(card: string, fits: (op: OutboxOperation) => boolean): OutboxOperation {
    const op = this.parts.editor.waiting.find((one) => recordKey(one) === card && fits(one));
    if (!op) throw decided();
    return op;
  }

  private async theirs(card: string): Promise<ServerRow | null> {
    return (await this.parts.strict.serverCopies.get(card))?.copy ?? null;
  }

  private async settle(outcomes: readonly Outcome[]): Promise<void> {
    await this.parts.editor.take(await this.parts.store.settle(outcomes));
    this.tell();
  }

  private line(op: OutboxOperation, label: string, ...changes: HistoryRow['changes']): HistoryRow {
    const group = this.parts.newId();
    const { clock } = this.parts;
    return {
      at: clock(),
      group,
      of: null,
      kind: 'undo',
      label,
      record: recordKey(op),
      caseId: op.caseId,
      changes,
      whole: null,
    };
  }

  private async summary(): Promise<OutboxSummary> {
    const { editor, strict, push, workspace, clock } = this.parts;
    const { calendar } = workspace.board.judge;
    const midnight = calendar.startOfDay(calendar.dayOf(clock()));
    const sent = strict.history
      .orderBy(':id')
      .reverse()
      .filter(({ kind }) => kind === 'sent');
    const today = sent
      .clone()
      .until(({ at }) => at < midnight)
      .count();
    const [sentToday, last] = await Promise.all([today, sent.clone().first()]);
    const { waiting } = editor;
    const persons = new Set(waiting.filter(needsPerson).map(recordKey));
    return {
      sentToday,
      waiting: waiting.filter((op) => !needsPerson(op)).length,
      needYou: persons.size,
      sending: waiting.filter(({ state }) => state === 'inflight').length,
      paused: push.paused,
      resumeAt: push.paused?.code === 'QUOTA' ? push.nextAt : null,
      lastSentAt: last?.at ?? null,
    };
  }
}

function again(op: OutboxOperation | null, theirs: ServerRow | null): OutboxOperation | null {
  if (!op) return null;
  const base = op.kind === 'update' && theirs ? baseOf(op.table, op.patch, theirs) : op.base;
  const baseModified = theirs?.stamp ?? op.baseModified;
  return { ...op, base, baseModified, state: 'queued', attempts: 0, nextAttemptAt: null, lastError: null };
}

function changesOf({ table, patch, base }: OutboxOperation): HistoryRow['changes'] {
  return Object.entries(patch)
    .filter(([field, ours]) => !sameValue(table, field, ours, base[field]))
    .map(([field, ours]) => ({ field, from: ours, to: base[field] ?? null }));
}

export function targetOf(record: string): { readonly table: OutboxOperation['table']; readonly id: string } {
  const at = record.indexOf('/');
  return { table: record.slice(0, at) as OutboxOperation['table'], id: record.slice(at + 1) };
}

function decided(): DeskError {
  return new DeskError('NOTHING_WAITS', 'This was decided meanwhile.', 'Look at the Outbox again.');
}

function onItsWay(): DeskError {
  return new DeskError(
    'RULE_REFUSED',
    'This is on its way to Salesforce at this moment.',
    'Wait until it has arrived, then change it again.',
  );
}
