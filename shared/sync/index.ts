export { roleOf, toChange, type ConvertContext } from './convert.ts';
export { crawlLanes, deltaLanes, scopeKey, type Lane, type Scope } from './lanes.ts';
export { practiceMapping, columnsOf, stampOf } from './mapping.data.ts';
export { syncObjects, type QueryAnswer, type SalesforceRecord, type SyncObject } from './objects.ts';
export { pageRequestSchema, type PageRequest, type PageScope } from './page-request.ts';
export { id18, stamp as stampMs } from './read-fields.ts';
export { soqlOf, type Soql } from './soql.ts';
export { type Change, type RecordOf, type Stored, type TableName } from './stored.ts';
export {
  coupledFields,
  editedFields,
  editedTables,
  type EditedField,
  type EditedTable,
  type FieldKind,
} from './edited-fields.data.ts';
export { fieldFactsSchema, type FieldFact, type FieldFacts } from './field-facts.ts';
