/** The sections of the settings in their order, each with its settings: a title, and other words by which search finds it. */
export const sections = {
  me: {
    title: 'Who am I',
    settings: {
      who: { title: 'As Salesforce knows me', words: 'name role region manager profile sign out account' },
      signIn: { title: 'Keeping the sign-in', words: 'passphrase password lock keychain token restart' },
      myInitials: { title: 'My initials', words: 'next steps entry letters kk' },
    },
  },
  time: {
    title: 'Time & working days',
    settings: {
      zone: { title: 'Time zone', words: 'clock city travel laptop utc summer time' },
      weekend: { title: 'Days without work', words: 'weekend saturday sunday friday week business day' },
      holidays: { title: 'Holidays', words: 'public bank holiday calendar closed paste list' },
    },
  },
  team: {
    title: 'Team & initials',
    settings: {
      people: { title: 'The team', words: 'roster colleagues initials people same twice' },
    },
  },
  handbook: {
    title: 'Handbook',
    settings: {
      edition: { title: 'Edition', words: 'rules fy26 fy25 pooled smb ae version required 10' },
      silences: { title: 'Where the handbook is silent', words: 'choices clock hours working days hva capacity limit' },
      own: { title: 'Editions of our own', words: 'custom import export file json team' },
    },
  },
  notifications: {
    title: 'Notifications',
    settings: {
      what: { title: 'What to be told', words: 'reminders meetings replies dues sla badge' },
      quiet: { title: 'Quiet hours', words: 'evening night weekend silence do not disturb' },
      closing: { title: 'When the window is closed', words: 'background quit tray sync reminders' },
    },
  },
  keys: {
    title: 'Keys',
    settings: {
      keys: { title: 'Every action', words: 'shortcuts keyboard rebind change record reset conflict' },
    },
  },
  appearance: {
    title: 'Appearance',
    settings: {
      look: { title: 'Look', words: 'theme light dark contrast density compact comfortable rows colour' },
    },
  },
  data: {
    title: 'Data',
    settings: {
      kept: {
        title: 'What is kept on this laptop',
        words: 'size cases activities database bytes snapshot storage encryption',
      },
      backup: { title: 'Backup and restore', words: 'save file export import bundle' },
      reset: { title: 'Begin anew', words: 'reset delete fetch again practice org repair' },
    },
  },
  about: {
    title: 'About & diagnostics',
    settings: {
      versions: { title: 'Versions', words: 'app version electron node browser host' },
      diagnostics: { title: 'Diagnostics', words: 'help support log lines bundle send problem' },
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly title: string;
      readonly settings: Readonly<Record<string, { readonly title: string; readonly words: string }>>;
    }
  >
>;

export type SectionId = keyof typeof sections;
type SettingsOf<Section extends SectionId> = keyof (typeof sections)[Section]['settings'] & string;
export type SettingId = { [Section in SectionId]: SettingsOf<Section> }[SectionId];

export const sectionIds = Object.keys(sections) as readonly SectionId[];
