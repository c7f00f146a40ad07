import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxContract } from '../../../shared/rpc/outbox-contract.ts';
import { aCard, aField, aSummary } from '../../renderer/outbox/some-cards.ts';
import { carriers, serve, type Carrier } from '../../support/rpc-carriers.ts';

const cards = [aCard({ fields: [aField({ contested: true, theirs: null, merged: null })] })];
let asked: unknown[];

function anOutbox() {
  const os = implement(outboxContract);
  const take = ({ input }: { input: unknown }): null => {
    asked.push(input);
    return null;
  };
  return os.router({
    summaries: os.summaries.handler(async function* () {
      yield aSummary({ waiting: 1 });
      yield aSummary({ sentToday: 1 });
    }),
    cards: os.cards.handler(() => cards),
    resolve: os.resolve.handler(take),
    retry: os.retry.handler(({ errors }) => {
      throw errors.NOTHING_WAITS({ message: 'This was decided meanwhile.', data: { wayOut: 'Look again.' } });
    }),
    discard: os.discard.handler(take),
    sent: os.sent.handler(() => []),
    exportUnsent: os.exportUnsent.handler(() => ({ fileName: 'a.json', text: '{}' })),
    sendNow: os.sendNow.handler(take),
  });
}

describe.each(carriers)('the outbox over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: ContractRouterClient<typeof outboxContract>;
  beforeEach(async () => {
    asked = [];
    carrier = await carry(serve(anOutbox()));
    client = createORPCClient(carrier.link);
  });
  afterEach(() => carrier.leave());

  it('tells the summary again whenever it changes, and gives the cards whole', async () => {
    const told: unknown[] = [];
    for await (const summary of await client.summaries()) told.push([summary.waiting, summary.sentToday]);
    expect(told).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(await client.cards({ limit: 10 })).toEqual(cards);
  });

  it('takes a decision: theirs, yours or a text, and nothing else', async () => {
    const choices = ['theirs', 'yours', { text: 'both' }] as const;
    for (const choice of choices) await client.resolve({ card: 'cases/1', field: 'status', choice });
    expect(asked).toEqual(choices.map((choice) => ({ card: 'cases/1', field: 'status', choice })));
    const bad = await safe(client.resolve({ card: 'cases/1', field: 'status', choice: 'both' as 'yours' }));
    expect([bad.isSuccess, asked.length]).toEqual([false, 3]);
  });

  it('says when a record was decided meanwhile', async () => {
    const { error, isDefined } = await safe(client.retry({ card: 'cases/1' }));
    expect([isDefined, isDefined && error.code]).toEqual([true, 'NOTHING_WAITS']);
  });

  it.each([{ limit: 0 }, { limit: 501 }, { limit: 1.5 }])('refuses to list %o', async (input) => {
    expect((await safe(client.cards(input))).isSuccess).toBe(false);
  });
});
