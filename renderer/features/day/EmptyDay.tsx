import { useDesk } from '../../state/DeskProvider.tsx';
import styles from './EmptyDay.module.css';

/** An empty list says whether that is good news. */
export function EmptyDay({ search }: { readonly search: string }) {
  const syncing = useDesk((view) => view.desk?.sync.state === 'first');
  if (search !== '') {
    return (
      <div className={styles.empty}>
        <p className={styles.head}>No case has “{search}” in it.</p>
        <p>The search looks at subjects, accounts, contacts and case numbers. Press Esc to see the whole day.</p>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <p className={styles.head}>Nothing is owed right now.</p>
      <p>
        {syncing
          ? 'Cases appear here as they arrive.'
          : 'A case shows up here when somebody is waiting: a reply, a review, a next step, a meeting, a limit. Sync now to see what is new.'}
      </p>
    </div>
  );
}
