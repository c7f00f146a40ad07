import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { ControlledOrg } from './controlled-org.ts';
import type { Knob } from './knob.ts';
import { KNOBS } from './knobs.ts';

const PATH = /^\/__ctl\/([a-z-]+)$/;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const refused = (status: number, error: string): Answer => ({ status, body: { error } });

/** `POST /__ctl/KNOB` with a JSON body, on loopback alone. Only JSON is taken, so that no page in a browser can send one. */
export class ControlServer {
  private readonly org: ControlledOrg;
  private readonly server: Server;

  constructor(org: ControlledOrg) {
    this.org = org;
    this.server = createServer((incoming, outgoing) => {
      void this.answer(incoming).then(({ status, body }) => {
        outgoing.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
        outgoing.end(JSON.stringify(body));
      });
    });
  }

  /** The port listened on. Rejects with Node's error when the port is taken. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(incoming: IncomingMessage): Promise<Answer> {
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(incoming.headers.host ?? '')) {
      return refused(400, 'The control port answers on 127.0.0.1 only.');
    }
    const name = PATH.exec(incoming.url ?? '')?.[1] ?? '';
    const knob = Object.hasOwn(KNOBS, name) ? (KNOBS as Record<string, Knob>)[name] : undefined;
    if (!knob)
      return refused(404, `There is no knob at ${incoming.url ?? ''}; there are ${Object.keys(KNOBS).join(', ')}.`);
    if (incoming.method !== 'POST') return refused(405, 'Knobs are turned with POST.');
    if (!/^application\/json\b/i.test(incoming.headers['content-type'] ?? '')) {
      return refused(415, 'Knobs take application/json.');
    }
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString('utf8');
      const read = knob.input.safeParse(text === '' ? {} : JSON.parse(text));
      if (!read.success) return refused(400, z.prettifyError(read.error));
      this.org.catchUp();
      return { status: 200, body: knob.run(read.data, this.org) };
    } catch (error) {
      return refused(400, error instanceof Error ? error.message : String(error));
    }
  }
}
