import { useState } from 'react';
import { readHolidays, sortHolidays, writeHolidays, type Holiday } from '#shared/settings';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import section from './section.module.css';
import styles from './PasteHolidays.module.css';

interface PasteHolidaysProps {
  readonly known: readonly Holiday[];
  readonly onTake: (holidays: readonly Holiday[]) => Promise<void>;
  readonly onClose: () => void;
}

const shownFaults = 20;

/** Many holidays at once, a line each. What cannot be read is pointed at and left out; the rest can be taken. */
export function PasteHolidays({ known, onTake, onClose }: PasteHolidaysProps) {
  const [text, setText] = useState('');
  const { holidays, faults } = readHolidays(text);
  const count = holidays.length === 1 ? '1 holiday' : `${holidays.length} holidays`;
  return (
    <Dialog
      title="Paste a list of holidays"
      onClose={onClose}
      footer={
        <>
          {known.length > 0 && (
            <Button disabled={holidays.length === 0} onClick={() => void onTake(holidays)}>
              Replace the list
            </Button>
          )}
          <Button
            look="primary"
            disabled={holidays.length === 0}
            onClick={() => void onTake(sortHolidays([...known, ...holidays]))}
          >
            Add {count}
          </Button>
        </>
      }
    >
      <div className={section.stack}>
        <TextArea
          label="A day and its name on each line"
          rows={10}
          autoFocus
          value={text}
          placeholder={writeHolidays([
            { day: '2025-12-25', name: 'Christmas Day' },
            { day: '2026-01-01', name: 'New Year' },
          ])}
          onText={setText}
        />
        <div aria-live="polite">
          {faults.length > 0 && (
            <>
              <p className={section.problem}>
                {faults.length === 1 ? 'One line cannot be read:' : `${faults.length} lines cannot be read:`}
              </p>
              <ul className={styles.faults}>
                {faults.slice(0, shownFaults).map(({ line, text: said, says }) => (
                  <li key={line}>
                    Line {line}, <code dir="auto">{said}</code>: {says}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
