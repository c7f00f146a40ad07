import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** What the renderer's folder may hold; a file of another kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

export interface RendererFile {
  readonly path: string;
  readonly contentType: string;
}

/**
 * The file that a request's raw path (`/assets/app.js?x`) names inside `folder`, or null: for anything that climbs out, is
 * hidden, is a folder, is reached through a link to elsewhere, or is of a kind the app does not serve.
 */
export async function findRendererFile(folder: string, rawPath: string): Promise<RendererFile | null> {
  const names = segmentsOf(rawPath);
  if (names === null) return null;
  const contentType = CONTENT_TYPES[extname(names.at(-1) ?? '').toLowerCase()];
  if (contentType === undefined) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...names));
    if (!path.startsWith(root + sep)) return null;
    return (await stat(path)).isFile() ? { path, contentType } : null;
  } catch {
    return null;
  }
}

function segmentsOf(rawPath: string): readonly string[] | null {
  const encoded = rawPath.split(/[?#]/, 1)[0] ?? '';
  if (!encoded.startsWith('/')) return null;
  if (encoded === '/') return ['index.html'];
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded.slice(1));
  } catch {
    return null;
  }
  const names = decoded.split('/');
  return names.every((name) => /^[\w@-][\w@.-]*$/.test(name)) ? names : null;
}
