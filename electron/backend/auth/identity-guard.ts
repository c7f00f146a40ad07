import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DeskError } from '#shared/rpc';
import { id18, type WorkspaceIdentity } from '#shared/sync';
import type { SalesforceClient } from '../salesforce/client.ts';
import { notSalesforce } from '../salesforce/errors.ts';
import { signInAgain, type TokenVault } from './token-vault.ts';

const userInfoShape = z.object({ user_id: z.string(), organization_id: z.string(), zoneinfo: z.string().nullish() });

/** Whose token the client uses, by Salesforce's own word, with that person's time zone where it says one. */
export async function askIdentity(
  client: SalesforceClient,
): Promise<{ readonly identity: WorkspaceIdentity; readonly zone: string | null }> {
  const { json } = await client.call({ path: '/services/oauth2/userinfo' });
  const said = userInfoShape.safeParse(json);
  if (!said.success) throw notSalesforce('Salesforce');
  const { organization_id, user_id, zoneinfo } = said.data;
  return { identity: { orgId: id18(organization_id), userId: id18(user_id) }, zone: zoneinfo ?? null };
}

/** Before anything is written: the token in use is one of the workspace's own person and org, by Salesforce's own word. */
export class IdentityGuard {
  private readonly client: SalesforceClient;
  private readonly vault: TokenVault;
  private readonly owner: WorkspaceIdentity;
  /** Digest of the token that was proven; the token itself stays in the vault. */
  private proven: string | null = null;
  private proving: Promise<void> | null = null;

  constructor(client: SalesforceClient, vault: TokenVault, owner: WorkspaceIdentity) {
    this.client = client;
    this.vault = vault;
    this.owner = owner;
  }

  /** Asked of Salesforce once for each token. Throws OTHER_IDENTITY. */
  async prove(): Promise<void> {
    if (this.proven !== null && this.proven === (await this.digest())) return;
    this.proving ??= this.ask().finally(() => {
      this.proving = null;
    });
    await this.proving;
  }

  private async ask(): Promise<void> {
    const { identity } = await askIdentity(this.client);
    if (!isSameOwner(identity, this.owner)) throw otherIdentity();
    this.proven = await this.digest();
  }

  private async digest(): Promise<string> {
    const grant = await this.vault.load();
    if (!grant) throw signInAgain();
    return createHash('sha256').update(grant.accessToken).digest('base64url');
  }
}

export function isSameOwner(one: WorkspaceIdentity, other: WorkspaceIdentity): boolean {
  return id18(one.orgId) === id18(other.orgId) && id18(one.userId) === id18(other.userId);
}

export function otherIdentity(): DeskError {
  return new DeskError(
    'OTHER_IDENTITY',
    'Somebody else is signed in than the person whose work this is. Nothing was sent.',
    'Sign in as that person in that org; the work stays on this laptop until then.',
  );
}
