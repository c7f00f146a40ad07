import type { PracticeLogin } from '#shared/rpc';
import { useEffect, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './PracticePeople.module.css';

interface PracticePeopleProps {
  readonly busy: boolean;
  readonly onChoose: (username: string) => void;
}

const groups = [
  { role: 'advocate', heading: 'Advocates' },
  { role: 'manager', heading: 'Managers' },
] as const;

/** The people of the practice org who have a day to show: Advocates and their managers. */
export function PracticePeople({ busy, onChoose }: PracticePeopleProps) {
  const { backend } = useDeskServices();
  const [logins, setLogins] = useState<readonly PracticeLogin[]>();
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let here = true;
    backend.session.practiceLogins().then(
      (all) => here && setLogins(all),
      (error: unknown) => here && setFailure(toFailure(error)),
    );
    return () => {
      here = false;
    };
  }, [backend]);

  if (failure) return <FailureNote message={failure.message} wayOut={failure.wayOut} />;
  return (
    <div className={styles.people} aria-busy={logins === undefined}>
      {logins === undefined && <p className={styles.waiting}>Starting the practice org…</p>}
      {groups.map(({ role, heading }) => {
        const people = logins?.filter((login) => login.role === role) ?? [];
        if (people.length === 0) return null;
        return (
          <section key={role} aria-label={heading}>
            <h2 className={styles.heading}>{heading}</h2>
            <ul>
              {people.map(({ username, name, region }) => (
                <li key={username}>
                  <button type="button" className={styles.person} disabled={busy} onClick={() => onChoose(username)}>
                    <span>{name}</span>
                    <span className={styles.region}>{region}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
