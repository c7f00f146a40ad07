import { parseArgs } from 'node:util';
import { bundleText } from '#shared/backup';
import { readFieldsProfile, type OrgNames } from '#shared/mapping';
import { DeskError } from '#shared/rpc';
import { collectWorkspace } from '../backend/headless/collect-workspace.ts';
import { signInWithToken } from '../backend/headless/sign-in-with-token.ts';
import { OrgFit } from '../backend/salesforce/org-fit.ts';
import { SalesforceReader } from '../backend/salesforce/reader.ts';
import { CLEAN, CliError, type CliIo } from './cli-io.ts';
import { helpOf } from './help.ts';
import { cannotWrite } from './write-failure.ts';

interface Wish {
  readonly url: string;
  readonly token: string;
  readonly out: string;
  /** A profile of what the org calls its fields and values. */
  readonly fields: string | undefined;
}

/** `bundle --url ORG --token T --out FILE [--fields PROFILE.json]`: syncs what the token's person works into a workspace bundle, without a browser. */
export async function bundleVerb(argv: readonly string[], io: CliIo): Promise<number> {
  const wish = readWish(argv, io.env);
  if (!wish) {
    io.stdout(helpOf('bundle'));
    return CLEAN;
  }
  const { who, zone, collected } = await sync(wish, io);
  const { tables, asOf } = collected;
  const records = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, [...rows.values()]]));
  const head = { now: asOf, me: who.userId, zone: zone ?? 'UTC' };
  const text = bundleText(head, records as unknown as Parameters<typeof bundleText>[1]);
  if (wish.out === '-') io.stdout(text);
  else {
    await io.writePrivate(wish.out, text).catch((error: unknown) => {
      throw cannotWrite(wish.out, error);
    });
    const { cases, accounts, activities } = tables;
    const counts = `${cases.size} cases, ${accounts.size} accounts, ${activities.size} activities`;
    io.stdout(`${wish.out}: ${counts} of ${who.name}\n`);
  }
  return CLEAN;
}

async function sync({ url, token, fields }: Wish, io: CliIo) {
  const names = fields === undefined ? undefined : await readNames(fields, io);
  try {
    const { client, who, zone } = await signInWithToken(url, token, () => Date.now(), names);
    const reader = new SalesforceReader(client, new OrgFit(client));
    const said = (what: string): void => {
      if (io.width !== null) io.stderr(`reading ${what}\n`);
    };
    return { who, zone, collected: await collectWorkspace(reader, who, said, zone ?? 'UTC') };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (error.code === 'AUTH_REQUIRED') {
      throw new CliError(`--token: ${url} does not take it: it has run out or is another org's, get a new one`);
    }
    throw new CliError(`--url ${url}: ${error.message} ${error.data.wayOut}`);
  }
}

async function readNames(path: string, io: CliIo): Promise<OrgNames> {
  const text = await io.readFile(path).catch(() => {
    throw new CliError(`--fields ${path}: cannot be read: save one in Settings, Fields`);
  });
  const read = readFieldsProfile(text);
  if (!read.ok) throw new CliError(`--fields ${path}: ${read.message}`);
  return read.profile;
}

function readWish(argv: readonly string[], env: CliIo['env']): Wish | null {
  const { url, token = env['ADVOCATE_DESK_TOKEN'], out, fields, help } = parse(argv);
  if (help) return null;
  if (!url) throw new CliError('--url is missing: give the address of the org, like https://example.my.salesforce.com');
  if (!token) throw new CliError('--token is missing: give an access token, best in ADVOCATE_DESK_TOKEN');
  if (!out) throw new CliError('--out is missing: name the file to write, or - for standard output');
  return { url, token, out, fields };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { url: text, token: text, out: text, fields: text, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    const [what = ''] = (error as Error).message.split(/\.\s|\n/);
    throw new CliError(`${what.replace(/\.$/, '')} (see advocate-desk bundle --help)`);
  }
}
