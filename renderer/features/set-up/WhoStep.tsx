import { useEffect, useState } from 'react';
import { initialsOf } from '#shared/domain';
import { readInitials } from '#shared/settings';
import { useDesk } from '../../state/DeskProvider.tsx';
import { usePeople } from '../../state/use-people.ts';
import { useSettings } from '../../state/use-settings.ts';
import { roleWords } from '../../ui/role-words.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { StepProps } from './step.ts';
import styles from './step.module.css';

/** Who Salesforce takes me for, and my initials to confirm. */
export function WhoStep({ onSave }: StepProps) {
  const session = useDesk((view) => view.desk?.session);
  const { facts, change } = useSettings();
  const me = usePeople()?.find((person) => person.me);
  const [typed, setTyped] = useState<string | null>(null);
  const id = session?.userId ?? '';
  const own = facts?.settings.initials[id] ?? me?.initials ?? initialsOf(session?.name ?? '');
  const text = typed ?? own;
  const read = readInitials(text);

  useEffect(() => {
    onSave(async () => {
      // Initials that cannot be read hold nobody up: those of before stay.
      if (typed === null || read === null || read === own) return true;
      return change({ initials: { [id]: read === me?.salesforceInitials ? null : read } });
    });
    return () => onSave(null);
  });

  if (!session) return null;
  const coming = me ? 'not set' : 'coming from Salesforce…';
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd dir="auto">{session.name}</dd>
        <dt>Role</dt>
        <dd>{me ? roleWords(me.role) : session.scope.kind === 'manager' ? 'Manager' : 'Advocate'}</dd>
        <dt>Region</dt>
        <dd>{me?.region ?? coming}</dd>
        <dt>Manager</dt>
        <dd dir="auto">{me?.manager ?? coming}</dd>
      </dl>
      <div className={styles.short}>
        <TextField
          label="Initials"
          hint="They open your Next Steps entries."
          value={text}
          maxLength={12}
          error={read === null ? 'Two or three letters, such as KK.' : undefined}
          onText={setTyped}
        />
      </div>
      {me && me.sharedWith.length > 0 && read === me.initials && (
        <p className={styles.warning}>
          <span dir="auto">{me.sharedWith.join(', ')}</span> has the same initials: three letters tell you apart.
        </p>
      )}
    </div>
  );
}
