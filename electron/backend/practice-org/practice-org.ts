import { randomBytes } from 'node:crypto';
import { generateOrg } from './generator/generate-org.ts';
import { OrgServer } from './http/org-server.ts';
import { Replication } from './http/replication.ts';
import { RequestLog, type LoggedRequest } from './http/request-log.ts';
import { TokenVault } from './http/tokens.ts';
import { Live, USUAL_PER_MINUTE } from './live/live.ts';
import { OrgFolder, PracticeOrgError, type OrgSettings } from './org-folder.ts';
import type { PracticeLogin } from './practice-login.ts';
import { QueryService } from './soql/query-service.ts';
import { Colleagues } from './colleagues.ts';
import { Ledger } from './store/ledger.ts';
import type { Op } from './store/op.ts';
import { Store } from './store/store.ts';
import { parseInstant } from './wire-time.ts';
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
  /** Waits this long before every page of a query. */
  readonly pageDelayMs?: number;
}

export interface PracticeOrg {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly clientId: string;
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
const DEFAULTS = { seed: 20260201, cases: 3000, advocates: 12 };

/** Serves the practice org from this process. Throws `PracticeOrgError` for what a person can mend. */
export async function startPracticeOrg(options: PracticeOrgOptions): Promise<InProcessPracticeOrg> {
  const folder = new OrgFolder(options.dataFolder);
  const settings = settle(options, folder.readSettings());
  const store = new Store(() => Date.now() + settings.clockOffset);
  const { logins, team } = generateOrg(store, settings);
  const ledger = new Ledger(store, folder);
  ledger.replay(folder.readTransactions());
  const behaviour = new Behaviour();
  const colleagues = new Colleagues(store, ledger, behaviour, team.system);

  const vault = new TokenVault(folder.file('tokens.json'), () => Date.now());
  const log = new RequestLog(folder.file('requests.log'));
  const server = new OrgServer(
    { store, vault, clientId: PRACTICE_CLIENT_ID, logins, signingKey: settings.signingKey },
    {
      store,
      ledger,
      writer: new Writer(store, behaviour),
      vault,
      replication: new Replication(store),
      queries: new QueryService(store),
      schemaSince: Math.floor(Date.parse(settings.now) / 1000),
      pageDelayMs: options.pageDelayMs ?? 0,
    },
    log,
  );
  const port = await listen(server, options.port || settings.port);
  folder.writeSettings({ ...settings, port });
  const live = new Live({ store, colleagues, team }, { seed: settings.seed, signedIn: () => vault.signedIn() });
  if (options.live) live.setRate(options.live === true ? USUAL_PER_MINUTE : options.live);

  return {
    url: `http://127.0.0.1:${port}`,
    clientId: PRACTICE_CLIENT_ID,
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
    close() {
      live.stop();
      return server.close();
    },
    expireAccessTokens: () => vault.expireAccessTokens(),
    requests: () => log.recent(),
    ops: (after) => ledger.ops(after),
    clock: () => store.clock(),
  };
}

function instantOf(text: string): number {
  const seconds = parseInstant(text);
  if (seconds === null)
    throw new PracticeOrgError('BAD_OPTION', `${text} is not an instant such as 2026-01-31T10:00:00Z.`);
  return seconds;
}

/** Options against what the folder remembers: absent ones are remembered, differing ones refused. */
function settle(options: PracticeOrgOptions, kept: OrgSettings | null): OrgSettings {
  checkRange('cases', options.cases, 200, 200_000);
  checkRange('advocates', options.advocates, 1, 30);
  checkRange('port', options.port, 0, 65_535);
  checkRange('seed', options.seed, 0, 2 ** 32 - 1);
  checkRange('rate', Number(options.live ?? 0), 0, 600);
  const nowMs = options.now === undefined ? undefined : instantOf(options.now) * 1000;
  if (kept) {
    const differing = (['seed', 'cases', 'advocates'] as const).find(
      (name) => options[name] !== undefined && options[name] !== kept[name],
    );
    const other = differing ?? (nowMs !== undefined && nowMs !== Date.parse(kept.now) ? 'now' : undefined);
    if (other) {
      throw new PracticeOrgError(
        'OTHER_ORG_HERE',
        `${options.dataFolder} already holds a practice org made with ${other} ${kept[other]}: leave --${other} out to go on with it, or reset the practice org to make a new one.`,
      );
    }
    return kept;
  }
  const machine = Math.floor(Date.now() / 1000) * 1000;
  return {
    version: 1,
    seed: options.seed ?? DEFAULTS.seed,
    now: new Date(nowMs ?? machine).toISOString().replace('.000Z', 'Z'),
    cases: options.cases ?? DEFAULTS.cases,
    advocates: options.advocates ?? DEFAULTS.advocates,
    port: 0,
    clockOffset: nowMs === undefined ? 0 : nowMs - machine,
    signingKey: randomBytes(24).toString('base64url'),
  };
}

function checkRange(name: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw new PracticeOrgError('BAD_OPTION', `--${name} takes a whole number from ${least} to ${most}, not ${value}.`);
}

async function listen(server: OrgServer, port: number): Promise<number> {
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
