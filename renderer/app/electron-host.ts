/** What the preload offers under Electron. */
export interface ElectronHost {
  readonly host: 'electron';
  requestPorts(): void;
  showNotice(notice: { readonly title: string; readonly body: string; readonly address: string }): void;
  setBadge(count: number): void;
  setWhenClosed(goesOn: boolean): void;
}

/** Null where the app runs in a browser. */
export function electronHost(): ElectronHost | null {
  const { advocateDesk } = window as { advocateDesk?: ElectronHost };
  return advocateDesk?.host === 'electron' ? advocateDesk : null;
}
