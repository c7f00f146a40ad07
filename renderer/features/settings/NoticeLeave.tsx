import { useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import section from './section.module.css';

/** Where the system has not given its leave: what happens instead, and how to give it. */
export function NoticeLeave() {
  const { notifier } = useDeskServices();
  const [leave, setLeave] = useState(notifier.leave);
  if (leave === 'given') return null;
  if (leave === 'refused') {
    return (
      <p className={section.warning}>
        The browser shows no notifications of this app, so they appear in its window. Allow them for this address in the
        browser’s settings.
      </p>
    );
  }
  const ask = () => void notifier.askLeave().then(() => setLeave(notifier.leave()));
  return (
    <div className={section.row}>
      <p className={section.note}>The browser wants your leave first. Until then you are told in the window.</p>
      <Button size="small" onClick={ask}>
        Allow notifications
      </Button>
    </div>
  );
}
