import type { Log } from '../host/host.ts';
import { APP_ORIGIN } from './app-scheme.ts';
import { GO_CHANNEL } from './channels.ts';
import type { ElectronParts, ShellWindow } from './electron-parts.ts';

export interface DeskWindowOptions {
  readonly preload: string;
  /** Developer tools are for builds that are run from a checkout. */
  readonly isPackaged: boolean;
  readonly log: Log;
  /** The page has loaded. */
  readonly loaded: () => void;
  readonly failed: (why: string) => void;
}

/** A page that crashes again and again is left alone, lest it spin. */
const MOST_RELOADS = 3;

/** The app's one window. */
export class DeskWindow {
  private readonly window: ShellWindow;
  private readonly options: DeskWindowOptions;
  /** Closing it then only hides it: reminders and the sync go on. */
  staysWhenClosed = false;

  constructor(BrowserWindow: ElectronParts['BrowserWindow'], options: DeskWindowOptions) {
    this.options = options;
    this.window = new BrowserWindow({
      name: 'desk',
      windowStatePersistence: true,
      title: 'Advocate Desk',
      width: 1280,
      height: 820,
      minWidth: 720,
      minHeight: 480,
      show: false,
      webPreferences: {
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        webSecurity: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        devTools: !options.isPackaged,
      },
    });
    this.window.once('ready-to-show', () => this.window.show());
    this.window.on('close', (event) => {
      if (!this.staysWhenClosed) return;
      event.preventDefault();
      this.window.hide();
    });
    this.watchPage();
  }

  /** Loads the app, at an address within it like `#/case/500…`. */
  open(address: string): void {
    this.window
      .loadURL(`${APP_ORIGIN}/index.html${address}`)
      .catch((error: unknown) => this.options.failed(String(error)));
  }

  /** Brings the window to the front, and the app to an address within it unless that is empty. */
  comeForward(address: string): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
    if (address !== '') this.window.webContents.send(GO_CHANNEL, address);
  }

  /** Whether a frame is this window's own page, and not one that was put inside it. */
  isMainFrame(frame: unknown): boolean {
    return frame === this.window.webContents.mainFrame;
  }

  private watchPage(): void {
    const { webContents } = this.window;
    const { log, loaded, failed } = this.options;
    let reloads = 0;
    webContents.on('did-finish-load', loaded);
    webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
      if (isMainFrame) failed(`${url} did not load: ${description} (${code})`);
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      log.error(`The window’s process ended: ${reason}`);
      reloads += 1;
      if (reason !== 'clean-exit' && reloads <= MOST_RELOADS) webContents.reload();
    });
  }
}
