import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorize, type TokenSet } from '../../electron/backend/auth/oauth.ts';
import { TokenVault } from '../../electron/backend/auth/token-vault.ts';
import {
  startPracticeOrg,
  type InProcessPracticeOrg,
  type PracticeLogin,
} from '../../electron/backend/practice-org/practice-org.ts';
import { SalesforceClient, type ClientOptions } from '../../electron/backend/salesforce/client.ts';
import { MemorySecretStore } from '../../electron/host/secret-store.ts';

export const redirectUri = 'http://localhost:45871/callback';

/** A small practice org in this process, with its folder gone when it is closed; with `control` it can be turned by its knobs. */
export async function startSmallOrg(
  options: { readonly control?: number; readonly cases?: number } = {},
): Promise<InProcessPracticeOrg> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'advocate-desk-org-'));
  const org = await startPracticeOrg({ dataFolder, cases: 200, ...options });
  return {
    ...org,
    close: async () => {
      await org.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export function loginOf(org: InProcessPracticeOrg, role: PracticeLogin['role'] = 'advocate'): PracticeLogin {
  const login = org.logins.find((one) => one.role === role);
  if (!login) throw new Error(`the practice org has no ${role}`);
  return login;
}

/** Where a request is redirected to, as a browser would follow it. */
export async function redirectOf(url: URL | string): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual' });
  await response.text();
  return new URL(response.headers.get('location') ?? 'about:blank');
}

interface SignInOptions {
  readonly loginUrl?: string;
  readonly role?: PracticeLogin['role'];
}

interface ReadOptions {
  readonly now?: () => number;
  readonly client?: ClientOptions;
}

/** Signs in at `loginUrl`, which is the org's own address unless a network stands before it. */
export function tokensOf(
  org: InProcessPracticeOrg,
  { loginUrl = org.url, role = 'advocate' }: SignInOptions = {},
): Promise<TokenSet> {
  return authorize({
    loginUrl,
    clientId: org.clientId,
    redirectUri,
    loginHint: loginOf(org, role).username,
    visit: redirectOf,
  });
}

export interface SignedIn {
  readonly secrets: MemorySecretStore;
  readonly vault: TokenVault;
  readonly client: SalesforceClient;
  readonly tokens: TokenSet;
}

/** A vault that holds fresh tokens, and a client over it that does not wait between its tries. */
export async function signedIn(
  org: InProcessPracticeOrg,
  { loginUrl = org.url, role = 'advocate', now = Date.now, client = {} }: SignInOptions & ReadOptions = {},
): Promise<SignedIn> {
  const tokens = await tokensOf(org, { loginUrl, role });
  const secrets = new MemorySecretStore();
  const vault = new TokenVault(secrets, 'org', 'user');
  await vault.save(loginUrl, org.clientId, tokens);
  return { secrets, vault, tokens, client: new SalesforceClient(vault, now, { retry: { baseMs: 0 }, ...client }) };
}

/** What `act` fails with, as the parts that a person is told. */
export async function failureOf(act: Promise<unknown>): Promise<unknown> {
  const failed = await act.then(
    () => 'did not fail',
    (error: unknown) => error,
  );
  if (failed instanceof Error && 'code' in failed) return { code: failed.code, message: failed.message };
  return failed;
}
