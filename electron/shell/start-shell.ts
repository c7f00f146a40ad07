import { join } from 'node:path';
import { addressOfCase, caseOfDeepLink, DEEP_LINK_SCHEME } from '../host/deep-link.ts';
import { openFileLog } from '../host/file-log.ts';
import { lockFolder } from '../host/folder-lock.ts';
import type { Host } from '../host/host.ts';
import { externalAddress } from '../host/open-external.ts';
import { makePrivateFolder } from '../host/private-file.ts';
import { SHELL_ALREADY_OPEN, SHELL_READY } from '../host/start-report.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { deskMenu } from './desk-menu.ts';
import { DeskWindow } from './desk-window.ts';
import type { ElectronParts } from './electron-parts.ts';
import { handOverPorts, type PortTaker } from './hand-over-ports.ts';
import { confineNavigation, denyPermissions } from './lock-down.ts';
import { followReminders } from './reminders.ts';
import { openSecretStore } from './safe-storage-secret-store.ts';

export interface ShellBackend extends PortTaker {
  close(): Promise<void>;
}

export interface ShellOptions {
  readonly createBackend: (host: Host) => ShellBackend;
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly rendererFolder: string;
  readonly preload: string;
  readonly platform: NodeJS.Platform;
  readonly argv: readonly string[];
  /** Tells the launcher how the start went, a line each. */
  say(line: string): void;
  complain(line: string): void;
}

/** The product: Electron around the backend. A start that fails says why and ends with 1, for the launcher to fall back. */
export function startShell(electron: ElectronParts, options: ShellOptions): void {
  try {
    begin(electron, options);
  } catch (error) {
    options.complain(inWords(error));
    electron.app.exit(1);
  }
}

/** Everything up to `whenReady` must happen at once, before Electron is ready. */
function begin(electron: ElectronParts, options: ShellOptions): void {
  const { app } = electron;
  app.enableSandbox();
  registerAppScheme(electron.protocol);
  const profile = join(options.dataFolder, 'electron');
  makePrivateFolder(profile);
  app.setPath('userData', profile);
  if (!app.requestSingleInstanceLock()) {
    options.say(SHELL_ALREADY_OPEN);
    return app.quit();
  }
  const lock = lockFolder(options.dataFolder, 'electron');
  if (!lock.taken) {
    options.complain(
      `Advocate Desk is already open in the browser (process ${lock.holder.pid}); close that window first`,
    );
    return app.exit(1);
  }
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);

  let desk: DeskWindow | null = null;
  let wanted = addressIn(options.argv);
  const goTo = (address: string): void => {
    if (desk === null) wanted = address === '' ? wanted : address;
    else desk.comeForward(address);
  };
  app.on('second-instance', (_event, argv) => goTo(addressIn(argv)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    goTo(addressIn([url]));
  });
  // A click on its icon in the Dock.
  app.on('activate', () => goTo(''));
  // On macOS too: an app of one window has nothing to do without it.
  app.on('window-all-closed', () => app.quit());

  const log = openFileLog({ folder: join(options.dataFolder, 'logs'), now: Date.now });
  const openExternal = async (url: string): Promise<void> => electron.shell.openExternal(externalAddress(url));
  confineNavigation(app, (url) => {
    openExternal(url).catch((error: unknown) => log.warn(`A link was not opened: ${inWords(error)}`));
  });
  const fail = (why: string): void => {
    log.error(why);
    options.complain(why);
    lock.release();
    app.exit(1);
  };

  app
    .whenReady()
    .then(async () => {
      const { dataFolder, appVersion, platform } = options;
      const secrets = await openSecretStore(electron.safeStorage, {
        file: join(profile, 'secrets.json'),
        platform,
        log,
      });
      const backend = options.createBackend({ dataFolder, appVersion, secrets, log, now: Date.now, openExternal });
      closeBeforeQuitting(app, async () => {
        await backend.close().catch((error: unknown) => log.error(`Closing failed: ${inWords(error)}`));
        lock.release();
      });
      denyPermissions(electron.session.defaultSession);
      serveAppScheme(electron.protocol, options.rendererFolder);
      electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(deskMenu(platform, app.isPackaged)));
      const window = new DeskWindow(electron.BrowserWindow, {
        preload: options.preload,
        isPackaged: app.isPackaged,
        log,
        loaded: () => options.say(SHELL_READY),
        failed: fail,
      });
      handOverPorts(electron, {
        isDesk: (frame) => window.isMainFrame(frame),
        backend,
        warn: (message) => log.warn(message),
      });
      followReminders(electron, { window, warn: (message) => log.warn(message) });
      desk = window;
      window.open(wanted);
    })
    .catch((error: unknown) => fail(inWords(error)));
}

/** Electron does not wait for promises: quitting is held up once, and asked for again when all is closed. */
function closeBeforeQuitting(app: ElectronParts['app'], close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void close().then(() => {
      state = 'closed';
      app.quit();
    });
  });
}

function addressIn(argv: readonly string[]): string {
  return addressOfCase(argv.map(caseOfDeepLink).find((id) => id !== null) ?? null);
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
