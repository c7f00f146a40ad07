/** What the system is to show. */
export interface SystemNotice {
  /** A newer notice of the same kind takes the place of the older. */
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  /** Where a click leads within the app, like `#/case/500…`. */
  readonly address: string;
}

/** The system around the app: its notifications, the number on the icon, and what closing the window means. */
export interface Notifier {
  /** Whether the system shows notices of the app; `ask`: it wants the person's leave first. */
  readonly leave: () => 'given' | 'ask' | 'refused';
  /** Asks for that leave; to be called from a click. */
  readonly askLeave: () => Promise<void>;
  /** Shows it without a sound. Only with the leave. */
  readonly show: (notice: SystemNotice) => void;
  /** The number on the icon; 0 for none. */
  readonly setBadge: (count: number) => void;
  /** Null where the app cannot go on without its window. */
  readonly setWhenClosed: ((goesOn: boolean) => void) | null;
}
