import type { DeskClient } from './clients.ts';
import { useDeskServices } from './DeskProvider.tsx';
import { useAnswer } from './use-answer.ts';
import { useWorkKey } from './use-work-key.ts';

/** FLOW-3: whether I am away, and which customers of colleagues I cover for wait; undefined until it is known. */
export function useCover(): Awaited<ReturnType<DeskClient['editing']['cover']>> | undefined {
  const { desk } = useDeskServices();
  return useAnswer(useWorkKey(), () => desk.editing.cover()).value;
}
