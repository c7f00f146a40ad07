import { z } from 'zod';
import { DeskError, type Session } from '#shared/rpc';
import { id18, roleOf, type WorkspaceIdentity } from '#shared/sync';
import type { SalesforceClient } from '../salesforce/client.ts';
import { notSalesforce } from '../salesforce/errors.ts';

const usersShape = z.object({ records: z.array(z.record(z.string(), z.unknown())) });

/** The org and user of an identity address, which ends in `/id/<orgId>/<userId>`, as 18-character ids. */
export function identityOf(address: string): WorkspaceIdentity {
  const [orgId, userId] = /\/id\/(00D\w{12,15})\/(005\w{12,15})$/.exec(address)?.slice(1).map(id18) ?? [];
  if (!orgId || !userId)
    throw new DeskError('SIGN_IN_FAILED', 'Salesforce did not say who signed in.', 'Sign in again.');
  return { orgId, userId };
}

/** Who signed in, and whose cases that person works: their own, or (with Advocates reporting to them) the reports'. */
export async function readWho(
  client: SalesforceClient,
  { orgId, userId }: WorkspaceIdentity,
): Promise<Pick<Session, 'orgId' | 'userId' | 'name' | 'username' | 'scope'>> {
  const ask = async (condition: string): Promise<Record<string, unknown>[]> => {
    const soql = `SELECT Id, Name, Username, ManagerId, UserRole.Name FROM User WHERE ${condition}`;
    const answer = await client.call({ path: `/query?q=${encodeURIComponent(soql)}` });
    const users = usersShape.safeParse(answer.json);
    if (!users.success) throw notSalesforce('Salesforce');
    return users.data.records;
  };
  const [me] = await ask(`Id = '${userId}'`);
  if (!me)
    throw new DeskError(
      'SIGN_IN_FAILED',
      'Your own user cannot be read in this org.',
      'Ask your Salesforce administrator for access to users.',
    );
  const reports = (await ask(`ManagerId = '${userId}' AND IsActive = true`))
    .filter((user) => roleOf(user) !== 'stakeholder' && roleOf(user) !== 'manager')
    .map((user) => id18(textOf(user['Id'])));
  const managerId = typeof me['ManagerId'] === 'string' ? id18(me['ManagerId']) : null;
  return {
    orgId,
    userId,
    name: textOf(me['Name']),
    username: textOf(me['Username']),
    scope: reports.length > 0 ? { kind: 'manager', reports } : { kind: 'advocate', managerId },
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
