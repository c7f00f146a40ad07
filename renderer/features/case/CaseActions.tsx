import type { CaseDetail } from '#shared/rpc';
import { useKeyCaps, useUsableActions } from '../../state/actions/use-actions.ts';
import type { ActionId } from '../../state/actions/catalogue.data.ts';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import styles from './CaseActions.module.css';

const offered = [
  ['case.take', 'Take'],
  ['case.next-step', 'Next step'],
  ['case.park', 'Park'],
  ['case.close', 'Close'],
] as const satisfies readonly (readonly [ActionId, string])[];

/** What is done most with a case, with its keys. A closing that has gaps says how many. */
export function CaseActions({ detail }: { readonly detail: CaseDetail }) {
  if (detail.closed) return null;
  const refused = fewestBlockers(detail);
  return (
    <div className={styles.actions}>
      {offered
        .filter(([id]) => id !== 'case.take' || detail.life.startedAt === null)
        .map(([id, name]) => (
          <Act key={id} id={id} name={name} gaps={id === 'case.close' ? refused : 0} />
        ))}
    </div>
  );
}

function Act({ id, name, gaps }: { readonly id: ActionId; readonly name: string; readonly gaps: number }) {
  const { actions } = useDeskServices();
  const usable = useUsableActions();
  const keys = useKeyCaps(id);
  if (!usable.has(id)) return null;
  return (
    <Button onClick={() => actions.run(id)}>
      {name}
      {gaps > 0 && (
        <span className={styles.gaps} title={`${gaps} to mend first`}>
          {gaps}
        </span>
      )}
      <Keys caps={keys} />
    </Button>
  );
}

/** How much stands against the outcome that is nearest to be had. */
function fewestBlockers({ closing }: CaseDetail): number {
  const counts = closing.filter(({ status }) => status !== null).map(({ blockers }) => blockers.length);
  return counts.length === 0 ? 0 : Math.min(...counts);
}
