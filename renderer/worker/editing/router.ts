import { implement, type Router } from '@orpc/server';
import { DeskError, editingContract } from '#shared/rpc';

type EditingRouter = Router<typeof editingContract, Record<never, never>>;

/** The editing contract over the desk. */
export function createEditingRouter(): EditingRouter {
  const os = implement(editingContract) as unknown as Record<string, { handler(answer: () => never): unknown }>;
  return Object.fromEntries(
    Object.keys(editingContract).map((name) => [name, os[name]?.handler(notReady)]),
  ) as unknown as EditingRouter;
}

function notReady(): never {
  throw new DeskError('NOT_READY', 'This cannot be done yet.', 'Wait for the next version.');
}
