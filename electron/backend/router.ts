import { implement, ORPCError, type Router } from '@orpc/server';
import { namesByObject } from '#shared/mapping';
import { backendContract, DeskError, type SecretsState } from '#shared/rpc';
import { rhythmOf } from '#shared/sync';
import type { Host } from '../host/host.ts';
import type { PassphrasePort } from '../host/secret-store.ts';
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
  sessions.keep(journals);
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
  const answered = <Result>(result: Result): Result => {
    host.reached?.('push-answer');
    return result;
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
      signIn: os.session.signIn.handler(({ input, signal }) => sessions.signIn(input, signal)),
      signOut: os.session.signOut.handler(async ({ input }) => {
        await sessions.signOut(input?.discardUnsent ?? false);
        return null;
      }),
      leftToWipe: os.session.leftToWipe.handler(() => sessions.leftToWipe()),
      wiped: os.session.wiped.handler(() => {
        sessions.wiped();
        return null;
      }),
      resetPractice: os.session.resetPractice.handler(async () => {
        await sessions.resetPractice();
        return null;
      }),
    },
    salesforce: {
      checkFit: os.salesforce.checkFit.handler(async () => {
        const { reader, names } = await sessions.services();
        const { absent, keyed } = await reader.checkFit();
        return { missingOptional: [...absent], keyed: [...keyed], names: namesByObject(names) };
      }),
      clock: os.salesforce.clock.handler(async ({ signal }) => (await sessions.reader()).clock(signal)),
      page: os.salesforce.page.handler(async ({ input, signal }) => (await sessions.reader()).page(input, signal)),
      fieldFacts: os.salesforce.fieldFacts.handler(async () => (await sessions.reader()).fieldFacts()),
      pages: os.salesforce.pages.handler(async ({ input, signal }) => {
        const { reader } = await sessions.servicesFor(input.workspace);
        return reader.pages(input.requests, signal);
      }),
      retrieve: os.salesforce.retrieve.handler(async ({ input, signal }) => {
        const { records } = await sessions.servicesFor(input.workspace);
        return { records: await records.retrieve(input, signal) };
      }),
      probe: os.salesforce.probe.handler(async ({ input, signal }) => {
        const { records, owner } = await sessions.servicesFor(input.workspace);
        return records.probe(input, owner.userId, signal);
      }),
      updatedIds: os.salesforce.updatedIds.handler(async ({ input, signal }) => {
        const { records } = await sessions.servicesFor(input.workspace);
        return records.updatedIds(input, signal);
      }),
      deletedIds: os.salesforce.deletedIds.handler(async ({ input, signal }) => {
        const { records } = await sessions.servicesFor(input.workspace);
        return records.deletedIds(input, signal);
      }),
      // What is being written is not stopped with whoever asked: its outcome would be unknown for nothing.
      write: os.salesforce.write.handler(async ({ input }) => {
        const { writer } = await sessions.servicesForWriting(input.workspace);
        return answered(await writer.write(input.writes));
      }),
      create: os.salesforce.create.handler(async ({ input }) => {
        const { writer } = await sessions.servicesForWriting(input.workspace);
        return answered(await writer.create(input));
      }),
      remove: os.salesforce.remove.handler(async ({ input }) => {
        const { writer } = await sessions.servicesForWriting(input.workspace);
        return answered(await writer.remove(input));
      }),
      limits: os.salesforce.limits.handler(async ({ input }) => {
        const { budget } = await sessions.counter();
        return { budget, rhythm: rhythmOf(budget, { now: host.now(), ...input }) };
      }),
    },
    fields: {
      survey: os.fields.survey.handler(({ input }) => sessions.surveyFields(input.text)),
      choose: os.fields.choose.handler(({ input }) => sessions.chooseFields(input)),
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
    secrets: {
      state: os.secrets.state.handler(() => secretsStateOf(host)),
      protect: os.secrets.protect.handler(async ({ input }) => {
        await passphraseOf(host).protect(input.passphrase);
        return secretsStateOf(host);
      }),
      unlock: os.secrets.unlock.handler(async ({ input }) => {
        if (!(await passphraseOf(host).unlock(input.passphrase))) throw wrongPassphrase();
        sessions.secretsChanged();
        return secretsStateOf(host);
      }),
      forget: os.secrets.forget.handler(() => {
        passphraseOf(host).forget();
        return secretsStateOf(host);
      }),
    },
  });
}

function runtimeOf({ electron, node }: Readonly<NodeJS.ProcessVersions>): string {
  return electron ? `Electron ${electron}` : `Node ${node}`;
}

function secretsStateOf({ secrets }: Host): SecretsState {
  return secrets.passphrase?.state() ?? (secrets.keeps === 'across-restarts' ? 'keychain' : 'memory');
}

function passphraseOf({ secrets }: Host): PassphrasePort {
  if (secrets.passphrase) return secrets.passphrase;
  throw new DeskError('REFUSED', 'This computer keeps the sign-in by itself.', 'No passphrase is needed.');
}

function wrongPassphrase(): DeskError {
  return new DeskError(
    'WRONG_PASSPHRASE',
    'This passphrase does not open the sign-in kept on this laptop.',
    'Type it again; or sign in anew, which needs no passphrase.',
  );
}
