import { contextBridge, ipcRenderer } from 'electron';
import { BADGE_CHANNEL, CLOSING_CHANNEL, GO_CHANNEL, NOTICE_CHANNEL, PORTS_CHANNEL } from './shell/channels.ts';

contextBridge.exposeInMainWorld('advocateDesk', {
  host: 'electron',
  requestPorts: () => ipcRenderer.send(PORTS_CHANNEL),
  showNotice: (notice: unknown) => ipcRenderer.send(NOTICE_CHANNEL, notice),
  setBadge: (count: unknown) => ipcRenderer.send(BADGE_CHANNEL, count),
  setWhenClosed: (goesOn: unknown) => ipcRenderer.send(CLOSING_CHANNEL, goesOn),
});

// Ports cannot cross the context bridge, but a message within the page carries them.
ipcRenderer.on(PORTS_CHANNEL, (event) => {
  window.postMessage({ kind: 'advocate-desk-ports' }, location.origin, [...event.ports]);
});
ipcRenderer.on(GO_CHANNEL, (_event, address: unknown) => {
  if (typeof address === 'string' && address.startsWith('#/')) location.hash = address;
});
