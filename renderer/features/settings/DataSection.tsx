import { useState } from 'react';
import { withoutField } from '#shared/sync';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useTime } from '../../state/use-time.ts';
import { agoWords } from '../../ui/age-words.ts';
import { exactWords } from '../../ui/day-words.ts';
import { sizeWords } from '../../ui/size-words.ts';
import { BackupAndRestore } from './BackupAndRestore.tsx';
import { Resets } from './Resets.tsx';
import { Setting } from './Setting.tsx';
import section from './section.module.css';

const tables = [
  ['cases', 'Cases'],
  ['activities', 'Activities'],
  ['accounts', 'Accounts'],
  ['contacts', 'Contacts'],
  ['opportunities', 'Opportunities'],
] as const;

/** What is on this laptop, and the ways to take it out, bring it back and begin anew. */
export function DataSection() {
  const { desk } = useDeskServices();
  const version = useDesk((view) => view.desk?.counts.cases);
  const lastSyncAt = useDesk((view) => view.desk?.sync.lastSyncAt);
  const missing = useDesk((view) => view.desk?.sync.missing) ?? [];
  const [asked, setAsked] = useState(0);
  const time = useTime();
  const { value: facts } = useAnswer(`${version ?? ''} ${lastSyncAt ?? ''} ${asked}`, () => desk.data.facts());
  return (
    <>
      <Setting
        id="kept"
        says="Cases, edits and the journal lie on this laptop as they are: the app does not encrypt them itself and relies on the disk’s own encryption. Turn that on (FileVault, BitLocker, LUKS) before you work with real customers."
      >
        {facts && (
          <dl className={section.facts}>
            {tables.map(([table, name]) => (
              <Fact key={table} name={name} value={(facts.records[table] ?? 0).toLocaleString('en')} />
            ))}
            <Fact name="Lines of history" value={facts.history.toLocaleString('en')} />
            <Fact name="Changes not in Salesforce yet" value={facts.unsent.toLocaleString('en')} />
            <Fact
              name="Database"
              value={
                facts.usedBytes === null
                  ? 'The browser does not say'
                  : `${sizeWords(facts.usedBytes)}${facts.quotaBytes === null ? '' : ` of ${sizeWords(facts.quotaBytes)} at most`}`
              }
            />
            <Fact
              name="Written down for a quick start"
              value={facts.snapshotAt === null ? 'not yet' : agoWords(facts.snapshotAt, time)}
              title={facts.snapshotAt === null ? undefined : exactWords(facts.snapshotAt, time)}
            />
          </dl>
        )}
        {missing.length > 0 && (
          <>
            <p>Salesforce does not show these fields to you. Everything else works; ask your administrator for them:</p>
            <ul>
              {missing.map((field) => (
                <li key={field}>
                  <code>{field}</code>: {withoutField(field)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Setting>
      <BackupAndRestore onRestored={() => setAsked((count) => count + 1)} />
      <Resets unsent={facts?.unsent ?? 0} />
    </>
  );
}

function Fact({
  name,
  value,
  title,
}: {
  readonly name: string;
  readonly value: string;
  readonly title?: string | undefined;
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd title={title}>{value}</dd>
    </>
  );
}
