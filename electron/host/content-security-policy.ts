/**
 * The one policy for every document the app shows, under Electron's `app://` and under the browser host alike.
 * `connect` names what may be reached beyond the app's own files (the browser host's WebSocket).
 *
 * Inline style *attributes* stay allowed because React's `style` prop and the virtual list write them; inline `<style>` and
 * script do not. Trusted Types are left out: starting the data worker from a module URL would need a default policy, which
 * is worth nothing once it says yes to everything.
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer that carries one of the app's own files. */
export function documentHeaders(connect: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connect),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
