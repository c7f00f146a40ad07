export { backendContract, type Answer, type BackendContract } from './backend-contract.ts';
export {
  deskContract,
  type CaseDetail,
  type DayRow,
  type DayWindow,
  type DeskContract,
  type DeskState,
} from './desk-contract.ts';
export { DeskError, deskErrorCodes, type DeskErrorCode, type DeskFailure } from './errors.ts';
export { practiceLoginSchema, sessionSchema, type PracticeLogin, type Session } from './session.ts';
