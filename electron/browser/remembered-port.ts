import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { portHolder } from '../host/port-holder.ts';
import { readIfPresent, writePrivateFile } from '../host/private-file.ts';

/** Below every system's own range for outgoing connections, which could otherwise sit on the port when the app starts. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const DRAWS = 20;

/** The app cannot have the address that its data belongs to. The message says by whom it is taken and what to do. */
export class PortTakenError extends Error {
  readonly code = 'port-taken';
}

/**
 * Listens on this workspace's port and returns it. The port is part of the origin, and the browser keeps the workspace by
 * origin: so it is drawn once, remembered in `browser-host.json`, and never changed silently.
 */
export async function listenOnRememberedPort(server: Server, dataFolder: string, wished?: number): Promise<number> {
  const file = join(dataFolder, 'browser-host.json');
  const remembered = readPort(file);
  if (remembered !== null) {
    if (wished !== undefined && wished !== remembered) {
      throw new Error(
        `This workspace belongs to port ${remembered} (${file}); on port ${wished} it would look empty. Leave the port out.`,
      );
    }
    if (!(await tryListen(server, remembered))) throw taken(remembered);
    return remembered;
  }
  const candidates = wished === undefined ? Array.from({ length: DRAWS }, () => randomInt(LOWEST, HIGHEST)) : [wished];
  for (const port of candidates) {
    if (!(await tryListen(server, port))) continue;
    writePrivateFile(file, `${JSON.stringify({ port })}\n`);
    return port;
  }
  throw taken(candidates.at(-1) ?? LOWEST);
}

function taken(port: number): PortTakenError {
  const holder = portHolder(port) ?? 'another program';
  return new PortTakenError(
    `Port ${port}, which your workspace belongs to, is in use by ${holder}. Stop that program, then start Advocate Desk again; ` +
      'it does not move to another port, because your cases would seem to be gone there.',
  );
}

function readPort(file: string): number | null {
  const text = readIfPresent(file);
  if (text === null) return null;
  try {
    const { port } = JSON.parse(text) as { port?: unknown };
    if (Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536) return Number(port);
  } catch {
    // told below
  }
  throw new Error(
    `${file} should hold the port of your workspace, like {"port": 24817}, but does not. Put that port back; if you delete the ` +
      'file, Advocate Desk starts with an empty workspace on a new port.',
  );
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      // Windows reserves ranges of ports and answers EACCES there.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen({ port, host: '127.0.0.1', exclusive: true });
  });
}
