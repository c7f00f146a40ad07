import { useSettings } from '../../state/use-settings.ts';
import { useTime } from '../../state/use-time.ts';
import { clockWords, dayWords } from '../../ui/day-words.ts';
import { WeekdayPicker } from '../../ui/WeekdayPicker.tsx';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import { Holidays } from './Holidays.tsx';
import { SectionFailure } from './SectionFailure.tsx';
import { Setting } from './Setting.tsx';
import styles from './section.module.css';

/** By what clock and calendar dues are counted. */
export function TimeSection() {
  const { facts, failure, change } = useSettings();
  const time = useTime();
  if (!facts) return null;
  const { settings, laptopZone, zone } = facts;
  return (
    <>
      <SectionFailure failure={failure} />
      <Setting
        id="zone"
        says="Days begin and end in it, and every due is told in it. Each change judges all cases anew."
      >
        <div className={styles.narrow}>
          <ZoneSelect
            label="Zone"
            zone={settings.zone}
            laptopZone={laptopZone}
            hint={`It is ${clockWords(time.now, time)} on ${dayWords(time.now, time)} there.`}
            onChoose={(chosen) => void change({ zone: chosen })}
          />
        </div>
        {zone !== laptopZone && (
          <p className={styles.note}>
            This laptop is set to {laptopZone}. Choose “As this laptop” to follow it when you travel.
          </p>
        )}
      </Setting>
      <Setting id="weekend" says="Answers are owed in working days: these do not count.">
        <WeekdayPicker
          label="Days without work"
          chosen={settings.weekend}
          onChange={(weekend) => void change({ weekend })}
        />
        {settings.weekend.length === 0 && <p className={styles.note}>Every day of the week is a working day.</p>}
      </Setting>
      <Setting
        id="holidays"
        says="Days on which the team does not work. They are no working days, whatever weekday they fall on."
      >
        <Holidays
          holidays={settings.holidays}
          weekend={settings.weekend}
          onChange={(holidays) => change({ holidays: [...holidays] })}
        />
      </Setting>
    </>
  );
}
