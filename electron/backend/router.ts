import { implement, ORPCError, type Router } from '@orpc/server';
import { backendContract, DeskError } from '#shared/rpc';
import type { Host } from '../host/host.ts';
import { recentLog } from './diagnostics/recent-log.ts';
import type { SessionService } from './workspace/session-service.ts';

/** How far back the log is told. */
const logLines = 200;

/** The backend contract over the services. Expected failures leave as typed errors; a bug is logged and leaves as a plain one. */
export function createRouter(
  host: Host,
  sessions: SessionService,
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
      signOut: os.session.signOut.handler(async () => {
        await sessions.signOut();
        return null;
      }),
      resetPractice: os.session.resetPractice.handler(async () => {
        await sessions.resetPractice();
        return null;
      }),
    },
    salesforce: {
      checkFit: os.salesforce.checkFit.handler(async () => ({
        missingOptional: [...(await (await sessions.reader()).checkFit())],
      })),
      clock: os.salesforce.clock.handler(async () => (await sessions.reader()).clock()),
      page: os.salesforce.page.handler(async ({ input }) => (await sessions.reader()).page(input)),
    },
  });
}

function runtimeOf({ electron, node }: Readonly<NodeJS.ProcessVersions>): string {
  return electron ? `Electron ${electron}` : `Node ${node}`;
}
