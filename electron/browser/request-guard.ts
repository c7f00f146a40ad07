import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is turned away, as a sentence for the person who sees it; null when it may pass. */
export type Refusal = string | null;

const USE_OWN_WINDOW = 'Use the window that Advocate Desk opened, or start it again.';

/**
 * Every request must be addressed to us by our own name (a page that rebinds its DNS name to 127.0.0.1 sends its own) and must
 * not come from another page. A page on another port of this computer counts as "same-site" to cookies, so that is not enough.
 */
export function refuseStranger(headers: IncomingHttpHeaders, origin: string): Refusal {
  if (headers.host !== new URL(origin).host) return `This address is not served here. ${USE_OWN_WINDOW}`;
  if (headers.origin !== undefined && headers.origin !== origin) return `Another page may not ask. ${USE_OWN_WINDOW}`;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return `Another page may not ask. ${USE_OWN_WINDOW}`;
  }
  return null;
}

/**
 * The door is knocked at from a file, whose origin is `null`, or from our own page. Its token, not its sender, is what counts:
 * it is not to be had without reading a file of this user.
 */
export function refuseStrangerAtDoor(headers: IncomingHttpHeaders, origin: string): Refusal {
  if (headers.host !== new URL(origin).host) return `This address is not served here. ${USE_OWN_WINDOW}`;
  if (headers.origin !== 'null' && headers.origin !== origin) return `Another page may not ask. ${USE_OWN_WINDOW}`;
  return null;
}

/** A WebSocket upgrade always names its origin in a browser, so a missing one is refused too. */
export function refuseStrangerSocket(headers: IncomingHttpHeaders, origin: string): Refusal {
  if (headers.origin !== origin) return `Another page may not ask. ${USE_OWN_WINDOW}`;
  return refuseStranger(headers, origin);
}

/** Browsers send an Origin with every POST, so a request that has one is not from our own launcher. */
export function refuseBrowser(headers: IncomingHttpHeaders, origin: string): Refusal {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) return 'Not for pages.';
  return headers.host === new URL(origin).host ? null : 'This address is not served here.';
}
