import fc from 'fast-check';
import { operationSchema, type OutboxOperation } from '../../../shared/outbox/operation.ts';
import { editedTables } from '#shared/sync';

const anId = fc.string({ minLength: 1, maxLength: 64 });
const aText = fc.string({ unit: 'binary', maxLength: 30 });
/** A figure that a file can hold: JSON knows neither a minus before zero nor what is no number. */
const aNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const aPatch = fc.dictionary(
  fc.string({ maxLength: 20 }).filter((name) => name !== '__proto__'),
  fc.oneof(aText, aNumber, fc.boolean(), fc.constant(null)),
  { maxKeys: 5, noNullPrototype: true },
);
const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });

/** An operation with anything in each of its fields that the shape allows. */
export const anyOperation: fc.Arbitrary<OutboxOperation> = fc
  .record({
    v: fc.constant(1 as const),
    opId: anId,
    seq: fc.nat(),
    table: fc.constantFrom(...editedTables),
    id: anId,
    kind: fc.constantFrom('create', 'update', 'delete'),
    patch: aPatch,
    base: aPatch,
    baseModified: orNull(fc.nat()),
    clientKey: orNull(fc.string({ maxLength: 64 })),
    dependsOn: fc.array(anId, { maxLength: 3 }),
    group: anId,
    label: aText,
    caseId: orNull(anId),
    state: fc.constantFrom(...operationSchema.shape.state.options),
    attempts: fc.nat(),
    nextAttemptAt: orNull(aNumber),
    attemptId: orNull(anId),
    sentAt: orNull(aNumber),
    lastError: orNull(fc.record({ code: aText, message: aText, fields: fc.array(aText, { maxLength: 3 }) }, { noNullPrototype: true })),
    createdAt: aNumber,
  }, { noNullPrototype: true }); // prettier-ignore
