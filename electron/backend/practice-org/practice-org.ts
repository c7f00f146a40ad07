import { generateOrg } from './generator/generate-org.ts';
import { OrgServer } from './http/org-server.ts';
import { Replication } from './http/replication.ts';
import { RequestLog, type LoggedRequest } from './http/request-log.ts';
import { TokenVault } from './http/tokens.ts';
import { Live, USUAL_PER_MINUTE } from './live/live.ts';
import { OrgFolder, PracticeOrgError } from './org-folder.ts';
import { instantOf, settle } from './org-settings.ts';
import type { PracticeLogin } from './practice-login.ts';
import { QueryService } from './soql/query-service.ts';
import { Colleagues } from './colleagues.ts';
import { ControlServer } from './control/control-server.ts';
import { LateCommits } from './control/late-commits.ts';
import { OrgTime } from './control/org-time.ts';
import { RowSurgery } from './control/row-surgery.ts';
import { Faults } from './http/faults.ts';
import { Ledger } from './store/ledger.ts';
import type { Op } from './store/op.ts';
import { Store } from './store/store.ts';
import { Behaviour } from './write/behaviour.ts';
import { Writer } from './write/writer.ts';

export { PracticeOrgError, resetPracticeOrg } from './org-folder.ts';
export type { PracticeLogin } from './practice-login.ts';

export interface PracticeOrgOptions {
  /** The org keeps its state here; made when missing. */
  readonly dataFolder: string;
  /** 0 or absent: the remembered port, else any free one. */
  readonly port?: number;
  readonly seed?: number;
  /** The instant the data is generated around; absent: now. */
  readonly now?: string;
  /** 200 to 200,000; default 3,000. */
  readonly cases?: number;
  /** Default 12; 1 puts all cases on one Advocate. */
  readonly advocates?: number;
  /** Customers write, cases come in, colleagues work: so many events a minute, or as many as usual. Else nothing happens by itself. */
  readonly live?: boolean | number;
  /** A control port for tests and trainers: 0 for any free one. Absent: none. */
  readonly control?: number;
  /** Waits this long before every page of a query. */
  readonly pageDelayMs?: number;
}

export interface PracticeOrg {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly clientId: string;
  /** Where `POST KNOB` turns a knob (`http://127.0.0.1:PORT/__ctl`); null unless asked for. */
  readonly controlUrl: string | null;
  readonly logins: readonly PracticeLogin[];
  /** A colleague edits a row: stamps, history and derived fields follow, and it is kept. `at` is an instant, `by` a user id. */
  change(
    object: string,
    id: string,
    patch: Record<string, unknown>,
    options?: { at?: string; by?: string },
  ): Promise<void>;
  /** A colleague creates a row; gives its id. */
  create(object: string, fields: Record<string, unknown>): Promise<string>;
  /** Puts a row into the recycle bin. */
  remove(object: string, id: string): Promise<void>;
  /** Live rows by object. */
  counts(): Record<string, number>;
  close(): Promise<void>;
}

/** What only a caller in the same process can reach. */
export interface InProcessPracticeOrg extends PracticeOrg {
  /** Every access token stops working; refresh tokens stay good. */
  expireAccessTokens(): void;
  requests(): readonly LoggedRequest[];
  /** Every committed write since the org was made, after transaction `after`. */
  ops(after?: number): readonly Op[];
  /** Milliseconds since 1970 by the org's clock. */
  clock(): number;
}

export const PRACTICE_CLIENT_ID = '3MVG9PracticeOrg.AdvocateDesk.ExternalClientApp';

/** Serves the practice org from this process. Throws `PracticeOrgError` for what a person can mend. */
export async function startPracticeOrg(options: PracticeOrgOptions): Promise<InProcessPracticeOrg> {
  const folder = new OrgFolder(options.dataFolder);
  const settings = settle(options, folder.readSettings());
  const time = new OrgTime(settings.clockOffset, Date.now);
  const store = new Store(() => time.now());
  const { logins, team } = generateOrg(store, settings);
  const ledger = new Ledger(store, folder);
  ledger.replay(folder.readTransactions());
  const behaviour = new Behaviour();
  const colleagues = new Colleagues(store, ledger, behaviour, team.system);
  const vault = new TokenVault(folder.file('tokens.json'), Date.now);
  const log = new RequestLog(folder.file('requests.log'));
  const live = new Live({ store, colleagues, team }, { seed: settings.seed, signedIn: () => vault.signedIn() });
  const late = new LateCommits(() => time.now());
  const replication = new Replication(store, () => late.oldest());
  const queries = new QueryService(store);
  const faults = new Faults();
  const weather = {
    faults,
    dateSkewMs: 0,
    beforeLooking: () => late.endDue(),
    endLater: late.begin.bind(late),
  };
  const server = new OrgServer(
    { store, vault, clientId: PRACTICE_CLIENT_ID, logins, signingKey: settings.signingKey },
    {
      store,
      ledger,
      writer: new Writer(store, behaviour),
      vault,
      replication,
      queries,
      schemaSince: Math.floor(Date.parse(settings.now) / 1000),
      pageDelayMs: options.pageDelayMs ?? 0,
    },
    log,
    weather,
  );
  const port = await listen(server, options.port || settings.port);
  const remember = (): void => folder.writeSettings({ ...settings, port, clockOffset: time.ahead() });
  remember();
  const control =
    options.control === undefined
      ? null
      : new ControlServer({
          ...{ store, ledger, colleagues, behaviour, vault, replication, faults, late, time, live, logins },
          surgery: new RowSurgery(store, ledger, colleagues),
          cursors: queries.cursors,
          usage: server.usage,
          snapshots: new Map(),
          weather,
          rememberTime: remember,
          catchUp() {
            late.endDue();
            live.catchUp();
          },
        });
  const controlPort = control && (await listen(control, options.control ?? 0));
  if (options.live) live.setRate(options.live === true ? USUAL_PER_MINUTE : options.live);

  return {
    url: `http://127.0.0.1:${port}`,
    clientId: PRACTICE_CLIENT_ID,
    controlUrl: controlPort === null ? null : `http://127.0.0.1:${controlPort}/__ctl`,
    logins,
    async change(object, id, patch, { at, by } = {}) {
      colleagues.edit(object, id, patch, { ...(at === undefined ? {} : { at: instantOf(at) }), ...(by && { by }) });
    },
    create: async (object, fields) => colleagues.create(object, fields),
    remove: async (object, id) => colleagues.remove(object, id),
    counts() {
      return Object.fromEntries(
        store
          .allTables()
          .map((table) => [table.def.name, table.rows.filter((row) => row['IsDeleted'] !== true).length]),
      );
    },
    async close() {
      live.stop();
      late.forget();
      await Promise.all([server.close(), control?.close()]);
    },
    expireAccessTokens: () => vault.expireAccessTokens(),
    requests: () => log.recent(),
    ops: (after) => ledger.ops(after),
    clock: () => store.clock(),
  };
}

async function listen(server: Pick<OrgServer, 'listen'>, port: number): Promise<number> {
  try {
    return await server.listen(port);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new PracticeOrgError(
      'PORT_TAKEN',
      `Port ${port} of 127.0.0.1 is ${code === 'EACCES' ? 'not allowed' : 'taken by another program'}: stop that program, or start the practice org with another --port.`,
    );
  }
}
