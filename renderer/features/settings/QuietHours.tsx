import { useId, useState } from 'react';
import type { WorkspaceSettings } from '#shared/settings';
import { Switch } from '../../ui/Switch.tsx';
import section from './section.module.css';
import styles from './QuietHours.module.css';

type Quiet = WorkspaceSettings['notifications']['quiet'];

interface QuietHoursProps {
  readonly quiet: Quiet;
  readonly onChange: (quiet: Quiet) => void;
}

const usual = { from: '18:00', to: '08:00' };

/** From when until when nothing is told. */
export function QuietHours({ quiet, onChange }: QuietHoursProps) {
  const id = useId();
  const [times, setTimes] = useState(quiet ?? usual);
  const set = (part: Partial<typeof times>) => {
    const next = { ...times, ...part };
    setTimes(next);
    // A time that is being typed is empty until it is whole.
    if (next.from !== '' && next.to !== '') onChange(next);
  };
  return (
    <>
      <Switch label="Quiet hours" checked={quiet !== null} onChange={(on) => onChange(on ? times : null)} />
      {quiet !== null && (
        <div className={section.row}>
          <label htmlFor={`${id}-from`}>From</label>
          <input
            id={`${id}-from`}
            type="time"
            className={styles.time}
            value={times.from}
            onChange={(event) => set({ from: event.target.value })}
          />
          <label htmlFor={`${id}-to`}>to</label>
          <input
            id={`${id}-to`}
            type="time"
            className={styles.time}
            value={times.to}
            onChange={(event) => set({ to: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
