import { useRef } from 'react';
import { saveFile } from '../../state/save-file.ts';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { useSettings } from '../../state/use-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { fileFailure } from './backup-file.ts';
import { SectionFailure } from './SectionFailure.tsx';
import { Setting } from './Setting.tsx';
import section from './section.module.css';
import styles from './OwnEditions.module.css';

/** Editions that the team wrote itself, from a file and back into one. */
export function OwnEditions() {
  const { desk, toasts } = useDeskServices();
  const { facts, failure, apply } = useSettings();
  const file = useRef<HTMLInputElement>(null);
  const own = facts?.editions.filter((one) => one.own) ?? [];

  const read = async (chosen: File) => {
    const text = await chosen.text().catch((error: unknown) => {
      toasts.fail(fileFailure(error) ?? toFailure(error));
      return null;
    });
    if (text === null) return;
    if (await apply(() => desk.settings.importEditions({ text })))
      toasts.say(`Read ${chosen.name}: choose the edition above`);
  };
  const write = () =>
    desk.settings.exportEditions().then(
      ({ fileName, text }) => saveFile(fileName, [text]),
      (error: unknown) => toasts.fail(toFailure(error)),
    );

  return (
    <Setting
      id="own"
      says="A file says what your team does otherwise than a built-in edition. It may start from another edition of yours."
    >
      <SectionFailure failure={failure} />
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map(({ id, name, basis }) => (
            <li key={id}>
              <span dir="auto">
                {name} <span className={section.soft}>on {basis}</span>
              </span>
              <Button
                size="small"
                look="quiet"
                aria-label={`Delete ${name}`}
                onClick={() => void apply(() => desk.settings.removeEdition({ id }))}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={section.row}>
        <input
          ref={file}
          type="file"
          className={section.file}
          accept=".json,application/json"
          aria-label="File of editions"
          tabIndex={-1}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // Emptied, so that the same file can be read again once it is mended.
            event.target.value = '';
            if (chosen) void read(chosen);
          }}
        />
        <Button onClick={() => file.current?.click()}>Import from a file…</Button>
        <Button look="quiet" disabled={own.length === 0} onClick={() => void write()}>
          Export to a file
        </Button>
      </div>
    </Setting>
  );
}
