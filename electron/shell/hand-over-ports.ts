import type { IpcMainEvent, MessagePortMain } from 'electron';
import { isAppAddress } from './app-scheme.ts';
import { PORTS_CHANNEL } from './channels.ts';
import type { ElectronParts } from './electron-parts.ts';

export interface PortTaker {
  attachPort(port: MessagePortMain): void;
}

export interface HandOverOptions {
  /** Whether a frame is the desk's own page. */
  readonly isDesk: (frame: unknown) => boolean;
  readonly backend: PortTaker;
  readonly warn: (message: string) => void;
}

/**
 * Gives the page two ports to the backend, first the UI's, then the data worker's, whenever it asks (a reloaded page asks
 * again; the ports of the old one died with it). Anybody else who asks gets nothing.
 */
export function handOverPorts(
  { ipcMain, MessageChannelMain }: Pick<ElectronParts, 'ipcMain' | 'MessageChannelMain'>,
  { isDesk, backend, warn }: HandOverOptions,
): void {
  ipcMain.on(PORTS_CHANNEL, (event: IpcMainEvent) => {
    const frame = event.senderFrame;
    if (frame === null || !isDesk(frame) || !isAppAddress(frame.url)) {
      warn(`Ports were refused to ${frame?.url ?? 'a page that is gone'}`);
      return;
    }
    const [ui, worker] = [new MessageChannelMain(), new MessageChannelMain()];
    for (const { port1 } of [ui, worker]) {
      backend.attachPort(port1);
      port1.start();
    }
    frame.postMessage(PORTS_CHANNEL, null, [ui.port2, worker.port2]);
  });
}
