import { BarChart3, BookOpen, Building2, Inbox, Mail, Settings, Sparkles, Sun, UploadCloud } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { screenNames, screens, type Screen } from '../../state/screens.ts';
import { classNames } from '../../ui/class-names.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { Me } from './Me.tsx';
import styles from './Rail.module.css';

const icons: Readonly<Record<Screen, LucideIcon>> = {
  day: Sun,
  cases: Inbox,
  accounts: Building2,
  'clean-up': Sparkles,
  templates: Mail,
  scorecard: BarChart3,
  handbook: BookOpen,
  outbox: UploadCloud,
  settings: Settings,
};
/** What is done now and then stands at the foot. */
const atFoot: ReadonlySet<Screen> = new Set(['outbox', 'settings']);

/** The places there are, as a narrow column of signs with their words for a screen reader and as tips. */
export function Rail() {
  return (
    <nav className={styles.rail} aria-label="Screens">
      {screens
        .filter((screen) => !atFoot.has(screen))
        .map((screen) => (
          <Door key={screen} screen={screen} />
        ))}
      <span className={styles.gap} />
      {screens
        .filter((screen) => atFoot.has(screen))
        .map((screen) => (
          <Door key={screen} screen={screen} />
        ))}
      <Me />
    </nav>
  );
}

function Door({ screen }: { readonly screen: Screen }) {
  const { store } = useDeskServices();
  const here = useDesk((view) => view.screen === screen);
  const keys = useKeyCaps(`go.${screen}`);
  const count = useDesk((view) => (screen === 'day' ? (view.desk?.counts.bands.breached ?? 0) : 0));
  const Icon = icons[screen];
  return (
    <Tooltip text={screenNames[screen]} keys={keys} side="right">
      <button
        type="button"
        className={classNames(styles.door, here && styles.here)}
        aria-current={here ? 'page' : undefined}
        onClick={() => store.setState({ screen, playing: false })}
      >
        <Icon size={19} strokeWidth={1.75} aria-hidden />
        <HiddenText>{screenNames[screen]}</HiddenText>
        {count > 0 && (
          <span className={styles.count}>
            {count > 99 ? '99+' : count}
            <HiddenText> breached</HiddenText>
          </span>
        )}
      </button>
    </Tooltip>
  );
}
