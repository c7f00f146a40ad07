import { implement } from '@orpc/server';
import { outboxContract } from '#shared/rpc';
import type { Desk } from '../desk/desk.ts';

/** The outbox contract over the open workspace. */
export function createOutboxRouter(desk: Desk) {
  const os = implement(outboxContract).use(async ({ next }) => {
    const { outbox } = await desk.editing();
    return next({ context: { outbox } });
  });
  return os.router({
    summaries: os.summaries.handler(({ signal, context: { outbox } }) => {
      outbox.tell();
      return outbox.summaries.listen(signal);
    }),
    cards: os.cards.handler(({ input, context: { outbox } }) => outbox.cards(input.limit)),
    resolve: os.resolve.handler(async ({ input, context: { outbox } }) => {
      await outbox.resolve(input.card, input.field, input.choice);
      return null;
    }),
    retry: os.retry.handler(async ({ input, context: { outbox } }) => {
      await outbox.retry(input.card);
      return null;
    }),
    discard: os.discard.handler(async ({ input, context: { outbox } }) => {
      await outbox.discard(input.card);
      return null;
    }),
    sent: os.sent.handler(({ input, context: { outbox } }) => outbox.sent(input.limit)),
    exportUnsent: os.exportUnsent.handler(({ context: { outbox } }) => outbox.exportUnsent()),
    sendNow: os.sendNow.handler(() => {
      void desk.sync();
      return null;
    }),
  });
}
