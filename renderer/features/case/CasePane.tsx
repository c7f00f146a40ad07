import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { CaseDesk } from './CaseDesk.tsx';
import { useCase } from './use-case.ts';
import styles from './CasePane.module.css';

/** The place beside the list where the chosen case lies. */
export function CasePane() {
  const { browsing } = useDeskServices();
  const selected = useDesk((view) => view.selected);
  const open = useDesk((view) => view.paneOpen);
  const version = useDesk((view) => view.desk?.version);
  const focus = useDesk((view) => view.focus);
  const query = useDesk((view) => view.query);
  const opened = useCase(open ? (selected?.id ?? null) : null, version);
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    if (focus?.on === 'case') pane.current?.focus({ preventScroll: true });
  }, [focus]);
  const shown = open ? opened?.id : undefined;
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [shown]);

  useActions({ 'case.close-pane': () => browsing.closeCase() }, open);

  return (
    <section ref={pane} className={`${styles.pane} ${open ? styles.open : ''}`} aria-label="Case" tabIndex={-1}>
      {open && opened ? (
        <>
          <div className={styles.bar}>
            {selected && !selected.listed && selected.id === opened.id && (
              <p className={styles.left} role="status">
                {query === '' ? 'This case is not in your Day list.' : 'This case is not in this search.'}
              </p>
            )}
            <button type="button" className={styles.close} onClick={() => browsing.closeCase()} aria-label="Close case">
              <X size={16} aria-hidden />
            </button>
          </div>
          {opened.detail ? (
            <CaseDesk detail={opened.detail} />
          ) : (
            <p className={styles.hint}>
              This case is not on this laptop, and Salesforce did not give it: you may be offline, or it may not be
              yours to see.
            </p>
          )}
        </>
      ) : (
        !open && (
          <p className={styles.hint}>
            Choose a case with <Kbd>j</Kbd> <Kbd>k</Kbd> and open it with <Kbd>Enter</Kbd>, or click on it.
          </p>
        )
      )}
    </section>
  );
}
