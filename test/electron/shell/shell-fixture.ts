import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { Host } from '../../../electron/host/host.ts';
import { startShell } from '../../../electron/shell/start-shell.ts';
import { standInForElectron, type StandInOptions, type WindowStandIn } from '../../support/electron-stand-in.ts';

/** A temporary folder with a built renderer in it, and a file beside that is not to be served. */
export function aShellFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'advocate-desk-'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer/index.html'), '<title>Desk</title>');
  writeFileSync(join(folder, 'secret.html'), 'not for you');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the shell on a stand-in; the backend answers each message of a port with itself. */
export function start(
  folder: string,
  options: StandInOptions = {},
  argv: readonly string[] = [],
  platform: NodeJS.Platform = 'linux',
) {
  const standIn = standInForElectron(options);
  const said: string[] = [];
  const complaints: string[] = [];
  const backend = { host: null as Host | null, closed: false };
  startShell(standIn.electron, {
    createBackend: (host) => {
      backend.host = host;
      return {
        attachPort: (port: MessagePortMain) => port.on('message', ({ data }) => port.postMessage(data)),
        close: async () => void (backend.closed = true),
      };
    },
    dataFolder: join(folder, 'data'),
    appVersion: '1.2.3',
    rendererFolder: join(folder, 'renderer'),
    preload: '/dist/preload.cjs',
    platform,
    argv,
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { ...standIn, said, complaints, backend };
}
export async function startedShell(
  ...args: Parameters<typeof start>
): Promise<ReturnType<typeof start> & { window: WindowStandIn }> {
  const shell = start(...args);
  await shell.becomeReady();
  const window = shell.windows[0];
  if (window === undefined) throw new Error(`no window: ${shell.complaints.join()}`);
  return { ...shell, window };
}
