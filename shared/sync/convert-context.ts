import type { Case, Id } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import type { ConvertContext } from './convert.ts';

/** What the conversion of a record must know of the workspace: whose cases these are, and the cases that are here. */
export function convertContext(
  owners: ReadonlySet<Id>,
  { cases }: { readonly cases: ReadonlyMap<Id, Case> },
): ConvertContext {
  return {
    owners,
    highValueAccountOf: (caseId) => {
      const theCase = cases.get(caseId);
      return theCase && fy26.triggerOf(theCase.subject)?.id === 'hva' ? theCase.accountId : undefined;
    },
  };
}
