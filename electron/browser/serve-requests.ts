import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { documentHeaders } from '../host/content-security-policy.ts';
import { addressOfCase } from '../host/deep-link.ts';
import { findRendererFile } from '../host/renderer-files.ts';
import type { Door } from './door.ts';
import { knockPage, knockScript, wayInPage, welcomePage } from './pages.ts';
import { refuseStranger, refuseStrangerAtDoor } from './request-guard.ts';

const HTML = 'text/html; charset=utf-8';
const MOST_FORM_BYTES = 4_096;

export interface ServedApp {
  readonly origin: string;
  readonly rendererFolder: string;
  readonly door: Door;
  /** Answers `POST /door/again`, the call of a second start. */
  answerAgain(request: IncomingMessage, response: ServerResponse): void;
}

/** Every plain HTTP request: the door, and behind it the renderer's files. */
export async function serveRequest(app: ServedApp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (path === '/door/again' && request.method === 'POST') return app.answerAgain(request, response);
  if (path === '/door' && request.method === 'POST') return openDoor(app, request, response);

  const refusal = refuseStranger(request.headers, app.origin);
  if (refusal !== null) return answer(app, response, 403, 'text/plain; charset=utf-8', refusal);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return answer(app, response, 405, 'text/plain; charset=utf-8', 'Only reading is possible here.');
  }
  if (path === '/door') return answer(app, response, 200, HTML, knockPage);
  if (path === '/door.js') return answer(app, response, 200, 'text/javascript; charset=utf-8', knockScript);
  if (!app.door.admits(request.headers.cookie)) {
    if (path === '/') return answer(app, response, 403, HTML, wayInPage);
    return answer(
      app,
      response,
      403,
      'text/plain; charset=utf-8',
      'This window was not opened by Advocate Desk. Start it again.',
    );
  }
  await answerFile(app, request, response);
}

async function openDoor(app: ServedApp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refuseStrangerAtDoor(request.headers, app.origin);
  if (refusal !== null) return answer(app, response, 403, 'text/plain; charset=utf-8', refusal);
  const form = await readForm(request);
  const entry = form === null ? null : app.door.enter(form.get('token') ?? '');
  if (entry === null) return answer(app, response, 403, HTML, wayInPage);
  response.setHeader('Set-Cookie', entry.setCookie);
  response.setHeader('Refresh', `0; url=/${addressOfCase(entry.caseId)}`);
  answer(app, response, 200, HTML, welcomePage);
}

async function answerFile(app: ServedApp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await findRendererFile(app.rendererFolder, request.url ?? '');
  if (file === null)
    return answer(app, response, 404, 'text/plain; charset=utf-8', 'There is no such file in Advocate Desk.');
  response.writeHead(200, { ...appHeaders(app), 'Content-Type': file.contentType });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function answer(app: ServedApp, response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...appHeaders(app), 'Content-Type': type });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

/** Older engines do not count `ws:` under `'self'`, so the socket's address stands in the policy as well. */
function appHeaders(app: ServedApp): Record<string, string> {
  return documentHeaders([app.origin.replace(/^http/, 'ws')]);
}

/** The posted form, or null when it is not one or is too long to be ours. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return null;
  let body = '';
  for await (const chunk of request.setEncoding('latin1') as AsyncIterable<string>) {
    body += chunk;
    if (body.length > MOST_FORM_BYTES) return null;
  }
  return new URLSearchParams(body);
}
