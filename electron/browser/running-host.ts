import { timingSafeEqual } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isCaseId } from '../host/deep-link.ts';
import { readIfPresent, writePrivateFile } from '../host/private-file.ts';
import { refuseBrowser } from './request-guard.ts';

/** What a second start wants of the host that runs: a file to open in the browser, or an address to print. */
export type Wish = 'window' | 'address';
export type WayIn =
  { readonly kind: 'window'; readonly doorFile: string } | { readonly kind: 'address'; readonly url: string };

interface RunningHost {
  readonly port: number;
  readonly secret: string;
}

const ANSWER_MS = 3_000;

/** Leaves word for a second start, in a file that only this user reads. Returns how to take it back. */
export function announceRunningHost(dataFolder: string, running: RunningHost): () => void {
  const file = announcement(dataFolder);
  const text = JSON.stringify(running);
  writePrivateFile(file, text);
  return () => {
    if (readIfPresent(file) === text) rmSync(file, { force: true });
  };
}

/** Asks the host that runs on this data folder to let one more window in; null when none runs. */
export async function askRunningHost(
  dataFolder: string,
  wish: Wish,
  caseId: string | null = null,
): Promise<WayIn | null> {
  const running = readAnnouncement(dataFolder);
  if (running === null) return null;
  try {
    const response = await fetch(`http://127.0.0.1:${running.port}/door/again`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.secret}`, 'x-wish': wish, 'x-case': caseId ?? '' },
      signal: AbortSignal.timeout(ANSWER_MS),
      redirect: 'error',
    });
    // Another program may have the port by now, or another run of ours that has not written its own secret yet.
    return response.ok ? asWayIn(await response.json()) : null;
  } catch {
    return null;
  }
}

/** The host's side of `askRunningHost`. */
export function answerSecondStart(
  request: IncomingMessage,
  response: ServerResponse,
  host: { readonly origin: string; readonly secret: string; letIn(wish: Wish, caseId: string | null): WayIn },
): void {
  const known =
    refuseBrowser(request.headers, host.origin) === null && isBearer(request.headers.authorization, host.secret);
  request.resume();
  response.writeHead(known ? 200 : 403, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  if (!known) return void response.end('{"message":"Only a second start of Advocate Desk may ask this."}');
  const wish = request.headers['x-wish'] === 'window' ? 'window' : 'address';
  const caseId = request.headers['x-case'];
  response.end(JSON.stringify(host.letIn(wish, typeof caseId === 'string' && isCaseId(caseId) ? caseId : null)));
}

function isBearer(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function announcement(dataFolder: string): string {
  return join(dataFolder, 'browser-host-running.json');
}

function readAnnouncement(dataFolder: string): RunningHost | null {
  try {
    const { port, secret } = JSON.parse(readIfPresent(announcement(dataFolder)) ?? 'null') as Partial<RunningHost>;
    return typeof port === 'number' && typeof secret === 'string' ? { port, secret } : null;
  } catch {
    return null;
  }
}

function asWayIn(answer: unknown): WayIn | null {
  const { kind, doorFile, url } = (answer ?? {}) as { kind?: unknown; doorFile?: unknown; url?: unknown };
  if (kind === 'window' && typeof doorFile === 'string') return { kind, doorFile };
  return kind === 'address' && typeof url === 'string' ? { kind, url } : null;
}
