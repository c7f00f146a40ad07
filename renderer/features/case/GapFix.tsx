import { useState, type FormEvent } from 'react';
import type { Gaps } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './GapFix.module.css';

type Gap = Gaps[number];

interface GapFixProps {
  readonly caseId: string;
  readonly gap: Gap;
}

/** The fix of a missing item, where it is missing: one key where the answer is known, a small sheet where somebody chooses. */
export function GapFix({ caseId, gap }: GapFixProps) {
  const { desk, store } = useDeskServices();
  const [open, setOpen] = useState(false);
  const { busy, failure, save } = useSaving();
  const { editing } = desk;

  switch (gap.fix) {
    case 'elsewhere':
      return null;
    case 'nextStep':
    case 'logTouch':
      return (
        <Button
          size="small"
          onClick={() =>
            store.setState({ sheet: { kind: 'touch', caseId, channel: gap.fix === 'logTouch' ? 'call' : 'step' } })
          }
        >
          {gap.fix === 'logTouch' ? 'Log' : 'Write'}
        </Button>
      );
    case 'close':
      return (
        <Button size="small" onClick={() => store.setState({ sheet: { kind: 'close', caseId } })}>
          Close
        </Button>
      );
    case 'pickUp':
      return (
        <Button size="small" disabled={busy} onClick={() => save(() => editing.pickUp({ id: caseId }))}>
          Take it
        </Button>
      );
    case 'assign':
    case 'linkContact':
    case 'linkOpportunity':
    case 'setAdmin':
    case 'setCloseDate':
    case 'setRenewalRisk':
      break;
  }

  const write = (value: string) => {
    const done = () => setOpen(false);
    if (gap.fix === 'assign') save(() => editing.assign({ id: caseId, ownerId: value }), done);
    if (gap.fix === 'linkContact') save(() => editing.linkContact({ id: caseId, contactId: value }), done);
    if (gap.fix === 'linkOpportunity') save(() => editing.linkOpportunity({ id: caseId, opportunityId: value }), done);
    if (gap.fix === 'setAdmin') save(() => editing.setAdmin({ id: caseId, admin: value }), done);
    if (gap.fix === 'setCloseDate') save(() => editing.setCloseDate({ id: caseId, day: value }), done);
    if (gap.fix === 'setRenewalRisk') save(() => editing.setRenewalRisk({ id: caseId, category: value }), done);
  };
  return (
    <Popover
      label={`Fix ${gap.label}`}
      open={open}
      onOpenChange={setOpen}
      side="left"
      trigger={
        <Button size="small" aria-label={`Fix ${gap.label}`}>
          {gap.fix === 'setAdmin' ? 'Add' : 'Fix'}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <p className={styles.head}>{gap.why}</p>
        {gap.offers.length > 0 && (
          <ul className={styles.offers}>
            {gap.offers.map(({ value, label, why }) => (
              <li key={value}>
                <Button size="small" disabled={busy} onClick={() => write(value)}>
                  {label}
                </Button>
                <span className={styles.why}>{why}</span>
              </li>
            ))}
          </ul>
        )}
        <Other caseId={caseId} gap={gap} busy={busy} onWrite={write} />
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
      </div>
    </Popover>
  );
}

interface OtherProps extends GapFixProps {
  readonly busy: boolean;
  readonly onWrite: (value: string) => void;
}

/** Something else than what is offered. */
function Other({ caseId, gap, busy, onWrite }: OtherProps) {
  const { desk } = useDeskServices();
  const time = useTime();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !busy) onWrite(text);
  };
  const of = { assign: 'advocate', linkContact: 'contact', linkOpportunity: 'opportunity' } as const;
  if (gap.fix === 'assign' || gap.fix === 'linkContact' || gap.fix === 'linkOpportunity') {
    const kind = of[gap.fix];
    return (
      <ChoiceField
        label={gap.label}
        chosen={null}
        autoFocus={gap.offers.length === 0}
        find={(search) => desk.editing.choices({ of: kind, caseId, search })}
        onChoose={(choice) => choice && onWrite(choice.value)}
      />
    );
  }
  if (gap.fix === 'setRenewalRisk' && gap.offers.length > 0) return null;
  return (
    <form className={styles.form} onSubmit={submit}>
      {gap.fix === 'setCloseDate' ? (
        <DayField
          label="Close date"
          autoFocus={gap.offers.length === 0}
          text={text}
          time={time}
          onText={setText}
          read={(typed) => desk.editing.readDay({ text: typed })}
        />
      ) : (
        <TextField
          label={gap.label}
          autoFocus={gap.offers.length === 0}
          value={text}
          maxLength={255}
          onText={setText}
        />
      )}
      <Button size="small" look="primary" type="submit" disabled={busy || text.trim() === ''}>
        Save
      </Button>
    </form>
  );
}
