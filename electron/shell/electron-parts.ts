import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  IpcMain,
  Menu,
  MessageChannelMain,
  Notification,
  NotificationConstructorOptions,
  Protocol,
  SafeStorage,
  Session,
  Shell,
  WebContents,
} from 'electron';

export type ShellApp = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'isPackaged'
  | 'on'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'setBadgeCount'
  | 'setPath'
  | 'whenReady'
>;

export type ShellContents = Pick<WebContents, 'mainFrame' | 'on' | 'reload' | 'send' | 'setWindowOpenHandler'>;

export type ShellWindow = Pick<
  BrowserWindow,
  'focus' | 'hide' | 'isMinimized' | 'loadURL' | 'on' | 'once' | 'restore' | 'show'
> & {
  readonly webContents: ShellContents;
};

export type ShellSession = Pick<
  Session,
  'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
>;

export type ShellNotice = Pick<Notification, 'on' | 'show'>;

/** All of Electron that the shell calls: the `electron` module fills it, and in tests a stand-in of the same types. */
export interface ElectronParts {
  readonly app: ShellApp;
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => ShellWindow;
  readonly ipcMain: Pick<IpcMain, 'on'>;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly MessageChannelMain: new () => Pick<MessageChannelMain, 'port1' | 'port2'>;
  readonly Notification: new (options: NotificationConstructorOptions) => ShellNotice;
  readonly protocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
  readonly safeStorage: Pick<
    SafeStorage,
    'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
  >;
  readonly session: { readonly defaultSession: ShellSession };
  readonly shell: Pick<Shell, 'openExternal'>;
}
