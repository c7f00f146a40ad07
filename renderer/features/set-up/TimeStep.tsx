import { useSettings } from '../../state/use-settings.ts';
import { WeekdayPicker } from '../../ui/WeekdayPicker.tsx';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import type { StepProps } from './step.ts';
import styles from './step.module.css';

/** By what clock dues are counted, and which days do not count. */
export function TimeStep(_: StepProps) {
  const { facts, change } = useSettings();
  if (!facts) return null;
  const { settings, laptopZone } = facts;
  return (
    <div className={styles.stack}>
      <ZoneSelect
        label="Time zone"
        zone={settings.zone}
        laptopZone={laptopZone}
        hint="Days begin and end in it."
        onChoose={(zone) => void change({ zone })}
      />
      <div className={styles.field}>
        <span className={styles.label}>Days without work</span>
        <WeekdayPicker
          label="Days without work"
          chosen={settings.weekend}
          onChange={(weekend) => void change({ weekend })}
        />
      </div>
      <p className={styles.note}>Holidays can be pasted as a list later, in Settings under Time & working days.</p>
    </div>
  );
}
