import type { Id } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import type { ConvertContext } from '#shared/sync';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';

/** What the conversion of a record must know of the workspace. */
export function convertContext(owners: ReadonlySet<Id>, index: WorkspaceIndex): ConvertContext {
  return {
    owners,
    highValueAccountOf: (caseId) => {
      const theCase = index.cases.get(caseId);
      return theCase && fy26.triggerOf(theCase.subject)?.id === 'hva' ? theCase.accountId : undefined;
    },
  };
}
