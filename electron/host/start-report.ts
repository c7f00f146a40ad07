/** What the Electron shell prints on stdout once its window has loaded, so that the launcher knows. */
export const SHELL_READY = 'advocate-desk: ready';
/** Another Electron run has the workspace and has come to the front. */
export const SHELL_ALREADY_OPEN = 'advocate-desk: already open';
