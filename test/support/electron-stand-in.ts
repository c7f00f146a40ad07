import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type {
  BrowserWindowConstructorOptions,
  Event,
  HandlerDetails,
  Menu,
  MenuItem,
  MenuItemConstructorOptions,
  MessagePortMain,
  NotificationConstructorOptions,
  WebContents,
  WebFrameMain,
} from 'electron';
import type {
  ElectronParts,
  ShellApp,
  ShellContents,
  ShellNotice,
  ShellSession,
  ShellWindow,
} from '../../electron/shell/electron-parts.ts';

/**
 * The few Electron calls that the shell makes, held to Electron's own types: each object is checked against the picked
 * interface, so a call with a signature that Electron lacks does not compile. Events are fired by the test with `emit`.
 */
export interface ElectronStandIn {
  readonly electron: ElectronParts;
  readonly app: EventEmitter;
  readonly ipcMain: EventEmitter;
  readonly windows: readonly WindowStandIn[];
  /** What was called, in order: `app.quit`, `exit 1`, `setPath userData /…`. */
  readonly calls: readonly string[];
  readonly menu: () => readonly (MenuItemConstructorOptions | MenuItem)[];
  readonly opened: readonly string[];
  /** Notices that were made, each with what it was given. */
  readonly notices: readonly NoticeStandIn[];
  /** Asks the handler of `app://` for an address. */
  fetch(url: string, method?: string): Promise<Response>;
  permission(name: string, origin: string): Promise<{ check: boolean; request: boolean; device: boolean }>;
  becomeReady(): Promise<void>;
}

export interface StandInOptions {
  readonly isPackaged?: boolean;
  readonly isFirstInstance?: boolean;
  readonly keyring?: 'basic_text' | 'gnome_libsecret';
  readonly encryptionAvailable?: boolean;
  readonly loadFails?: boolean;
}

export class FrameStandIn {
  readonly posted: { channel: string; ports: readonly MessagePort[] }[] = [];
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
  postMessage(channel: string, _message: unknown, transfer: readonly unknown[] = []): void {
    this.posted.push({ channel, ports: transfer.map((port) => (port as PortStandIn).port) });
  }
}

export class ContentsStandIn extends EventEmitter {
  readonly frame = new FrameStandIn('app://desk/index.html');
  readonly sent: unknown[][] = [];
  reloads = 0;
  openHandler: (details: HandlerDetails) => { action: string } = () => ({ action: 'allow' });
  /** Electron's view of these contents. */
  readonly asElectron: ShellContents = {
    on: this.on.bind(this) as unknown as ShellContents['on'],
    mainFrame: this.frame as unknown as WebFrameMain,
    reload: () => void (this.reloads += 1),
    send: (...message) => void this.sent.push(message),
    setWindowOpenHandler: (handler) => void (this.openHandler = handler),
  };

  /** Fires a navigation of the given kind; tells whether it was stopped. */
  isStopped(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview',
    url: string,
    isMainFrame = true,
  ): boolean {
    let stopped = false;
    this.emit(event, { url, isMainFrame, preventDefault: () => (stopped = true) });
    return stopped;
  }
}

export interface NoticeStandIn extends EventEmitter {
  readonly options: NotificationConstructorOptions;
  isShown: boolean;
}

export interface WindowStandIn extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly contents: ContentsStandIn;
  readonly loads: string[];
  readonly acts: string[];
  minimized: boolean;
}

/** Node's port under the names of Electron's: `on('message')` gets an event with `data`. */
class PortStandIn extends EventEmitter {
  readonly port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.port = port;
    port.on('close', () => this.emit('close'));
  }
  start(): void {
    this.port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  postMessage(message: unknown): void {
    this.port.postMessage(message);
  }
  close(): void {
    this.port.close();
  }
}

