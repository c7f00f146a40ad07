import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';

const most = 4;
const none: readonly { readonly id: string; readonly title: string }[] = [];

/** The standing answers that fit what is typed; none before three letters. */
export function useFoundFlows(typed: string): readonly { readonly id: string; readonly title: string }[] {
  const { desk } = useDeskServices();
  const search = typed.trim();
  const { value = none } = useAnswer(search, async () =>
    search.length < 3 ? none : (await desk.editing.flows({ search })).slice(0, most),
  );
  return value;
}
