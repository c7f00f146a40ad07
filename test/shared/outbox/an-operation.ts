import fc from 'fast-check';
import { newOperation, type OutboxOperation, type Patch } from '../../../shared/outbox/operation.ts';

export const id = '500000000000001AAA';

/** An update of a case that waits. */
export function anUpdate(patch: Patch, base: Patch, with_: Partial<OutboxOperation> = {}): OutboxOperation {
  return { ...newOperation({ opId: 'o1', table: 'cases', id, kind: 'update', group: 'g1', label: 'Edit', createdAt: 1, patch, base, baseModified: 1 }), ...with_ };
} // prettier-ignore

export function aCreate(patch: Patch, with_: Partial<OutboxOperation> = {}): OutboxOperation {
  return { ...anUpdate(patch, {}, { kind: 'create', clientKey: 'k', baseModified: null }), ...with_ };
}

export function aDelete(base: Patch = {}, with_: Partial<OutboxOperation> = {}): OutboxOperation {
  return { ...anUpdate({}, base, { kind: 'delete' }), ...with_ };
}

export const caseFields = ['subject', 'status', 'nextSteps', 'nextStepsDate', 'resolutionAction', 'contactId'] as const;

/** Few values, so that edits often meet, and some that Salesforce would not tell apart. */
export const aValue = fc.constantFrom('a', 'b', 'c', 'a ', 'two\r\nlines', 'two\nlines', null, '');

export const aPatch = fc.dictionary(fc.constantFrom(...caseFields), aValue, { minKeys: 1, maxKeys: 4 });

/** What Salesforce has of a case. */
export const aServerCase = fc
  .dictionary(fc.constantFrom(...caseFields), fc.constantFrom('a', 'b', 'c', 'two\nlines'), { maxKeys: 6 })
  .map((fields): Readonly<Record<string, unknown>> => ({ id, ...fields }));
