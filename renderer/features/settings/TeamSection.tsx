import { useState } from 'react';
import type { PersonFacts } from '#shared/rpc';
import { readInitials } from '#shared/settings';
import { useSettings } from '../../state/use-settings.ts';
import { SectionFailure } from './SectionFailure.tsx';
import { roleWords } from '../../ui/role-words.ts';
import { Setting } from './Setting.tsx';
import { usePeople } from '../../state/use-people.ts';
import section from './section.module.css';
import styles from './TeamSection.module.css';

/** The roster: whose initials open an entry of Next Steps. */
export function TeamSection() {
  const { failure, change } = useSettings();
  const people = usePeople();
  const [wrong, setWrong] = useState<string | null>(null);
  const twins = people?.filter(({ sharedWith }) => sharedWith.length > 0) ?? [];
  const letters = [...new Set(twins.map(({ initials }) => initials))];

  const rename = (person: PersonFacts, text: string) => {
    const read = text.trim() === '' ? person.salesforceInitials : readInitials(text);
    setWrong(read === null ? `“${text}” for ${person.name}: initials are two or three letters.` : null);
    if (read === null || read === person.initials) return;
    void change({ initials: { [person.id]: read === person.salesforceInitials ? null : read } });
  };

  return (
    <Setting
      id="people"
      says="The people Salesforce names around your cases. Their initials are known in Next Steps; change them where Salesforce has none that fit."
    >
      <SectionFailure failure={failure} />
      <div aria-live="polite" className={section.stack}>
        {letters.length > 0 && (
          <p className={section.warning}>
            {letters.join(', ')} {letters.length === 1 ? 'belongs' : 'belong'} to more than one person: their entries
            cannot be told apart.
          </p>
        )}
        {wrong && <p className={section.problem}>{wrong}</p>}
      </div>
      {people === undefined ? null : people.length === 0 ? (
        <p className={section.note}>The team comes with the first sync.</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Region</th>
                <th scope="col">Initials</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row" dir="auto">
                    {person.name}
                    {person.me && <span className={section.soft}> (me)</span>}
                  </th>
                  <td>{roleWords(person.role)}</td>
                  <td>{person.region ?? '–'}</td>
                  <td>
                    <Initials person={person} onText={(text) => rename(person, text)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Setting>
  );
}

function Initials({ person, onText }: { readonly person: PersonFacts; readonly onText: (text: string) => void }) {
  const { name, initials, salesforceInitials, sharedWith } = person;
  return (
    <div className={styles.initials}>
      <input
        key={initials}
        type="text"
        className={styles.input}
        aria-label={`Initials of ${name}`}
        aria-invalid={sharedWith.length > 0 ? true : undefined}
        title={initials === salesforceInitials ? undefined : `${salesforceInitials} in Salesforce`}
        defaultValue={initials}
        maxLength={12}
        autoComplete="off"
        spellCheck={false}
        onBlur={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onText(event.currentTarget.value);
          if (event.key === 'Escape') event.currentTarget.value = initials;
        }}
      />
      {sharedWith.length > 0 && (
        <span className={styles.twin} dir="auto">
          as {sharedWith.join(', ')}
        </span>
      )}
    </div>
  );
}
