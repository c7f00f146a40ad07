import { BarChart3, Mail } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { screenNames, type Screen } from '../../state/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './NotBuiltScreen.module.css';

type Missing = Extract<Screen, 'templates' | 'scorecard'>;

const plans: Readonly<Record<Missing, readonly [icon: LucideIcon, says: string]>> = {
  templates: [Mail, 'The right e-mail for a trigger and a day of the cadence, filled in and ready to leave.'],
  scorecard: [BarChart3, 'The figures of Advocates, teams and regions, each opening onto the cases behind it.'],
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
