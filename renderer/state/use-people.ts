import type { PersonFacts } from '#shared/rpc';
import { useDesk, useDeskServices } from './DeskProvider.tsx';
import { useAnswer } from './use-answer.ts';

/** The team with the initials in force; undefined until it is known. Asked anew as settings change and records come in. */
export function usePeople(): readonly PersonFacts[] | undefined {
  const { desk } = useDeskServices();
  const settings = useDesk((view) => view.desk?.settings.version);
  const cases = useDesk((view) => view.desk?.counts.cases);
  return useAnswer(`${settings ?? ''} ${cases ?? ''}`, () => desk.settings.people()).value;
}
