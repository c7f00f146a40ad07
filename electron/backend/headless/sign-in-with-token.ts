import type { OrgNames } from '#shared/mapping';
import { DeskError, type Session } from '#shared/rpc';
import { MemorySecretStore } from '../../host/secret-store.ts';
import { askIdentity } from '../auth/identity-guard.ts';
import { isLoopback } from '../auth/oauth.ts';
import { TokenVault } from '../auth/token-vault.ts';
import type { SalesforceClient } from '../salesforce/client.ts';
import { MappedClient } from '../salesforce/mapped-client.ts';
import { readWho } from '../workspace/who.ts';

/** A sign-in that lasts as long as the process: nothing of it is kept. */
export interface TokenSession {
  readonly client: SalesforceClient;
  readonly who: Pick<Session, 'orgId' | 'userId' | 'name' | 'username' | 'scope'>;
  /** The person's own time zone, where Salesforce says one. */
  readonly zone: string | null;
}

/**
 * Signs in with an access token that somebody has, at the address of its org. Throws AUTH_REQUIRED for a token that the org does not
 * take, SIGN_IN_FAILED for an address that no token may be sent to, and what else the client throws. `names`: what the org calls things.
 */
export async function signInWithToken(
  url: string,
  accessToken: string,
  now: () => number,
  names: OrgNames = { fields: {}, values: {} },
): Promise<TokenSession> {
  const instanceUrl = orgAddress(url);
  const vault = new TokenVault(new MemorySecretStore(), 'headless', 'headless');
  const identity = `${instanceUrl}/id/headless`;
  await vault.save(instanceUrl, 'headless', { accessToken, refreshToken: null, instanceUrl, identity });
  const client = new MappedClient(names, vault, now);
  const { identity: whose, zone } = await askIdentity(client);
  return { client, who: await readWho(client, whose), zone };
}

function orgAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address && (address.protocol === 'https:' || isLoopback(address.href))) return address.origin;
  throw new DeskError(
    'SIGN_IN_FAILED',
    `"${url}" is not the address of an org.`,
    'Use your My Domain, like https://example.my.salesforce.com.',
  );
}
