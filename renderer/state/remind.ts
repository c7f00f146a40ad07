import type { Browsing } from './browsing.ts';
import type { DeskClient } from './clients.ts';
import type { DeskStore, DeskView } from './desk-store.ts';
import type { Notifier } from './notifier.ts';
import type { ToastBox } from './toasts.ts';

interface Reminding {
  readonly desk: Pick<DeskClient, 'takeReminders'>;
  readonly store: DeskStore;
  readonly notifier: Notifier;
  readonly toasts: ToastBox;
  readonly browsing: Pick<Browsing, 'showLinked'>;
}

/**
 * Tells what is to be told whenever the list or the clock moves, by the system or, without its leave, in the window; keeps the
 * number on the icon and what closing means. Gives back the way to stop.
 */
export function remind({ desk, store, notifier, toasts, browsing }: Reminding): () => void {
  let taking = false;
  let again = false;
  const take = async (): Promise<void> => {
    again = taking;
    if (taking) return;
    taking = true;
    try {
      for (const { kind, title, body, caseId } of await desk.takeReminders()) {
        if (notifier.leave() === 'given')
          notifier.show({ kind, title, body, address: caseId === null ? '#/day' : `#/case/${caseId}` });
        else toasts.say(`${title}: ${body}`, open(caseId));
      }
    } catch {
      // Asked again when something moves.
    }
    taking = false;
    if (again) void take();
  };
  const open = (caseId: string | null) => ({
    name: 'Open',
    keys: [],
    run: () => (caseId === null ? store.setState({ screen: 'day', playing: false }) : void browsing.showLinked(caseId)),
  });

  let badge: number | null = null;
  const mark = (view: DeskView): void => {
    const count = view.settings?.settings.notifications.badge ? (view.desk?.counts.bands.breached ?? 0) : 0;
    if (count !== badge) notifier.setBadge((badge = count));
  };
  return store.subscribe((view, before) => {
    mark(view);
    if (view.settings && view.settings !== before.settings)
      notifier.setWhenClosed?.(view.settings.settings.whenClosed === 'go-on');
    if (view.desk?.phase !== 'ready') return;
    if (view.now !== before.now || view.desk.version !== before.desk?.version || view.settings !== before.settings)
      void take();
  });
}
