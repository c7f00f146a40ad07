import { EDITION_IDS, editionOf } from '#shared/handbook';
import { editionLine, shortEditionName } from '#shared/settings';
import { useSettings } from '../../state/use-settings.ts';
import { RadioCards, type RadioCard } from '../../ui/RadioCards.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { StepProps } from './step.ts';
import styles from './step.module.css';

const cards: readonly RadioCard<string>[] = EDITION_IDS.map((id) => ({
  value: id,
  title: shortEditionName(editionOf(id)),
  says: editionLine(id) ?? '',
}));

/** The edition of the handbook, and whether the app may speak up. */
export function RulesStep(_: StepProps) {
  const { facts, change } = useSettings();
  if (!facts) return null;
  const { settings } = facts;
  return (
    <div className={styles.stack}>
      <RadioCards
        label="Edition of the handbook"
        look="lines"
        value={settings.edition}
        cards={cards}
        onChoose={(edition) => void change({ edition })}
      />
      <Switch
        label="Tell me about meetings, replies and deadlines"
        hint="By the system’s notifications, quiet from 18:00 to 08:00 and on days without work."
        checked={settings.notifications.on}
        onChange={(on) => void change({ notifications: { on } })}
      />
    </div>
  );
}
