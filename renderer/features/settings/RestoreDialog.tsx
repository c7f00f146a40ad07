import { useState } from 'react';
import type { RestorePlan } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';
import { keptPreferences } from '../../state/preferences.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { exactWords } from '../../ui/day-words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import section from './section.module.css';

interface RestoreDialogProps {
  readonly plan: RestorePlan;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What restoring a file would do, before it does. */
export function RestoreDialog({ plan, onDone, onClose }: RestoreDialogProps) {
  const { desk, preferences, toasts } = useDeskServices();
  const time = useTime();
  const [settings, setSettings] = useState(true);
  const [looks, setLooks] = useState(plan.hasPreferences);
  const [failure, setFailure] = useState<Failure | null>(null);
  const changes = plan.settings ?? [];
  const brings = plan.history > 0 || plan.restorable > 0 || (settings && changes.length > 0) || looks;

  const restore = async () => {
    setFailure(null);
    try {
      const done = await desk.data.restore({ settings });
      if (looks) preferences.setState(keptPreferences(done.preferences));
      toasts.say('The backup is restored');
      onDone();
      onClose();
    } catch (error) {
      setFailure(toFailure(error));
    }
  };

  return (
    <Dialog
      title="Restore this backup?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave everything as it is</Button>
          <Button look="primary" disabled={!brings} onClick={() => void restore()}>
            Restore
          </Button>
        </>
      }
    >
      <div className={section.stack}>
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <dl className={section.facts}>
          <dt>Made</dt>
          <dd>{exactWords(Date.parse(plan.asOf), time)}</dd>
          <dt>Holds</dt>
          <dd>
            {(plan.records['cases'] ?? 0).toLocaleString('en')} cases,{' '}
            {(plan.records['activities'] ?? 0).toLocaleString('en')} activities
          </dd>
          <dt>Whose it is</dt>
          <dd>{owners[plan.owner ?? 'none']}</dd>
        </dl>
        {changes.length > 0 && (
          <>
            <Checkbox label="Take over its settings" checked={settings} onCheck={setSettings} />
            {settings && (
              <ul>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
          </>
        )}
        {plan.settings !== null && changes.length === 0 && <p>Its settings are the same as those here.</p>}
        {plan.hasPreferences && <Checkbox label="Take over keys and appearance" checked={looks} onCheck={setLooks} />}
        {plan.history > 0 && <p>{count(plan.history, 'line')} of history that this laptop does not have come back.</p>}
        <p>
          {plan.restorable > 0
            ? `${count(plan.restorable, 'record')} are laid in, to be worked with until Salesforce is reached; what Salesforce then does not send is dropped again.`
            : 'Cases and all else from Salesforce stay as they are: they come from Salesforce, not from a backup.'}
        </p>
        {plan.unsent > 0 && (
          <p className={section.warning}>
            {count(plan.unsent, 'change')} in it had not reached Salesforce when it was made. They are not restored,
            since they may have been sent later; they can be read in the file.
          </p>
        )}
      </div>
    </Dialog>
  );
}

const owners = {
  mine: 'Yours, from this org',
  other: 'Somebody else’s, or another org’s: only its settings can be taken over',
  none: 'A workspace file of another program: it has nothing that only this laptop would know',
} as const;

function count(number: number, word: string): string {
  return number === 1 ? `1 ${word}` : `${number.toLocaleString('en')} ${word}s`;
}
