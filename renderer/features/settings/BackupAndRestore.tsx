import { useRef, useState } from 'react';
import type { RestorePlan } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { saveFile } from '../../state/save-file.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { exactWords } from '../../ui/day-words.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import { backupName, fileFailure, handOver, readBackupPieces, type Progress } from './backup-file.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { Setting } from './Setting.tsx';
import section from './section.module.css';

interface Work extends Progress {
  readonly what: string;
}

/** The workspace into a file, and what only this laptop knew back out of one. */
export function BackupAndRestore({ onRestored }: { readonly onRestored: () => void }) {
  const { desk, preferences, toasts } = useDeskServices();
  const time = useTime();
  const file = useRef<HTMLInputElement>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [failure, setFailure] = useState<{ message: string; wayOut: string } | null>(null);
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const cancel = useRef<AbortController | null>(null);

  const run = async (
    what: string,
    does: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<void>,
  ) => {
    setFailure(null);
    setWork({ what, done: 0, of: 0 });
    cancel.current = new AbortController();
    const { signal } = cancel.current;
    try {
      await does((progress) => setWork({ what, ...progress }), signal);
    } catch (error) {
      if (!signal.aborted) setFailure(fileFailure(error) ?? toFailure(error));
    } finally {
      setWork(null);
    }
  };
  const backUp = () =>
    run('Writing the backup', async (onProgress, signal) => {
      const blob = await readBackupPieces(desk, preferences.getState(), onProgress, signal);
      const name = backupName(exactWords(time.now, time).slice(0, 10));
      saveFile(name, [blob]);
      toasts.say(`${name}, ${sizeWords(blob.size)}: given to your downloads`);
    });
  const choose = (chosen: File) =>
    run(`Reading ${chosen.name}`, async (onProgress) => {
      await handOver(desk, chosen, onProgress);
      setPlan(await desk.data.plan());
    });

  return (
    <Setting
      id="backup"
      says="A backup is one file with everything that is on this laptop. It holds customers’ texts: keep it where you keep those."
    >
      {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
      {work && (
        <ProgressBar label={work.what} done={work.done} of={work.of} share={work.of === 0 ? 0 : work.done / work.of} />
      )}
      <div className={section.row}>
        <input
          ref={file}
          type="file"
          className={section.file}
          accept=".json,application/json"
          aria-label="Backup file"
          tabIndex={-1}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void choose(chosen);
          }}
        />
        <Button disabled={work !== null} onClick={() => void backUp()}>
          Save a backup
        </Button>
        <Button disabled={work !== null} onClick={() => file.current?.click()}>
          Restore from a file…
        </Button>
        {work && (
          <Button look="quiet" onClick={() => cancel.current?.abort()}>
            Cancel
          </Button>
        )}
      </div>
      <p className={section.note}>
        Restoring brings back what only this laptop knows: settings, keys and history. Cases come from Salesforce with
        the next sync; only where nothing was ever synced are they laid in from the backup until Salesforce is reached.
        You see what will happen before anything does.
      </p>
      {plan && (
        <RestoreDialog
          plan={plan}
          onDone={onRestored}
          onClose={() => {
            setPlan(null);
            void desk.data.forget().catch(() => undefined);
          }}
        />
      )}
    </Setting>
  );
}
