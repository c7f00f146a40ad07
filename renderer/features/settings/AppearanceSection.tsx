import { useDeskServices, usePreferences } from '../../state/DeskProvider.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { LookPreview } from './LookPreview.tsx';
import { Setting } from './Setting.tsx';
import styles from './AppearanceSection.module.css';

/** How the app looks on this laptop; every choice holds at once. */
export function AppearanceSection() {
  const { preferences } = useDeskServices();
  const { theme, contrast, density } = usePreferences((kept) => kept);
  return (
    <Setting id="look" says="Kept on this laptop. A choice holds at once.">
      <div className={styles.choices}>
        <span className={styles.name}>Theme</span>
        <Segmented
          label="Theme"
          value={theme}
          choices={[
            ['system', 'As the system'],
            ['light', 'Light'],
            ['dark', 'Dark'],
          ]}
          onChange={(chosen) => preferences.setState({ theme: chosen })}
        />
        <span className={styles.name}>Contrast</span>
        <Segmented
          label="Contrast"
          value={contrast}
          choices={[
            ['system', 'As the system'],
            ['more', 'More'],
          ]}
          onChange={(chosen) => preferences.setState({ contrast: chosen })}
        />
        <span className={styles.name}>Rows</span>
        <Segmented
          label="Rows"
          value={density}
          choices={[
            ['comfortable', 'Comfortable'],
            ['compact', 'Compact'],
          ]}
          onChange={(chosen) => preferences.setState({ density: chosen })}
        />
      </div>
      <LookPreview />
    </Setting>
  );
}
