import { Plus, X } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { fallsOnWeekend, readHolidays, sortHolidays, type Holiday } from '#shared/settings';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PasteHolidays } from './PasteHolidays.tsx';
import section from './section.module.css';
import styles from './Holidays.module.css';

interface HolidaysProps {
  readonly holidays: readonly Holiday[];
  readonly weekend: readonly number[];
  readonly onChange: (holidays: readonly Holiday[]) => Promise<boolean>;
}

/** The list of holidays: add one, take one out, or paste many. */
export function Holidays({ holidays, weekend, onChange }: HolidaysProps) {
  const time = useTime();
  const [line, setLine] = useState({ day: '', name: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const dayField = useRef<HTMLFormElement>(null);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const { holidays: read, faults } = readHolidays(`${line.day.trim()} ${line.name}`);
    const [fault] = faults;
    setProblem(fault ? fault.says : read.length === 0 ? 'Write a day, like 2025-12-25.' : null);
    if (read.length > 0) {
      void onChange(sortHolidays([...holidays, ...read]));
      setLine({ day: '', name: '' });
    }
    dayField.current?.querySelector('input')?.focus();
  };

  return (
    <>
      {holidays.length === 0 ? (
        <p className={section.note}>None yet. Paste the list of your country, or add them one by one.</p>
      ) : (
        <ul className={styles.list}>
          {holidays.map((holiday) => (
            <li key={holiday.day} className={styles.holiday}>
              <span className={styles.day} title={holiday.day}>
                {calendarDayWords(holiday.day, time)}
              </span>
              <span className={styles.name} dir="auto">
                {holiday.name}
                {fallsOnWeekend(holiday, weekend) && <span className={section.soft}> (no working day anyway)</span>}
              </span>
              <IconButton
                icon={X}
                label={`Take out ${holiday.name || holiday.day}`}
                onClick={() => void onChange(holidays.filter(({ day }) => day !== holiday.day))}
              />
            </li>
          ))}
        </ul>
      )}
      <form ref={dayField} className={styles.add} onSubmit={add} aria-label="Add a holiday">
        <TextField
          label="Day"
          placeholder="2025-12-25"
          value={line.day}
          error={problem ?? undefined}
          onText={(day) => setLine({ ...line, day })}
        />
        <TextField label="Name" value={line.name} maxLength={80} onText={(name) => setLine({ ...line, name })} />
        <div className={styles.buttons}>
          <Button type="submit">
            <Plus size={14} aria-hidden /> Add
          </Button>
          <Button look="quiet" onClick={() => setPasting(true)}>
            Paste a list…
          </Button>
        </div>
      </form>
      {pasting && (
        <PasteHolidays
          known={holidays}
          onClose={() => setPasting(false)}
          onTake={async (list) => {
            if (await onChange(list)) setPasting(false);
          }}
        />
      )}
    </>
  );
}
