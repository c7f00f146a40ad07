import type { OrgNames } from '#shared/mapping';
import type { WorkspaceIdentity } from '#shared/sync';
import { IdentityGuard } from '../auth/identity-guard.ts';
import type { TokenVault } from '../auth/token-vault.ts';
import { CallCounter } from './call-counter.ts';
import { MappedClient } from './mapped-client.ts';
import { OrgFit } from './org-fit.ts';
import { SalesforceReader } from './reader.ts';
import { RecordReader } from './record-reader.ts';
import { RecordWriter } from './record-writer.ts';

/** Salesforce for one person in one org: everything goes through one client, one count of calls and one look at the org. */
export interface SalesforceServices {
  readonly owner: WorkspaceIdentity;
  readonly client: MappedClient;
  readonly reader: SalesforceReader;
  readonly records: RecordReader;
  readonly writer: RecordWriter;
  readonly guard: IdentityGuard;
  readonly counter: CallCounter;
  /** What the org calls its fields and values. */
  readonly names: OrgNames;
}

export interface ServicesOptions {
  readonly vault: TokenVault;
  readonly owner: WorkspaceIdentity;
  readonly now: () => number;
  /** Where the count of calls outlives a restart. */
  readonly budgetFile: string | null;
  /** What the org calls the fields and values that organisations name as they like. */
  readonly names?: OrgNames;
  /** Calls to the practice org cost nobody. */
  readonly practice: boolean;
}

export function openServices({
  vault,
  owner,
  now,
  budgetFile,
  practice,
  names = { fields: {}, values: {} },
}: ServicesOptions): SalesforceServices {
  const counter = new CallCounter({
    file: budgetFile,
    orgId: owner.orgId,
    now,
    ...(practice ? { allowance: null } : {}),
  });
  const client = new MappedClient(names, vault, now, { counter });
  const fit = new OrgFit(client, now);
  return {
    owner,
    client,
    counter,
    names,
    reader: new SalesforceReader(client, fit),
    records: new RecordReader(client, fit),
    writer: new RecordWriter(client, fit),
    guard: new IdentityGuard(client, vault, owner),
  };
}
