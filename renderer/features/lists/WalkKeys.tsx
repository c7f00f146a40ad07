import { useActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';

/** The keys that go through the list from the case itself: there, too, where a narrow window shows the case alone. */
export function WalkKeys() {
  const { browsing } = useDeskServices();
  const chosen = useDesk((view) => view.selected !== null);
  useActions(
    {
      'case.open': () => browsing.openCase(),
      'case.previous': () => browsing.moveBy(-1),
      'case.next': () => browsing.moveBy(1),
    },
    chosen,
  );
  return null;
}
