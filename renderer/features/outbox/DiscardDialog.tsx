import type { OutboxCard } from '#shared/rpc';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface DiscardDialogProps {
  readonly card: OutboxCard;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** Asks once, and names what would be lost. */
export function DiscardDialog({ card: { title, label, change }, onClose, onDiscard }: DiscardDialogProps) {
  return (
    <Dialog
      title="Discard what was not sent?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      <p>
        “{label}” on <bdi>{title}</bdi> does not go to Salesforce.{' '}
        {change === 'create'
          ? 'It was only on this laptop, so it is gone from here too.'
          : 'This laptop shows again what Salesforce has.'}{' '}
        What is discarded is noted in the history on this laptop.
      </p>
    </Dialog>
  );
}
