import { LogOut, Settings, SunMoon } from 'lucide-react';
import { initialsOf } from '#shared/domain';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import styles from './Me.module.css';

/** Who is signed in, and what is theirs to change. */
export function Me() {
  const { actions } = useDeskServices();
  const session = useDesk((view) => view.desk?.session);
  const own = useDesk((view) => view.settings?.settings.initials[view.desk?.session?.userId ?? '']);
  const settingsKeys = useKeyCaps('go.settings');
  const themeKeys = useKeyCaps('app.theme');
  if (!session) return null;
  return (
    <Menu
      trigger={
        <button type="button" className={styles.me} aria-label={session.name} title={session.name}>
          {own ?? initialsOf(session.name)}
        </button>
      }
    >
      <div className={styles.who}>
        <p className={styles.name}>{session.name}</p>
        <p className={styles.login}>{session.practice ? 'Practice org' : session.username}</p>
      </div>
      <MenuLine />
      <MenuItem icon={Settings} keys={settingsKeys} onChoose={() => actions.run('go.settings')}>
        Settings
      </MenuItem>
      <MenuItem icon={SunMoon} keys={themeKeys} onChoose={() => actions.run('app.theme')}>
        Light or dark
      </MenuItem>
      <MenuItem icon={LogOut} onChoose={() => actions.run('app.sign-out')}>
        Sign out…
      </MenuItem>
    </Menu>
  );
}
