import { useState, type FormEvent } from 'react';
import type { PersonFacts } from '#shared/rpc';
import { readInitials } from '#shared/settings';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './InitialsField.module.css';

interface InitialsFieldProps {
  readonly person: PersonFacts;
  /** Null goes back to what Salesforce says. */
  readonly onChange: (initials: string | null) => void;
}

/** My initials as they open a Next Steps entry. */
export function InitialsField({ person, onChange }: InitialsFieldProps) {
  const [text, setText] = useState(person.initials);
  const read = readInitials(text);
  const own = person.initials !== person.salesforceInitials;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (read === null) return;
    setText(read);
    onChange(read === person.salesforceInitials ? null : read);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label="Initials"
        value={text}
        maxLength={12}
        error={read === null ? 'Two or three letters, such as KK.' : undefined}
        onText={setText}
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={read === null || read === person.initials}>
          Use {read ?? 'them'}
        </Button>
        {own && (
          <Button
            look="quiet"
            onClick={() => {
              setText(person.salesforceInitials);
              onChange(null);
            }}
          >
            Back to Salesforce’s: {person.salesforceInitials}
          </Button>
        )}
      </div>
    </form>
  );
}
