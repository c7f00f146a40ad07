export {
  accountsContract,
  type AccountDetail,
  type AccountRow,
  type AccountSelection,
  type AccountWindow,
} from './accounts-contract.ts';
export { backendContract, type BackendContract } from './backend-contract.ts';
export type { CaseDetail } from './case-schemas.ts';
export { deskContract, type DeskContract, type DeskState, type Swept } from './desk-contract.ts';
export { DeskError, deskErrorCodes, type DeskErrorCode, type DeskFailure } from './errors.ts';
export type { FieldSurvey } from './fields-contract.ts';
export { handbookContract, type SimulatedCase, type SimulationStep } from './handbook-contract.ts';
export { practiceLoginSchema, sessionSchema, type PracticeLogin, type Session } from './session.ts';
export { editingContract, type EditingContract } from './editing-contract.ts';
export type { ClosePreview } from './editing/close-schemas.ts';
export { mostAtOnce } from './editing/most-at-once.data.ts';
export type { CreateInput, EditInput, EditsState, Saved, SavedMany } from './editing/edit-schemas.ts';

export type { DateSuggestions, LintDraft, LogTouchInput, StepsDraft } from './editing/touch-schemas.ts';
export type { CleanUp, FlowPlanned, Gaps, ManyInput } from './editing/work-schemas.ts';
export { settingsContract } from './settings-contract.ts';
export type { EditionFacts, PersonFacts, SettingsContract, SettingsFacts } from './settings-contract.ts';
export { dataContract, type DataContract, type DataFacts, type RestorePlan } from './data-contract.ts';
export { listContract, type GroupSpan, type ListChoices, type ListWindow } from './list-contract.ts';
export {
  type Answer,
  type CreateResult,
  type PageResult,
  type ProbeResult,
  type RemoveResult,
  type WriteResult,
} from './salesforce-contract.ts';
export { type SecretsState } from './secrets-contract.ts';
export { outboxContract, type OutboxCard, type OutboxSummary } from './outbox-contract.ts';
