import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataContract, type DataContract } from '../../../shared/rpc/data-contract.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

type Client = ContractRouterClient<DataContract>;

let handed: string[];
const os = implement({
  backup: dataContract.backup,
  handOver: dataContract.handOver,
  plan: dataContract.plan,
  diagnostics: dataContract.diagnostics,
});
const router = {
  backup: os.backup.handler(async function* ({ input }) {
    for (let done = 0; done <= 3; done += 1)
      yield { text: done === 0 ? JSON.stringify(input.preferences) : `${done}`, done, of: 3 };
  }),
  handOver: os.handOver.handler(({ input }) => {
    if (input.first) handed = [];
    handed.push(input.text);
    return null;
  }),
  plan: os.plan.handler(({ errors }) => {
    throw errors.VALUE_INVALID({
      message: 'The file cases[3].createdAt: is missing.',
      data: { wayOut: 'Choose another.' },
    });
  }),
  diagnostics: os.diagnostics.handler(({ input }) => ({ fileName: `${input.host}.json`, text: '{}' })),
};

describe.each(carriers)('the data contract over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: Client;
  beforeEach(async () => {
    handed = [];
    carrier = await carry(serve(router));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('brings a backup piece by piece, in order, with how far it is', async () => {
    const pieces: unknown[] = [];
    for await (const piece of await client.backup({ preferences: { theme: 'dark' } })) pieces.push(piece);
    expect(pieces).toEqual([
      { text: '{"theme":"dark"}', done: 0, of: 3 },
      { text: '1', done: 1, of: 3 },
      { text: '2', done: 2, of: 3 },
      { text: '3', done: 3, of: 3 },
    ]);
  });

  it('hands a large file over in pieces', async () => {
    const piece = 'é✓'.repeat(500_000);
    await client.handOver({ text: 'old', first: true });
    await client.handOver({ text: piece, first: true });
    await client.handOver({ text: piece, first: false });
    expect(handed).toEqual([piece, piece]);
  });

  it('says what is wrong with a file, and where', async () => {
    expect((await safe(client.plan())).error).toMatchObject({
      code: 'VALUE_INVALID',
      message: 'The file cases[3].createdAt: is missing.',
    });
  });

  it('refuses a host that there is not', async () => {
    const wish = { host: 'phone', customerText: false };
    expect((await safe(client.diagnostics(wish as never))).error).toMatchObject({ code: 'BAD_REQUEST' });
  });
});
