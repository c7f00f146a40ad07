import { overrideRank, rankNoteSubject } from '#shared/accounts';
import { useState, type FormEvent } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './PlanCard.module.css';

type Rank = 1 | 2 | 3;

interface RankFormProps {
  readonly accountId: string;
  /** What the weekly ranking says, and what counts now. */
  readonly automatic: Rank | null;
  readonly inForce: Rank | null;
  readonly onEnd: () => void;
}

const choices = [
  ['1', 'Rank 1'],
  ['2', 'Rank 2'],
  ['3', 'Rank 3'],
  ['auto', 'The weekly rank'],
] as const;

/** RANK-2: another rank, and what the customer said. It becomes a done Task on the account, for colleagues to see. */
export function RankForm({ accountId, automatic, inForce, onEnd }: RankFormProps) {
  const { desk } = useDeskServices();
  const { busy, failure, save } = useSaving();
  const [to, setTo] = useState<(typeof choices)[number][0]>('1');
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const write = (event: FormEvent) => {
    event.preventDefault();
    const rank = to === 'auto' ? null : (Number(to) as Rank);
    // The rule looks at what counts now, whoever gave it.
    const before = inForce === automatic ? [] : [{ byId: '', at: '', from: automatic, to: inForce, why: '' }];
    const written = overrideRank(automatic, before, { byId: '', at: '', to: rank, why });
    if (!written.ok) return setProblem(written.message);
    const subject = rankNoteSubject({ from: inForce, to: rank, why: why.trim() });
    const fields = { kind: 'task', done: true, accountId, subject } as const;
    save(() => desk.editing.create({ table: 'activities', fields }), onEnd);
  };
  return (
    <form className={styles.form} onSubmit={write} noValidate>
      <Select label="Rank" value={to} choices={choices} onChoose={setTo} />
      <TextField
        label="What the customer said"
        autoFocus
        maxLength={220}
        value={why}
        error={problem ?? (failure ? `${failure.message} ${failure.wayOut}` : undefined)}
        onText={setWhy}
      />
      <div className={styles.buttons}>
        <Button look="primary" size="small" type="submit" disabled={busy}>
          Write the note
        </Button>
        <Button look="quiet" size="small" onClick={onEnd}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
