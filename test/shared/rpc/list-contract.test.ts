import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayShape } from '#shared/lists';
import { listContract } from '../../../shared/rpc/list-contract.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

const view = { ...dayShape, search: '' };
let asked: unknown[];

function someLists() {
  const os = implement(listContract);
  return os.router({
    window: os.window.handler(({ input }) => {
      asked.push(input);
      return { version: 1, total: 0, all: 0, from: input.from, rows: [], spansId: '0', spans: null };
    }),
    indexOf: os.indexOf.handler(() => -1),
    ids: os.ids.handler(({ input }) => Array.from({ length: input.to - input.from }, (_, at) => `500${at}`)),
    counts: os.counts.handler(() => ({
      day: 1, 'mine-open': 1, 'mine-closed': 2, colleagues: 3, created: 4, all: 6, 'clean-up': 0,
    })), // prettier-ignore
    choices: os.choices.handler(() => ({ statuses: [], triggers: [], regions: [], owners: [] })),
  });
}

describe.each(carriers)('the lists over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: ContractRouterClient<typeof listContract>;
  beforeEach(async () => {
    asked = [];
    carrier = await carry(serve(someLists()));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('give a window, and all ids however many', async () => {
    const window = await client.window({ view, from: 40, to: 60, knownSpans: null });
    expect([window.from, window.spans]).toEqual([40, null]);
    expect((await client.ids({ view, from: 0, to: 100_000 })).length).toBe(100_000);
  });

  it.each([
    ['more rows than a window holds', { view, from: 0, to: 501, knownSpans: null }],
    ['a window that ends before it begins', { view, from: 20, to: 10, knownSpans: null }],
    ['a window before the list', { view, from: -1, to: 10, knownSpans: null }],
    ['half a row', { view, from: 0.5, to: 10, knownSpans: null }],
    ['no view', { from: 0, to: 10, knownSpans: null }],
    ['nothing', undefined],
  ])('refuse %s', async (_what, input) => {
    expect((await safe(client.window(input as never))).error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(asked).toEqual([]);
  });
});
