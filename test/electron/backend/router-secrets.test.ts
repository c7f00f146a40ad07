import { join } from 'node:path';
import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BackendContract } from '#shared/rpc';
import type { InProcessPracticeOrg } from '../../../electron/backend/practice-org/practice-org.ts';
import { PracticeSource } from '../../../electron/backend/practice/practice-source.ts';
import { createRouter } from '../../../electron/backend/router.ts';
import { PassphraseSecretStore } from '../../../electron/host/passphrase-secret-store.ts';
import { SessionService } from '../../../electron/backend/workspace/session-service.ts';
import { startSmallOrg } from '../../support/practice.ts';
import { overMessageChannel, serve, type Carrier } from '../../support/rpc-carriers.ts';
import { TestHost } from '../../support/test-host.ts';

let org: InProcessPracticeOrg;
let host: TestHost;
const open: Carrier[] = [];
beforeAll(async () => {
  org = await startSmallOrg();
});
afterAll(() => org.close());
beforeEach(() => {
  host = new TestHost();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((carrier) => carrier.leave()));
  host.dispose();
});

/** A start of the app on this laptop. */
async function clientOf(): Promise<ContractRouterClient<BackendContract>> {
  const practice = new PracticeSource(async () => ({ ...org, close: async () => undefined }));
  const carrier = await overMessageChannel(serve(createRouter(host, new SessionService(host, practice))));
  open.push(carrier);
  return createORPCClient(carrier.link);
}

describe('where the sign-in is kept', () => {
  it('is with the system where it has a keychain: no passphrase is wanted', async () => {
    const client = await clientOf();
    expect(await client.secrets.state()).toBe('memory');
    Object.assign(host.secrets, { keeps: 'across-restarts' });
    expect(await client.secrets.state()).toBe('keychain');
    expect((await safe(client.secrets.protect({ passphrase: 'long enough' }))).error).toMatchObject({
      code: 'REFUSED',
    });
  });

  it('is under a passphrase where a person wants that: locked at the next start, until it is typed', async () => {
    const secretsOfAStart = () => new PassphraseSecretStore(join(host.dataFolder, 'secrets.json'), 2 ** 10);
    const passphrase = 'correct horse battery';
    Object.assign(host, { secrets: secretsOfAStart() });
    const first = await clientOf();
    const session = await first.session.signInToPractice({});
    expect(await first.secrets.protect({ passphrase })).toBe('open');
    expect((await first.app.info()).keepsSecrets).toBe('across-restarts');

    Object.assign(host, { secrets: secretsOfAStart() });
    const next = await clientOf();
    expect([await next.secrets.state(), await next.session.current()]).toEqual([
      'locked',
      { ...session, signedIn: false },
    ]);
    const wrong = await safe(next.secrets.unlock({ passphrase: 'correct horse' }));
    expect(wrong.error).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await next.secrets.unlock({ passphrase })).toBe('open');
    expect(await next.session.current()).toEqual(session);
    expect(await next.salesforce.checkFit()).toMatchObject({ missingOptional: [] });
    expect(await next.secrets.forget()).toBe('memory');
    expect(host.lines.join('\n')).not.toContain(passphrase);
  });
});
