import type { IncomingMessage } from 'node:http';

/** A request, read. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** `http://127.0.0.1:PORT`, as the client wrote it. */
  readonly origin: string;
  /** Seconds: the stamp of what it writes, where that is not the moment of the answer. */
  readonly at?: number;
  /** Part of a composite request that holds together. */
  readonly allOrNone?: boolean;
}

/** An answer, not yet written. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Text and bytes are JSON already. */
export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8' },
  body: typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value),
});

export const html = (body: string, status = 200): Reply => ({
  status,
  headers: {
    'content-type': 'text/html;charset=UTF-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  },
  body,
});

export const redirect = (location: string): Reply => ({
  status: 302,
  headers: { location, 'cache-control': 'no-store' },
});

/** The fields of a form body. */
export const formOf = (request: Request): URLSearchParams => new URLSearchParams(request.body);

export function bearerOf(request: Request): string | null {
  return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
