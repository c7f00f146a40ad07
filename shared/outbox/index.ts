export { baseOf, enqueue, unremove } from './coalesce.ts';
export { mergeOperation } from './merge.ts';
export type { FieldConflict, FieldVerdict, Merged, Policies, ThreeWays } from './merge.ts';
export { newOperation, operationSchema, recordKey } from './operation.ts';
export type { FieldValue, OperationState, OutboxOperation, Patch } from './operation.ts';
export { asValue, sameValue } from './values.ts';
export { viewOf } from './view.ts';
export {
  journalBatchSchema,
  journalEntrySchema,
  replay,
  type JournalBatch,
  type JournalEntry,
} from './journal-entry.ts';
