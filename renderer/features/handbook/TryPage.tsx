import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useEdition } from '../../state/use-edition.ts';
import { useEditions } from '../../state/use-editions.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { EditionSelect } from './EditionSelect.tsx';
import { TriedCases } from './TriedCases.tsx';
import { useSimulation } from './use-simulation.ts';
import styles from './TryPage.module.css';

/** Another edition tried over the open cases: which verdicts would change, before anybody decides anything. */
export function TryPage({ onCase }: { readonly onCase: (id: string) => void }) {
  const inForce = useEdition();
  const editions = useEditions();
  const [chosen, setChosen] = useState<string>(editions.find(({ id }) => id !== inForce.id)?.id ?? inForce.id);
  const { simulation, start, stop } = useSimulation();
  const name = (id: string) => editions.find((one) => one.id === id)?.name ?? id;
  const running = simulation?.state === 'running';
  return (
    <div className={styles.page}>
      <form
        className={styles.choice}
        onSubmit={(event) => {
          event.preventDefault();
          start(chosen);
        }}
      >
        <EditionSelect
          label="Try this edition over my open cases"
          labelled="seen"
          value={chosen}
          onChoose={setChosen}
        />
        {running ? (
          <Button onClick={stop}>Stop</Button>
        ) : (
          <Button look="primary" type="submit" disabled={chosen === inForce.id}>
            Try it
          </Button>
        )}
      </form>
      {chosen === inForce.id && <p className={styles.hint}>This edition is in force: nothing would change.</p>}
      {!simulation && (
        <EmptyState icon={FlaskConical} title="Nothing was tried yet">
          Choose another edition and see which of your open cases it would judge otherwise: items of the Required 10,
          ways to close, the band of the day. Nothing is changed by it.
        </EmptyState>
      )}
      {running && (
        <ProgressBar
          label={`Judging by “${name(simulation.edition)}”`}
          done={simulation.done}
          of={simulation.of}
          share={simulation.of === 0 ? 0 : simulation.done / simulation.of}
        />
      )}
      {simulation?.failure && <FailureNote message={simulation.failure.message} wayOut={simulation.failure.wayOut} />}
      {simulation && !running && !simulation.failure && (
        <p className={styles.result} role="status">
          {simulation.state === 'stopped'
            ? `Stopped after ${simulation.done.toLocaleString('en')} of ${simulation.of.toLocaleString('en')} cases. `
            : ''}
          Under “{name(simulation.edition)}” {simulation.found.length.toLocaleString('en')} of{' '}
          {simulation.done.toLocaleString('en')} open cases would be judged otherwise.
        </p>
      )}
      {simulation && simulation.found.length > 0 && <TriedCases cases={simulation.found} onCase={onCase} />}
    </div>
  );
}
