import { useActions } from '../state/actions/use-actions.ts';
import type { ActionHandler } from '../state/actions/action-board.ts';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import { toFailure } from '../state/failure.ts';
import { screens, type Screen } from '../state/screens.ts';

/** What can be done from everywhere: go to a place, sync, change the looks, sign out. */
export function useAppActions(onSignOut: () => void): void {
  const { desk, store, preferences, toasts } = useDeskServices();
  const running = useDesk(({ desk: state }) => state?.sync.state === 'first' || state?.sync.state === 'delta');
  const tell = (call: Promise<unknown>) => void call.catch((error: unknown) => toasts.fail(toFailure(error)));
  const going = Object.fromEntries(
    screens.map((screen) => [`go.${screen}`, () => store.setState({ screen, playing: false })]),
  ) as Readonly<Record<`go.${Screen}`, ActionHandler>>;
  const settings = (section: string) => () =>
    store.setState({ screen: 'settings', settingsPlace: { section, search: '' } });
  useActions({
    ...going,
    'settings.time': settings('time'),
    'settings.handbook': settings('handbook'),
    'settings.keys': settings('keys'),
    'settings.data': settings('data'),
    'settings.about': settings('about'),
    'app.sync': () => tell(desk.syncNow()),
    'app.sign-out': onSignOut,
    'app.theme': () => {
      const { theme } = preferences.getState();
      const dark = theme === 'dark' || (theme === 'system' && prefersDark());
      preferences.setState({ theme: dark ? 'light' : 'dark' });
    },
    'app.density': () =>
      preferences.setState(({ density }) => ({ density: density === 'compact' ? 'comfortable' : 'compact' })),
  });
  const held = useDesk(({ desk: state }) => state?.sync.swept?.kind === 'held');
  useActions(
    {
      'app.keep-held': () => tell(desk.answerHeld({ removes: false })),
      'app.remove-held': () => tell(desk.answerHeld({ removes: true })),
    },
    held,
  );
  useActions({ 'app.cancel-sync': () => tell(desk.cancelSync()) }, running);
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
