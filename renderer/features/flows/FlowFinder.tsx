import { Compass } from 'lucide-react';
import { useState } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './FlowFinder.module.css';

/** The one flow that is about no case: without one, its own sheet opens. */
const timeOff = 'time-off';

interface FlowFinderProps {
  /** The sheet that this stands on gives way to the flow. */
  readonly onChosen: () => void;
}

/** "What happened?": the standing answer for the odd case, found by a few words. */
export function FlowFinder({ onChosen }: FlowFinderProps) {
  const { desk, store } = useDeskServices();
  const caseId = useDesk((view) => view.selected?.id ?? null);
  const [typed, setTyped] = useState('');
  const { value: flows = [] } = useAnswer(typed, () => desk.editing.flows({ search: typed }));
  const choose = (flowId: string) => {
    if (caseId === null && flowId !== timeOff) return;
    onChosen();
    store.setState({ sheet: caseId === null ? { kind: 'absence' } : { kind: 'flow', caseId, flowId } });
  };
  return (
    <form
      className={styles.finder}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        // What is on screen may still answer an earlier letter.
        void desk.editing.flows({ search: typed }).then(
          ([first]) => first && choose(first.id),
          () => undefined,
        );
      }}
    >
      <TextField
        label="What happened?"
        autoFocus
        value={typed}
        placeholder="six months, other language, churn, mid-market, …"
        hint={
          caseId === null ? 'Choose a case in the list first: the answer is written on it.' : 'Enter takes the first.'
        }
        onText={setTyped}
      />
      <ul className={styles.list}>
        {flows.slice(0, typed.trim() === '' ? 4 : 6).map(({ id, title, rules }) => (
          <li key={id}>
            <Button look="quiet" disabled={caseId === null && id !== timeOff} onClick={() => choose(id)}>
              <Compass size={14} aria-hidden />
              {title} <span className={styles.rules}>{rules.join(', ')}</span>
            </Button>
          </li>
        ))}
        {flows.length === 0 && typed.trim() !== '' && (
          <li className={styles.none}>No standing answer has these words. Try what the customer said.</li>
        )}
      </ul>
    </form>
  );
}
