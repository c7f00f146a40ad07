import type { Notifier } from '../state/notifier.ts';
import { electronHost, type ElectronHost } from './electron-host.ts';

/** The system as the host at hand reaches it. */
export function openNotifier(): Notifier {
  const electron = electronHost();
  return electron ? underElectron(electron) : inBrowser();
}

function underElectron(host: ElectronHost): Notifier {
  return {
    leave: () => 'given',
    askLeave: async () => undefined,
    show: ({ title, body, address }) => host.showNotice({ title, body, address }),
    setBadge: (count) => host.setBadge(count),
    setWhenClosed: (goesOn) => host.setWhenClosed(goesOn),
  };
}

function inBrowser(): Notifier {
  const plainTitle = document.title;
  return {
    leave: () => {
      if (!('Notification' in window) || Notification.permission === 'denied') return 'refused';
      return Notification.permission === 'granted' ? 'given' : 'ask';
    },
    askLeave: async () => void (await Notification.requestPermission()),
    show: ({ kind, title, body, address }) => {
      const notice = new Notification(title, { body, tag: kind, silent: true });
      notice.addEventListener('click', () => {
        window.focus();
        location.hash = address;
        notice.close();
      });
    },
    // A window has no icon of its own in a browser: its title is what the task bar shows.
    setBadge: (count) => {
      document.title = count === 0 ? plainTitle : `(${count}) ${plainTitle}`;
    },
    setWhenClosed: null,
  };
}
