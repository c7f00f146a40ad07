import { practiceControl } from '../../../../support/practice-control.ts';
import type { PracticeOrgOptions } from '../../../../../electron/backend/practice-org/practice-org.ts';
import { aFolder, anOrg, caller, queryPath, REST, signIn, type Page } from '../an-org.ts';

/** A small org with its control port, and somebody who is signed in to it. */
export async function aControlledOrg(options: Partial<PracticeOrgOptions> = {}) {
  const dataFolder = options.dataFolder ?? (await aFolder());
  const org = await anOrg({ control: 0, ...options, dataFolder });
  const { turn } = practiceControl(org);
  const tokens = await signIn(org);
  const call = caller(org, tokens.access_token);
  const send = (method: string, path: string, body?: unknown) =>
    call(`${REST}/${path}`, {
      method,
      headers: { 'sforce-auto-assign': 'FALSE' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const page = async (soql: string, resource = 'query'): Promise<Page> =>
    (await call(queryPath(soql, resource))).body as Page;
  const ask = async (soql: string, resource = 'query') => (await page(soql, resource)).records;
  const [first] = await ask('SELECT Id FROM Case WHERE IsClosed = false LIMIT 1');
  return { org, dataFolder, turn, tokens, call, send, ask, page, me: org.logins[0], caseId: String(first?.['Id']) };
}

/** What a request comes to: its status, or that there was no answer. */
export async function outcomeOf(act: Promise<{ status: number }>): Promise<number | 'no answer'> {
  return act.then(
    ({ status }) => status,
    () => 'no answer' as const,
  );
}
