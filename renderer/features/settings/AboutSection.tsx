import { useState } from 'react';
import { z } from 'zod';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { saveFile } from '../../state/save-file.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { lastSyncWords } from './last-sync-words.ts';
import { Setting } from './Setting.tsx';
import { useTime } from '../../state/use-time.ts';
import section from './section.module.css';
import styles from './AboutSection.module.css';

const shownLines = 40;

/** What the page reads of the diagnostics; the file has more. */
const shownSchema = z.object({
  app: z.object({ version: z.string(), runtime: z.string(), system: z.string() }).nullable(),
  browser: z.string(),
  log: z.array(z.string()),
});

/** Which app this is, and a file for whoever helps. */
export function AboutSection() {
  const { desk, toasts } = useDeskServices();
  const state = useDesk((view) => view.desk);
  const time = useTime();
  const [customerText, setCustomerText] = useState(false);
  const syncState = state?.sync.state;
  const { value } = useAnswer(`${syncState ?? ''}`, () => desk.data.diagnostics({ host, customerText: false }));
  const facts = readShown(value?.text);
  const save = () =>
    desk.data.diagnostics({ host, customerText }).then(
      ({ fileName, text }) => {
        saveFile(fileName, [text]);
        toasts.say(`${fileName}: given to your downloads`);
      },
      (error: unknown) => toasts.fail(toFailure(error)),
    );

  return (
    <>
      <Setting id="versions">
        <dl className={section.facts}>
          <dt>Advocate Desk</dt>
          <dd>{facts?.app?.version ?? 'not known'}</dd>
          <dt>Runs in</dt>
          <dd>
            {host === 'electron' ? 'its own window' : 'a browser window'}
            {facts?.app ? `, on ${facts.app.runtime} (${facts.app.system})` : ''}
          </dd>
          <dt>Handbook</dt>
          <dd>{state?.edition.name}</dd>
          <dt>Time zone</dt>
          <dd>{state?.zone}</dd>
          <dt>Sync</dt>
          <dd>{state && lastSyncWords(state.sync, time)}</dd>
        </dl>
      </Setting>
      <Setting
        id="diagnostics"
        says="A file with versions, settings, counts and the newest lines of the log. Names and texts of customers and colleagues are taken out of it, addresses and tokens always."
      >
        <Checkbox
          label="Leave names in, because they matter for the problem"
          checked={customerText}
          onCheck={setCustomerText}
        />
        <div className={section.row}>
          <Button onClick={() => void save()}>Save the diagnostics file</Button>
        </div>
        {facts && (
          <details className={styles.log}>
            <summary>The newest lines of the log</summary>
            <pre className={styles.lines} tabIndex={0} aria-label="Log">
              {facts.log.length === 0 ? 'Nothing was logged.' : facts.log.slice(-shownLines).join('\n')}
            </pre>
          </details>
        )}
      </Setting>
    </>
  );
}

const host = typeof window === 'object' && 'advocateDesk' in window ? 'electron' : 'browser';

function readShown(text: string | undefined): z.infer<typeof shownSchema> | null {
  if (text === undefined) return null;
  try {
    return shownSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
