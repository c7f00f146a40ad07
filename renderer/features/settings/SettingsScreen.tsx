import { Search } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useRef, type ComponentType, type KeyboardEvent } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { DataSection } from './DataSection.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import { findSettings } from './find-settings.ts';
import { HandbookSection } from './HandbookSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { MeSection } from './MeSection.tsx';
import { NotificationsSection } from './NotificationsSection.tsx';
import { sections, type SectionId } from './sections.data.ts';
import { FoundProvider } from './Setting.tsx';
import { TeamSection } from './TeamSection.tsx';
import { TimeSection } from './TimeSection.tsx';
import styles from './SettingsScreen.module.css';

const pages: Readonly<Record<SectionId, ComponentType>> = {
  me: MeSection,
  time: TimeSection,
  team: TeamSection,
  handbook: HandbookSection,
  fields: FieldsSection,
  notifications: NotificationsSection,
  keys: KeysSection,
  appearance: AppearanceSection,
  data: DataSection,
  about: AboutSection,
};

/** The settings: their sections at the left, one of them in sight; or, while something is searched, all that was found. */
export function SettingsScreen() {
  const { store } = useDeskServices();
  const { section, search } = useDesk((view) => view.settingsPlace);
  const judging = useDesk((view) => view.desk?.settings.judging === true);
  const input = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const found = findSettings(search);
  const go = (place: Partial<{ section: string; search: string }>) =>
    store.setState(({ settingsPlace }) => ({ settingsPlace: { ...settingsPlace, ...place } }));
  useActions({ 'list.search': () => input.current?.focus() });

  const chosen = section in sections ? (section as SectionId) : 'me';
  const searching = search.trim() !== '';
  const shown = searching ? found.sections : [chosen];
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && search !== '') go({ search: '' });
    else if (event.key === 'Enter' || event.key === 'ArrowDown') page.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Tabs.Root
      className={styles.screen}
      orientation="vertical"
      value={searching ? '' : chosen}
      onValueChange={(value) => go({ section: value, search: '' })}
    >
      <div className={styles.side}>
        <h1 className={styles.title}>Settings</h1>
        <div className={styles.search} role="search">
          <Search size={14} aria-hidden className={styles.icon} />
          <input
            ref={input}
            type="text"
            className={styles.input}
            aria-label="Search settings"
            placeholder="Search settings"
            autoComplete="off"
            spellCheck={false}
            value={search}
            onChange={(event) => go({ search: event.target.value })}
            onKeyDown={press}
          />
          <Kbd>{search === '' ? '/' : 'Esc'}</Kbd>
        </div>
        <Tabs.List className={styles.list} aria-label="Sections">
          {found.sections.map((id) => (
            <Tabs.Trigger key={id} className={styles.tab} value={id}>
              {sections[id].title}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Content
        ref={page}
        className={styles.page}
        value={searching ? '' : chosen}
        tabIndex={-1}
        key={searching ? 'found' : chosen}
      >
        <div className={styles.column}>
          <p role="status" className={styles.judging}>
            {judging && 'Judging every case anew…'}
          </p>
          <FoundProvider value={found}>
            {shown.map((id) => {
              const Page = pages[id];
              return (
                <section key={id} aria-labelledby={`settings-${id}`} className={styles.section}>
                  <h2 className={styles.heading} id={`settings-${id}`}>
                    {sections[id].title}
                  </h2>
                  <Page />
                </section>
              );
            })}
          </FoundProvider>
          {shown.length === 0 && (
            <EmptyState icon={Search} title={`Nothing is called “${search.trim()}”`}>
              Try another word, such as holiday, theme or shortcut.
            </EmptyState>
          )}
        </div>
      </Tabs.Content>
    </Tabs.Root>
  );
}
