import { isAppAddress } from './app-scheme.ts';
import type { ElectronParts, ShellSession } from './electron-parts.ts';

/** All that the app asks of the engine: to copy text, and that its database is not thrown away when the disk runs low. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Denies every permission but the two that the app's own page needs. */
export function denyPermissions(session: ShellSession): void {
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return GRANTED.has(permission) && isAppAddress(requestingOrigin);
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(GRANTED.has(permission) && isAppAddress(details.requestingUrl));
  });
  session.setDevicePermissionHandler(() => false);
}

/**
 * No page leaves the app and none opens a window: whatever is loaded where, now or later. A link that was clicked is handed to
 * `openExternal`, which decides by itself what may go to the person's browser.
 */
export function confineNavigation(app: ElectronParts['app'], openExternal: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (!isAppAddress(details.url)) details.preventDefault();
    });
    contents.on('will-frame-navigate', (details) => {
      // A mail is shown in a frame without an address of its own.
      const isMail = details.url === 'about:srcdoc' && !details.isMainFrame;
      if (!isMail && !isAppAddress(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isAppAddress(details.url)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openExternal(url);
      return { action: 'deny' };
    });
  });
}
