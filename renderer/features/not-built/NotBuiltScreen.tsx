import { BarChart3, Inbox, Mail, Sparkles, UploadCloud } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { screenNames, type Screen } from '../../state/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './NotBuiltScreen.module.css';

type Missing = Exclude<Screen, 'day' | 'accounts' | 'handbook' | 'settings'>;

const plans: Readonly<Record<Missing, readonly [icon: LucideIcon, says: string]>> = {
  cases: [Inbox, 'Every case on this laptop, mine and my colleagues’, and those that I created.'],
  'clean-up': [Sparkles, 'What is open past its limit and what the Required 10 misses, to be mended many at a time.'],
  templates: [Mail, 'The right e-mail for a trigger and a day of the cadence, filled in and ready to leave.'],
  scorecard: [BarChart3, 'The figures of Advocates, teams and regions, each opening onto the cases behind it.'],
  outbox: [UploadCloud, 'What still has to reach Salesforce, and what needs a decision of yours.'],
};

/** A place that is still to come says what it will be. */
export function NotBuiltScreen({ screen }: { readonly screen: Missing }) {
  const [icon, says] = plans[screen];
  return (
    <section className={styles.screen} aria-label={screenNames[screen]}>
      <EmptyState icon={icon} title={`${screenNames[screen]} is not built yet`}>
        {says}
      </EmptyState>
    </section>
  );
}
