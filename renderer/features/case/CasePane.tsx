import { filterCount } from '#shared/lists';
import { CloudOff, MousePointerClick } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { lastingId } from '../../state/names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { CaseDesk } from './CaseDesk.tsx';
import { notListedWords } from './case-words.ts';
import { useCase } from './use-case.ts';
import styles from './CasePane.module.css';

interface CasePaneProps {
  readonly plan: (caseId: string) => ReactNode;
}

/** The place beside the list where the chosen case lies. */
export function CasePane({ plan }: CasePaneProps) {
  const { browsing } = useDeskServices();
  const selected = useDesk((view) => view.selected);
  const open = useDesk((view) => view.paneOpen);
  const version = useDesk((view) => view.desk?.version);
  const focus = useDesk((view) => view.focus);
  const query = useDesk((view) => view.query);
  const list = useDesk((view) => view.list);
  const filtered = useDesk((view) => filterCount(view.shape.filters) > 0);
  const opened = useCase(open ? (selected?.id ?? null) : null, version);
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    if (focus?.on === 'case') pane.current?.focus({ preventScroll: true });
  }, [focus]);
  const names = useDesk((view) => view.names);
  const shown = open && opened ? lastingId(names, opened.id) : undefined;
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [shown]);
  const playing = useDesk((view) => view.playing);
  useActions({ 'case.close-pane': () => browsing.closeCase() }, open && !playing);

  const left = selected !== null && !selected.listed && selected.id === opened?.id;
  return (
    <section ref={pane} className={styles.pane} aria-label="Case" tabIndex={-1}>
      {!open && (
        <EmptyState icon={MousePointerClick} title="No case is open">
          Choose one with <Kbd>J</Kbd> <Kbd>K</Kbd> and open it with <Kbd>Enter</Kbd>, or click on it.
        </EmptyState>
      )}
      {open && opened && left && (
        <p className={styles.notice} role="status">
          {notListedWords(list, query, filtered)}
        </p>
      )}
      {open && opened?.detail && <CaseDesk detail={opened.detail} plan={plan} />}
      {open && opened?.detail === null && (
        <EmptyState icon={CloudOff} title="This case is not on this laptop">
          Salesforce did not give it: you may be offline, or it may not be yours to see. It is asked for again after the
          next sync.
        </EmptyState>
      )}
    </section>
  );
}
