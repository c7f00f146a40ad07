import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { practiceRequest } from '../../../../electron/backend/workspace/practice-request.ts';
import { failureOf, loginOf, redirectUri, startSmallOrg } from '../../../support/practice.ts';

let org: InProcessPracticeOrg;
beforeAll(async () => {
  org = await startSmallOrg();
});
afterAll(() => org.close());

it('the practice org is signed in to as whoever is named, else as its first Advocate', () => {
  const manager = loginOf(org, 'manager').username;
  expect(practiceRequest(org, redirectUri, manager)).toMatchObject({
    loginUrl: org.url,
    clientId: org.clientId,
    redirectUri,
    loginHint: manager,
  });
  expect(practiceRequest(org, redirectUri).loginHint).toBe(loginOf(org).username);
  expect(() => practiceRequest(org, redirectUri, 'nobody@example.com')).toThrow('no user nobody@example.com');
  expect(() => practiceRequest({ ...org, logins: [] }, redirectUri)).toThrow('no user who is an Advocate');
});

it('the practice org that sends nobody back let nobody in', async () => {
  const { visit } = practiceRequest(org, redirectUri);
  expect(await failureOf(visit(new URL(`${org.url}/practice/logins`)))).toEqual({
    code: 'SIGN_IN_FAILED',
    message: 'The practice org did not let you in.',
  });
});
