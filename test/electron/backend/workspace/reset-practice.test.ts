import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { PracticeSource } from '../../../../electron/backend/practice/practice-source.ts';
import { SessionService } from '../../../../electron/backend/workspace/session-service.ts';
import { failureOf, startSmallOrg } from '../../../support/practice.ts';
import { TestHost } from '../../../support/test-host.ts';

let org: InProcessPracticeOrg;
const host = new TestHost();
beforeAll(async () => {
  org = await startSmallOrg();
});
afterAll(async () => {
  await org.close();
  host.dispose();
});

describe('making the practice org anew', () => {
  it('signs out whoever is in it, and keeps no token', async () => {
    const forgotten: string[] = [];
    const source = new PracticeSource(
      async () => ({ ...org, close: async () => undefined }),
      () => void forgotten.push('org'),
    );
    const sessions = new SessionService(host, source);
    const session = await sessions.signInToPractice();
    expect(host.secrets.everSet).toHaveLength(1);
    await sessions.resetPractice();
    expect([await sessions.current(), forgotten, host.files().has('session.json')]).toEqual([null, ['org'], false]);
    expect(await sessions.leftToWipe()).toEqual({ orgId: session.orgId, userId: session.userId });
    expect(await host.secrets.get(`tokens:${session.orgId}:${session.userId}`)).toBeNull();
  });

  it('leaves everything where it is refused', async () => {
    const sessions = new SessionService(
      host,
      new PracticeSource(async () => ({ ...org, close: async () => undefined })),
    );
    const session = await sessions.signInToPractice();
    expect(await failureOf(sessions.resetPractice())).toMatchObject({ code: 'RULE_REFUSED' });
    expect(await sessions.current()).toEqual(session);
  });
});
