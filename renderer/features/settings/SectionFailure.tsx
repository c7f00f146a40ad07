import type { Failure } from '../../state/failure.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';

/** Why a change of a section was not taken; nothing while all is well. */
export function SectionFailure({ failure }: { readonly failure: Failure | null }) {
  return failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />;
}