export function standInForElectron(options: StandInOptions = {}): ElectronStandIn {
  const calls: string[] = [];
  const opened: string[] = [];
  const windows: WindowStandIn[] = [];
  const app = new EventEmitter();
  const ipcMain = new EventEmitter();
  const ready = deferred();
  let menu: readonly (MenuItemConstructorOptions | MenuItem)[] = [];
  let protocolHandler: Parameters<ElectronParts['protocol']['handle']>[1] | null = null;
  let check: Parameters<ShellSession['setPermissionCheckHandler']>[0] = null;
  let request: Parameters<ShellSession['setPermissionRequestHandler']>[0] = null;
  let device: Parameters<ShellSession['setDevicePermissionHandler']>[0] = null;

  class StandInWindow extends EventEmitter implements WindowStandIn {
    readonly contents = new ContentsStandIn();
    readonly webContents = this.contents.asElectron;
    readonly loads: string[] = [];
    readonly acts: string[] = [];
    minimized = false;
    readonly options: BrowserWindowConstructorOptions;
    constructor(given: BrowserWindowConstructorOptions) {
      super();
      this.options = given;
      windows.push(this);
      app.emit('web-contents-created', {}, this.contents.asElectron);
    }
    async loadURL(url: string): Promise<void> {
      this.loads.push(url);
      if (options.loadFails) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
      this.contents.emit('did-finish-load');
    }
    isMinimized(): boolean {
      return this.minimized;
    }
    restore(): void {
      this.acts.push('restore');
    }
    show(): void {
      this.acts.push('show');
    }
    hide(): void {
      this.acts.push('hide');
    }
    focus(): void {
      this.acts.push('focus');
    }
  }

  const notices: NoticeStandIn[] = [];
  class StandInNotice extends EventEmitter implements NoticeStandIn {
    readonly options: NotificationConstructorOptions;
    isShown = false;
    constructor(given: NotificationConstructorOptions) {
      super();
      this.options = given;
      notices.push(this);
    }
    show(): void {
      this.isShown = true;
    }
  }

  const standInApp: ShellApp = {
    isPackaged: options.isPackaged ?? false,
    on: app.on.bind(app) as unknown as ShellApp['on'],
    enableSandbox: () => void calls.push('enableSandbox'),
    exit: (code) => void calls.push(`exit ${code}`),
    quit: () => {
      calls.push('quit');
      let held = false;
      app.emit('will-quit', { defaultPrevented: false, preventDefault: () => void (held = true) } satisfies Event);
      if (!held) calls.push('gone');
    },
    requestSingleInstanceLock: () => options.isFirstInstance ?? true,
    setAsDefaultProtocolClient: (scheme) => calls.push(`setAsDefaultProtocolClient ${scheme}`) > 0,
    setBadgeCount: (count) => calls.push(`setBadgeCount ${count}`) > 0,
    setPath: (name, path) => void calls.push(`setPath ${name} ${path}`),
    whenReady: () => ready.promise,
  };

  const session: ShellSession = {
    setPermissionCheckHandler: (handler) => void (check = handler),
    setPermissionRequestHandler: (handler) => void (request = handler),
    setDevicePermissionHandler: (handler) => void (device = handler),
  };

  const electron: ElectronParts = {
    app: standInApp,
    BrowserWindow: StandInWindow as unknown as new (given: BrowserWindowConstructorOptions) => ShellWindow,
    ipcMain: { on: ipcMain.on.bind(ipcMain) as unknown as ElectronParts['ipcMain']['on'] },
    Menu: {
      buildFromTemplate: (template) => ({ items: template }) as unknown as Menu,
      setApplicationMenu: (given) => void (menu = given?.items ?? []),
    },
    MessageChannelMain: class {
      readonly port1: MessagePortMain;
      readonly port2: MessagePortMain;
      constructor() {
        const { port1, port2 } = new MessageChannel();
        this.port1 = new PortStandIn(port1);
        this.port2 = new PortStandIn(port2);
      }
    },
    Notification: StandInNotice as unknown as new (given: NotificationConstructorOptions) => ShellNotice,
    protocol: {
      registerSchemesAsPrivileged: (schemes) => void calls.push(`privileged ${JSON.stringify(schemes)}`),
      handle: (scheme, handler) => {
        calls.push(`handle ${scheme}`);
        protocolHandler = handler;
      },
    },
    safeStorage: {
      isAsyncEncryptionAvailable: async () => options.encryptionAvailable ?? true,
      getSelectedStorageBackend: () => options.keyring ?? 'gnome_libsecret',
      encryptStringAsync: async (text) => Buffer.from([...text].reverse().join('')),
      decryptStringAsync: async (encrypted) => {
        const result = [...encrypted.toString()].reverse().join('');
        if (result.startsWith('locked')) throw new Error('the keychain was reset');
        return { result, shouldReEncrypt: false };
      },
    },
    session: { defaultSession: session },
    shell: { openExternal: async (url) => void opened.push(url) },
  };

  return {
    electron,
    app,
    ipcMain,
    windows,
    calls,
    opened,
    notices,
    menu: () => menu,
    fetch: async (url, method = 'GET') => {
      if (protocolHandler === null) throw new Error('nothing handles app://');
      return protocolHandler(new Request(url, { method }));
    },
    permission: async (name, origin) => {
      type Permission = Parameters<NonNullable<typeof check>>[1];
      const asked = new Promise<boolean>((resolve) => {
        request?.({} as WebContents, name as Permission, resolve, { isMainFrame: true, requestingUrl: origin });
      });
      return {
        check: check?.(null, name as Permission, origin, { isMainFrame: true, requestingUrl: origin }) ?? true,
        request: await asked,
        device: device?.({ deviceType: 'usb', origin, device: {} as never }) ?? true,
      };
    },
    becomeReady: async () => {
      ready.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function deferred() {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve: () => resolve() };
}
