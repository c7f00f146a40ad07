import { implement, ORPCError, type Router } from '@orpc/server';
import { backendContract, DeskError } from '#shared/rpc';
import type { Host } from '../host/host.ts';
import { recentLog } from './diagnostics/recent-log.ts';
import { JournalService, type WorkspaceName } from './journal/journal-service.ts';
import type { SessionService } from './workspace/session-service.ts';

/** How far back the log is told. */
const logLines = 200;

/** The backend contract over the services. Expected failures leave as typed errors; a bug is logged and leaves as a plain one. */
export function createRouter(
  host: Host,
  sessions: SessionService,
  journals: JournalService = new JournalService(host),
): Router<typeof backendContract, Record<never, never>> {
  const os = implement(backendContract).use(async ({ next, path }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof DeskError) {
        if (error.code === 'AUTH_REQUIRED') await sessions.markSignedOut();
        throw new ORPCError(error.code, { defined: true, message: error.message, data: error.data });
      }
      if (!(error instanceof ORPCError) || error.code === 'INTERNAL_SERVER_ERROR')
        host.log.error(`${path.join('.')}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw error;
    }
  });
  /** The journal is the signed-in person's alone. */
  const own = async (workspace: WorkspaceName): Promise<WorkspaceName> => {
    const session = await sessions.current();
    if (session?.orgId === workspace.orgId && session.userId === workspace.userId) return workspace;
    throw new DeskError('NOT_READY', 'Somebody else is signed in by now.', 'Sign in as the owner of this workspace.');
  };
  return os.router({
    app: {
      info: os.app.info.handler(() => ({
        version: host.appVersion,
        keepsSecrets: host.secrets.keeps,
        runtime: runtimeOf(process.versions),
        system: `${process.platform} ${process.arch}`,
      })),
      recentLog: os.app.recentLog.handler(() => recentLog(host, logLines)),
    },
    session: {
      current: os.session.current.handler(() => sessions.current()),
      practiceLogins: os.session.practiceLogins.handler(async () => [...(await sessions.practiceLogins())]),
      signInToPractice: os.session.signInToPractice.handler(({ input }) => sessions.signInToPractice(input.username)),
      signIn: os.session.signIn.handler(({ input, signal }) => sessions.signIn(input.loginUrl, input.clientId, signal)),
      signOut: os.session.signOut.handler(async ({ input }) => {
        const session = await sessions.current();
        if (session && !input?.discardUnsent) await journals.refuseIfUnsent(session);
        await sessions.signOut();
        if (session) await journals.wipe(session);
        return null;
      }),
      resetPractice: os.session.resetPractice.handler(async () => {
        const session = await sessions.current();
        await sessions.resetPractice();
        // What waits there could never be sent: its org is gone.
        if (session?.practice) await journals.wipe(session);
        return null;
      }),
    },
    salesforce: {
      checkFit: os.salesforce.checkFit.handler(async () => ({
        missingOptional: [...(await (await sessions.reader()).checkFit())],
      })),
      clock: os.salesforce.clock.handler(async () => (await sessions.reader()).clock()),
      page: os.salesforce.page.handler(async ({ input }) => (await sessions.reader()).page(input)),
      fieldFacts: os.salesforce.fieldFacts.handler(async () => (await sessions.reader()).fieldFacts()),
    },
    journal: {
      append: os.journal.append.handler(async ({ input: { workspace, ...batch } }) => {
        await journals.append(await own(workspace), batch);
        return null;
      }),
      read: os.journal.read.handler(async ({ input }) => {
        const { count, ops, torn } = await journals.read(await own(input.workspace));
        return { count, ops: [...ops], torn };
      }),
    },
  });
}

function runtimeOf({ electron, node }: Readonly<NodeJS.ProcessVersions>): string {
  return electron ? `Electron ${electron}` : `Node ${node}`;
}
