import type { IpcMainEvent } from 'electron';
import { isAppAddress } from './app-scheme.ts';
import { BADGE_CHANNEL, CLOSING_CHANNEL, NOTICE_CHANNEL } from './channels.ts';
import type { DeskWindow } from './desk-window.ts';
import type { ElectronParts, ShellNotice } from './electron-parts.ts';

interface ReminderOptions {
  readonly window: DeskWindow;
  readonly warn: (message: string) => void;
}

/** Shows what the page wants told, by the system and without a sound; sets the icon's number; keeps what closing means. */
export function followReminders(
  { app, ipcMain, Notification }: Pick<ElectronParts, 'app' | 'ipcMain' | 'Notification'>,
  { window, warn }: ReminderOptions,
): void {
  // One that nobody holds is collected, and its click with it.
  const shown = new Set<ShellNotice>();
  const hear = (channel: string, act: (given: unknown) => void): void => {
    ipcMain.on(channel, (event: IpcMainEvent, given: unknown) => {
      const frame = event.senderFrame;
      if (frame !== null && window.isMainFrame(frame) && isAppAddress(frame.url)) act(given);
      else warn(`${channel} was refused to ${frame?.url ?? 'a page that is gone'}`);
    });
  };
  hear(NOTICE_CHANNEL, (given) => {
    const { title, body, address } = (given ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof title !== 'string' || typeof body !== 'string' || typeof address !== 'string') return;
    const notice = new Notification({ title, body, silent: true });
    shown.add(notice);
    notice.on('click', () => {
      shown.delete(notice);
      window.comeForward(address.startsWith('#/') ? address : '');
    });
    notice.on('close', () => shown.delete(notice));
    notice.show();
  });
  hear(BADGE_CHANNEL, (count) => {
    if (typeof count === 'number' && Number.isInteger(count) && count >= 0) app.setBadgeCount(count);
  });
  hear(CLOSING_CHANNEL, (goesOn) => {
    window.staysWhenClosed = goesOn === true;
  });
  // Quitting closes the window for good.
  app.on('before-quit', () => {
    window.staysWhenClosed = false;
  });
}
