import { implement, ORPCError } from '@orpc/server';
import { DeskError, deskContract } from '#shared/rpc';
import type { BackendClient } from '../pull/source.ts';
import { createAccountsRouter } from '../accounts/router.ts';
import { createEditingRouter } from '../editing/router.ts';
import { createDataRouter } from '../keeping/router.ts';
import { createListRouter } from '../lists/router.ts';
import { takeReminders } from '../reminders/take-reminders.ts';
import { createSettingsRouter } from '../settings/router.ts';
import { createHandbookRouter } from '../handbook/router.ts';
import { createOutboxRouter } from '../push/router.ts';
import type { Desk } from './desk.ts';

/** The desk contract over the desk. What main refuses is passed on as it is. */
export function createDeskRouter(desk: Desk, backend: BackendClient, clock: () => number) {
  const os = implement(deskContract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof DeskError)
        throw new ORPCError(error.code, { defined: true, message: error.message, data: error.data });
      throw error;
    }
  });
  return os.router({
    states: os.states.handler(({ signal }) => desk.state.listen(signal)),
    openCase: os.openCase.handler(({ input }) => desk.openCase(input.id)),
    signInToPractice: os.signInToPractice.handler(async ({ input }) => {
      await desk.signedIn(await backend.session.signInToPractice(input));
      return null;
    }),
    signIn: os.signIn.handler(async ({ input, signal }) => {
      await desk.signedIn(await backend.session.signIn(input, signal && { signal }));
      return null;
    }),
    signOut: os.signOut.handler(async ({ input }) => {
      await desk.signOut(input?.discardUnsent === true);
      return null;
    }),
    syncNow: os.syncNow.handler(() => {
      void desk.sync(true);
      return null;
    }),
    amHere: os.amHere.handler(() => {
      desk.syncer?.here();
      return null;
    }),
    answerHeld: os.answerHeld.handler(async ({ input }) => {
      await desk.syncer?.answerHeld(input.removes);
      return null;
    }),
    cancelSync: os.cancelSync.handler(() => {
      void desk.syncer?.cancel();
      return null;
    }),
    takeReminders: os.takeReminders.handler(() => takeReminders(desk, clock())),
    useHere: os.useHere.handler(async () => {
      await desk.useHere();
      return null;
    }),
    lists: createListRouter(() => desk.workspace, clock),
    editing: createEditingRouter(() => desk.editing()),
    settings: createSettingsRouter(desk),
    accounts: createAccountsRouter(desk, clock),
    handbook: createHandbookRouter(desk, clock),
    outbox: createOutboxRouter(desk),
    data: createDataRouter(desk, backend, clock),
  });
}
