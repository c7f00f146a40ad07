import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { portHolder } from '../../../electron/host/port-holder.ts';

describe('naming who holds a port', () => {
  it('tells the program, its process and its command', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    expect(portHolder(port)).toContain(`process ${process.pid}`);
    server.close();
    await once(server, 'close');
    expect(portHolder(port)).toBeNull();
  });
});
