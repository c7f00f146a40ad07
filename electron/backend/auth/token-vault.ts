import { z } from 'zod';
import { DeskError } from '#shared/rpc';
import { id18 } from '#shared/sync';
import type { SecretStore } from '../../host/secret-store.ts';
import { refresh, revoke, type TokenSet } from './oauth.ts';

const grantSchema = z.object({
  loginUrl: z.url(),
  clientId: z.string(),
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  instanceUrl: z.url(),
  identity: z.url(),
});
export type Grant = z.infer<typeof grantSchema>;

/** The tokens of one workspace, in the host's secret port and nowhere else. */
export class TokenVault {
  private readonly secrets: SecretStore;
  private readonly name: string;
  private refreshing: Promise<Grant> | null = null;

  constructor(secrets: SecretStore, orgId: string, userId: string) {
    this.secrets = secrets;
    this.name = `tokens:${orgId}:${userId}`;
  }

  async load(): Promise<Grant | null> {
    const text = await this.secrets.get(this.name);
    if (text === null) return null;
    return kept(text);
  }

  async save(loginUrl: string, clientId: string, tokens: TokenSet): Promise<Grant> {
    const grant: Grant = { loginUrl, clientId, ...tokens };
    await this.secrets.set(this.name, JSON.stringify(grant));
    return grant;
  }

  /**
   * A new access token in place of `stale`. One refresh at a time: a second one with the same rotated token would make
   * Salesforce revoke them all. The new pair is stored before anyone uses it. Throws AUTH_REQUIRED when it is refused.
   */
  renew(stale: string): Promise<Grant> {
    this.refreshing ??= this.renewOnce(stale).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async renewOnce(stale: string): Promise<Grant> {
    const grant = await this.load();
    if (grant && grant.accessToken !== stale) return grant;
    if (!grant?.refreshToken) throw signInAgain();
    try {
      const renewed = await refresh(grant.loginUrl, grant.clientId, grant.refreshToken);
      if (!isSameIdentity(renewed.identity, grant.identity)) throw signInAgain();
      return await this.save(grant.loginUrl, grant.clientId, renewed);
    } catch (error) {
      if (error instanceof DeskError && error.code === 'AUTH_REQUIRED') await this.secrets.delete(this.name);
      throw error;
    }
  }

  /**
   * Revokes the tokens, when the org can be reached, and then forgets them: a stop in between leaves them to be revoked at the next
   * try. A refresh that is under way ends first: what it brings is revoked too.
   */
  async drop(): Promise<void> {
    await this.refreshing?.catch(() => undefined);
    const grant = await this.load();
    if (grant) await this.reject(grant.loginUrl, grant.clientId, grant);
    await this.secrets.delete(this.name);
  }

  /** Revokes tokens that are not to be kept. */
  async reject(loginUrl: string, clientId: string, { refreshToken, accessToken }: TokenSet): Promise<void> {
    await revoke(loginUrl, clientId, refreshToken ?? accessToken).catch(() => undefined);
  }
}

/** The org and the user stand at the end; the address before them may change with the org's My Domain. */
function isSameIdentity(one: string, other: string): boolean {
  const end = (address: string): string => address.split('/').slice(-2).map(id18).join('/');
  return end(one) === end(other);
}

/** A secret that cannot be read as a grant is as good as none: signing in again replaces it. */
function kept(text: string): Grant | null {
  try {
    return grantSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function signInAgain(): DeskError {
  return new DeskError(
    'AUTH_REQUIRED',
    'Salesforce wants you to sign in again.',
    'Sign in; nothing on this laptop is lost.',
  );
}
