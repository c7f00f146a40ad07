import { readFile } from 'node:fs/promises';
import { documentHeaders } from '../host/content-security-policy.ts';
import { findRendererFile } from '../host/renderer-files.ts';
import type { ElectronParts } from './electron-parts.ts';

const SCHEME = 'app';
const HOST = 'desk';
/** The renderer's origin, to which its IndexedDB belongs: never to change. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

/** Before `ready`: makes `app://` behave like https to the engine (an origin of its own, secure context, fetch). */
export function registerAppScheme(protocol: ElectronParts['protocol']): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** After `ready`: answers `app://desk/…` with the renderer's files under the policy, and everything else with 404. */
export function serveAppScheme(protocol: ElectronParts['protocol'], rendererFolder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const file = host === HOST && isRead ? await findRendererFile(rendererFolder, pathname) : null;
    if (file === null) return new Response('There is no such file in Advocate Desk.', { status: 404 });
    const headers = { ...documentHeaders(), 'Content-Type': file.contentType };
    return new Response(request.method === 'HEAD' ? null : await readFile(file.path), { headers });
  });
}

export function isAppAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST;
}
