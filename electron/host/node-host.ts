import { join } from 'node:path';
import { openFileLog } from './file-log.ts';
import type { Host, Log } from './host.ts';
import { externalAddress, openerCommand, runOpener } from './open-external.ts';
import { makePrivateFolder } from './private-file.ts';
import { PassphraseSecretStore } from './passphrase-secret-store.ts';
import type { SecretStore } from './secret-store.ts';

export interface NodeHostOptions {
  /** Absolute; created with mode 0700 when missing. */
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly platform?: NodeJS.Platform;
  readonly logToStderr?: boolean;
  /** Milliseconds since 1970; the laptop's clock unless a test brings its own. */
  readonly now?: () => number;
  /** Runs the system's opener; rejects when it is missing or fails. */
  readonly runOpener?: typeof runOpener;
}

/** The machine as plain Node sees it: what the services need when no Electron is there. Secrets last until it exits, or are kept under a passphrase. */
export class NodeHost implements Host {
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly secrets: SecretStore;
  readonly log: Log;
  readonly now: () => number;
  private readonly platform: NodeJS.Platform;
  private readonly runOpener: typeof runOpener;

  constructor(options: NodeHostOptions) {
    this.dataFolder = options.dataFolder;
    this.appVersion = options.appVersion;
    this.platform = options.platform ?? process.platform;
    this.now = options.now ?? Date.now;
    this.runOpener = options.runOpener ?? runOpener;
    makePrivateFolder(this.dataFolder);
    this.secrets = new PassphraseSecretStore(join(this.dataFolder, 'secrets.json'));
    this.log = openFileLog({
      folder: join(this.dataFolder, 'logs'),
      now: this.now,
      toStderr: options.logToStderr ?? false,
    });
  }

  async openExternal(url: string): Promise<void> {
    const address = externalAddress(url);
    await this.runOpener(openerCommand(this.platform, address), address);
  }
}
