import type { ReactNode } from 'react';
import { actionGroups, actionIds, factsOf, type ActionId } from '../../state/actions/catalogue.data.ts';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd, Keys } from '../../ui/Kbd.tsx';
import styles from './HelpSheet.module.css';

/** Keys of a list and its fields, which are the same everywhere and cannot be changed. */
const fixed: readonly (readonly [caps: readonly string[], what: string])[] = [
  [['↓', '↑'], 'Down or up the list'],
  [['PgDn', 'PgUp'], 'A screenful on or back'],
  [['Esc'], 'Clear or leave the search; put the case away'],
  [['F8'], 'Go to the newest message'],
  [['←', '→'], 'Move the line between list and case, when it has the focus'],
];

/** The keys there are, as this laptop has them. Letters are off while typing. */
interface HelpSheetProps {
  /** The way to the standing answers. */
  readonly finder: ReactNode;
  readonly onClose: () => void;
}

export function HelpSheet({ finder, onClose }: HelpSheetProps) {
  return (
    <Dialog title="Help" width="wide" onClose={onClose}>
      {finder}
      <div className={styles.groups}>
        {actionGroups.map((group) => (
          <section key={group} className={styles.group} aria-label={group}>
            <h3 className={styles.name}>{group}</h3>
            <dl className={styles.keys}>
              {actionIds
                .filter((id) => factsOf(id).group === group && factsOf(id).keys !== undefined)
                .map((id) => (
                  <Line key={id} id={id} />
                ))}
              {group === 'Move' &&
                fixed.map(([caps, what]) => (
                  <div key={what} className={styles.key}>
                    <dt>{what}</dt>
                    <dd>
                      <Keys caps={caps} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>
        Letters are keys only while you are not typing. Two keys in a row, such as <Kbd>G</Kbd> <Kbd>D</Kbd>, are
        pressed one after the other. Everything else is in the palette.
      </p>
    </Dialog>
  );
}

function Line({ id }: { readonly id: ActionId }) {
  const caps = useKeyCaps(id);
  if (caps.length === 0) return null;
  return (
    <div className={styles.key}>
      <dt>{factsOf(id).title}</dt>
      <dd>
        <Keys caps={caps} />
      </dd>
    </div>
  );
}
