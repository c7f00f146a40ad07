import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editingContract, type EditingContract } from '../../../shared/rpc/editing-contract.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

type Client = ContractRouterClient<EditingContract>;
type Served = Pick<EditingContract, 'edit' | 'close' | 'undo'>;

const saved = { group: 'g', label: 'Next step on 00012345', id: '500' };
const served: Served = editingContract;
const os = implement(served);
let reached: unknown[];
const router = {
  edit: os.edit.handler(({ input }) => {
    reached.push(input);
    return saved;
  }),
  close: os.close.handler(({ input, errors }) => {
    reached.push(input);
    throw errors.REASON_WANTED({
      message: 'Say why.',
      data: { wayOut: 'Type a reason.', rules: [{ rule: 'R10-7', message: 'No Close Date.' }] },
    });
  }),
  undo: os.undo.handler(() => ({ label: 'Next step on 00012345' })),
};

describe.each(carriers)('the editing contract over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: Client;
  beforeEach(async () => {
    reached = [];
    carrier = await carry(serve(router));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('brings an edit there and what was saved back', async () => {
    const edit = { table: 'cases' as const, id: '500', patch: { nextSteps: '2025-06-12 KK Call the buyer' } };
    expect(await client.edit(edit)).toEqual(saved);
    expect(reached).toEqual([edit]);
    expect(await client.undo({})).toEqual({ label: saved.label });
  });

  it('tells a refusal with the rules behind it', async () => {
    const { error } = await safe(client.close({ id: '500', outcome: 'resolved' }));
    expect(error).toMatchObject({
      code: 'REASON_WANTED',
      data: { wayOut: 'Type a reason.', rules: [{ rule: 'R10-7', message: 'No Close Date.' }] },
    });
  });

  it.each<[string, (client: Client) => (input: never) => Promise<unknown>, unknown]>([
    ['an edit of what nobody may edit', (to) => to.edit, { table: 'cases', id: '500', patch: { closedAt: 'now' } }],
    ['an edit of nothing', (to) => to.edit, undefined],
    ['a closing without an outcome', (to) => to.close, { id: '500' }],
  ])('refuses %s on arrival', async (_what, method, input) => {
    expect((await safe(method(client)(input as never))).error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(reached).toEqual([]);
  });
});
