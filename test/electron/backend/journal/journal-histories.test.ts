import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newOperation, replay, type JournalBatch, type JournalEntry, type OutboxOperation } from '#shared/outbox';
import { JournalFile } from '../../../../electron/backend/journal/journal-file.ts';

const anOpId = fc.constantFrom('o1', 'o2', 'o3', 'o4');
const anOp = fc.tuple(anOpId, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(9)).map(([opId, text, seq]) =>
  newOperation({ opId, seq, table: 'cases', id: `500${opId}`, kind: 'update', group: 'g', label: 'l', createdAt: 1, patch: { nextSteps: text } }),
); // prettier-ignore
const anEntry: fc.Arbitrary<JournalEntry> = fc.oneof(
  anOp.map((op): JournalEntry => ({ kind: 'PUT', op })),
  anOpId.map((opId): JournalEntry => ({ kind: 'DROP', opId })),
  fc.tuple(anOpId, fc.nat(3)).map(([opId, n]): JournalEntry => ({ kind: 'SENT', opId, attemptId: `t${n}`, at: n })),
  fc.tuple(anOpId, fc.nat(3)).map(([opId, n]): JournalEntry => ({ kind: 'RESULT', opId, attemptId: `t${n}` })),
);
const batches = fc
  .array(fc.array(anEntry, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 10 })
  .map((all) => all.map((entries, at): JournalBatch => ({ count: at + 1, entries })));

/** What waits after the batches, in the order of the edits, by the rule alone. */
function expected(all: readonly JournalBatch[]): { ops: readonly OutboxOperation[]; count: number } {
  const live = new Map<string, OutboxOperation>();
  for (const { entries } of all) for (const entry of entries) replay(live, entry);
  return { ops: [...live.values()].sort((a, b) => a.seq - b.seq), count: all.at(-1)?.count ?? 0 };
}

const stands = ({ ops, count }: JournalFile): { ops: readonly OutboxOperation[]; count: number } => ({ ops, count });
/** Operations of the same number keep no order among themselves once the file was written anew. */
const unordered = ({ ops, count }: ReturnType<typeof stands>) => ({ ops: new Set(ops), count });

async function inFolder(work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-journal-'));
  try {
    await work(join(folder, 'a.journal'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('any history of the journal', () => {
  it('is there again at every start, also when it was written anew in between', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.integer({ min: 100, max: 4_000 }), fc.nat(3), (all, compactAbove, everyOther) =>
        inFolder(async (path) => {
          let journal = await JournalFile.open(path, { compactAbove });
          for (const [at, batch] of all.entries()) {
            await journal.append(batch);
            if (at % (everyOther + 1) !== 0) continue;
            await journal.close();
            journal = await JournalFile.open(path, { compactAbove });
            expect(unordered(stands(journal))).toEqual(unordered(expected(all.slice(0, at + 1))));
          }
          await journal.close();
        }),
      ),
      { numRuns: 30 },
    );
  });

  it('that is cut off anywhere comes back as it was after one of its batches, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(batches, batches, fc.double({ min: 0, max: 1, noNaN: true }), (all, later, cut) =>
        inFolder(async (path) => {
          const journal = await JournalFile.open(path);
          const begun = readFileSync(path).length;
          for (const batch of all) await journal.append(batch);
          await journal.close();
          const { length } = readFileSync(path);
          truncateSync(path, begun + Math.floor((length - begun) * cut));
          const again = await JournalFile.open(path);
          const kept = all.slice(0, again.count);
          expect(stands(again)).toEqual(expected(kept));
          const more = later.map((batch) => ({ ...batch, count: again.count + 1 }));
          for (const batch of more) await again.append(batch);
          await again.close();
          const last = await JournalFile.open(path);
          expect([stands(last), last.torn]).toEqual([expected([...kept, ...more]), false]);
          await last.close();
        }),
      ),
      { numRuns: 30 },
    );
  });
});
