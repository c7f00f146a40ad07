import { useDeskServices, useDesk } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { bulkNames, type BulkKind } from './bulk-command.ts';

const offered: readonly BulkKind[] = ['close', 'logTouch', 'park', 'assign', 'applyFixes', 'noReplyNeeded', 'comment'];

/** What can be done with all picked cases at once. */
export function PickActions() {
  const { store } = useDeskServices();
  const picked = useDesk((view) => view.picked);
  return (
    <>
      {offered.map((command) => (
        <Button
          key={command}
          size="small"
          onClick={() => store.setState({ sheet: { kind: 'bulk', command, ids: [...picked] } })}
        >
          {bulkNames[command]}
        </Button>
      ))}
    </>
  );
}
