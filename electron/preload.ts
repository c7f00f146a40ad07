import { contextBridge, ipcRenderer } from 'electron';
import { GO_CHANNEL, PORTS_CHANNEL } from './shell/channels.ts';

contextBridge.exposeInMainWorld('advocateDesk', {
  host: 'electron',
  requestPorts: () => ipcRenderer.send(PORTS_CHANNEL),
});

// Ports cannot cross the context bridge, but a message within the page carries them.
ipcRenderer.on(PORTS_CHANNEL, (event) => {
  window.postMessage({ kind: 'advocate-desk-ports' }, location.origin, [...event.ports]);
});
ipcRenderer.on(GO_CHANNEL, (_event, address: unknown) => {
  if (typeof address === 'string' && address.startsWith('#/')) location.hash = address;
});
