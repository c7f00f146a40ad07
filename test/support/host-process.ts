import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { BackendContract } from '#shared/rpc';

/** A host in a process of its own, and the line on which a window would talk to it. */
export interface HostProcess {
  readonly client: ContractRouterClient<BackendContract>;
  /** Which signal ended it; null where it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
  kill(): Promise<void>;
}

/** `mostKiB`: no file may grow beyond that, as if the disk were full: what no longer fits is cut off where it stands. */
export async function startHostProcess(
  program: string,
  dataFolder: string,
  env: Readonly<Record<string, string>>,
  mostKiB: number | null = null,
): Promise<HostProcess> {
  const command = [process.execPath, program, '--headless', '--data', dataFolder];
  // A block is 512 bytes.
  const limit = mostKiB === null ? '' : `ulimit -f ${mostKiB * 2}; `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  const address = new URL(await printedAddress(child));
  const socket = new WebSocket(`ws://${address.host}/rpc`, {
    origin: address.origin,
    headers: { cookie: await comeIn(address) },
  });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return {
    client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })),
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The one-time address that a headless start prints. */
export function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said)?.[0];
      if (address) done(address);
    };
    host.stdout?.on('data', listen);
    host.stderr?.on('data', listen);
    host.on('exit', (code) => fail(new Error(`the app ended with ${code}: ${said}`)));
  });
}

async function comeIn({ origin, hash }: URL): Promise<string> {
  const answer = await fetch(`${origin}/door`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: `token=${hash.slice(1)}`,
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
