import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useSettings } from '../../state/use-settings.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { exactWords } from '../../ui/day-words.ts';
import { InitialsField } from './InitialsField.tsx';
import { roleWords } from '../../ui/role-words.ts';
import { KeepSignIn } from './KeepSignIn.tsx';
import { SectionFailure } from './SectionFailure.tsx';
import { Setting } from './Setting.tsx';
import { usePeople } from '../../state/use-people.ts';
import styles from './section.module.css';

/** Who works here, and how their entries begin. */
export function MeSection() {
  const { actions } = useDeskServices();
  const session = useDesk((view) => view.desk?.session);
  const { failure, change } = useSettings();
  const time = useTime();
  const me = usePeople()?.find((person) => person.me);
  if (!session) return null;
  const today = exactWords(time.now, time).slice(0, 10);
  return (
    <>
      <Setting
        id="who"
        says="This comes from Salesforce, and is changed there."
        aside={
          <Button size="small" onClick={() => actions.run('app.sign-out')}>
            Sign out…
          </Button>
        }
      >
        <dl className={styles.facts}>
          <dt>Name</dt>
          <dd dir="auto">{session.name}</dd>
          <dt>Role</dt>
          <dd>{me ? roleWords(me.role) : session.scope.kind === 'manager' ? 'Manager' : 'Advocate'}</dd>
          <dt>Region</dt>
          <dd>{me?.region ?? 'not set'}</dd>
          <dt>Manager</dt>
          <dd dir="auto">{me?.manager ?? 'not set'}</dd>
          <dt>Signed in as</dt>
          <dd>{session.username}</dd>
          <dt>Org</dt>
          <dd>{session.practice ? 'The practice org, where nothing is real' : new URL(session.instanceUrl).host}</dd>
        </dl>
      </Setting>
      {!session.practice && <KeepSignIn />}
      <Setting id="myInitials" says="They stand behind the date of each Next Steps entry that you write.">
        {me && (
          <InitialsField
            key={me.initials}
            person={me}
            onChange={(initials) => void change({ initials: { [me.id]: initials } })}
          />
        )}
        {me && (
          <p className={styles.note}>
            An entry begins like <code>{`${today} ${me.initials} `}</code>
          </p>
        )}
        {me && me.sharedWith.length > 0 && (
          <p className={styles.warning}>
            <span dir="auto">{me.sharedWith.join(', ')}</span> has the same initials: entries cannot be told apart.
          </p>
        )}
        <SectionFailure failure={failure} />
      </Setting>
    </>
  );
}
