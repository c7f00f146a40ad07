export { coveredToday, everyAbsence, type Absence } from './absences.ts';
export { accountsOfOpenCases, childrenOfAccount, childrenOfCase, namedButAbsent } from './around.ts';
export { roleOf, toChange, type ConvertContext } from './convert.ts';
export { convertContext } from './convert-context.ts';
export { crawlLanes, deltaLanes, queueLane, scopeKey, type Lane, type Scope } from './lanes.ts';
export { practiceMapping, columnsOf, stampOf } from './mapping.data.ts';
export { syncObjectSchema, syncObjects, type QueryAnswer, type SalesforceRecord, type SyncObject } from './objects.ts';
export { pageRequestSchema, type PageRequest, type PageScope } from './page-request.ts';
export { id18, stamp as stampMs } from './read-fields.ts';
export { scopeOf } from './scope-of.ts';
export { soqlOf, type Soql } from './soql.ts';
export { soqlString } from './soql-text.ts';
export { tableOf, type Change, type RecordOf, type Stored, type TableName } from './stored.ts';
export {
  coupledFields,
  editedFields,
  editedTables,
  type EditedField,
  type EditedTable,
  type FieldKind,
} from './edited-fields.data.ts';
export { fieldFactsSchema, type FieldFact, type FieldFacts } from './field-facts.ts';
export {
  failureClasses,
  salesforceFailureSchema,
  type FailureClass,
  type SalesforceFailure,
} from './salesforce-failure.ts';
export {
  callBudgetSchema,
  retryAfterMs,
  rhythmOf,
  rhythmSchema,
  usualAllowance,
  utcDay,
  type CallBudget,
  type Rhythm,
  type RhythmFacts,
} from './rhythm.ts';
export {
  assignedByRules,
  keyField,
  recordColumns,
  type ApiFields,
  type ApiValue,
  type WritableObject,
} from './writable.ts';
export { writableFields } from './writable.data.ts';
export {
  changedIdsSchema,
  createSchema,
  probeSchema,
  removeSchema,
  retrieveSchema,
  workspaceIdentitySchema,
  writesSchema,
  type ChangedIds,
  type Create,
  type Probe,
  type Remove,
  type Retrieve,
  type WorkspaceIdentity,
  type Write,
} from './write-request.ts';
export { toFields, toNewFields, type FieldPatch, type FieldWrites, type WritableTable } from './to-fields.ts';
export { judgeProbe, probeSoql, type ProbeVerdict } from './probe.ts';
export { withoutField } from './without-field.data.ts';
