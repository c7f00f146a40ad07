import { Suspense } from 'react';
import { part } from './parts.ts';
import { useShowCase } from './use-show-case.ts';

const HandbookScreen = part(async () => (await import('../features/handbook/HandbookScreen.tsx')).HandbookScreen);

/** The handbook: its rules, what sets editions apart, and what another one would change. */
export function HandbookPlace() {
  const showCase = useShowCase();
  return (
    <Suspense fallback={null}>
      <HandbookScreen onCase={showCase} />
    </Suspense>
  );
}
