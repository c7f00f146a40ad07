import { useState } from 'react';
import { CasePane } from '../features/case/CasePane.tsx';
import { DayScreen } from '../features/day/DayScreen.tsx';
import { HelpSheet } from '../features/help/HelpSheet.tsx';
import { StatusLine } from '../features/status/StatusLine.tsx';
import { useKeys } from '../ui/use-keys.ts';
import styles from './Workbench.module.css';

const edition = 'FY26 handbook';

interface WorkbenchProps {
  readonly onSignIn: () => void;
  readonly onSignOut: () => void;
}

/** The list, the case beside it, and the status line under both. */
export function Workbench({ onSignIn, onSignOut }: WorkbenchProps) {
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  return (
    <div className={styles.bench}>
      <main className={styles.panes}>
        <DayScreen />
        <CasePane />
      </main>
      <StatusLine edition={edition} onSignIn={onSignIn} onHelp={() => setHelp(true)} onSignOut={onSignOut} />
      {help && <HelpSheet onClose={() => setHelp(false)} />}
    </div>
  );
}
