import { createORPCClient, isDefinedError, ORPCError, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskError, type BackendContract } from '#shared/rpc';
import { createBackend, type Backend } from '../../../electron/backend/create-backend.ts';
import type { InProcessPracticeOrg } from '../../../electron/backend/practice-org/practice-org.ts';
import { loginOf, startSmallOrg } from '../../support/practice.ts';
import { carriers, overMessageChannel, type Carrier } from '../../support/rpc-carriers.ts';
import { TestHost } from '../../support/test-host.ts';

type Client = ContractRouterClient<BackendContract>;

let org: InProcessPracticeOrg;
let host: TestHost;
let backend: Backend;
let closed: number;
let start: () => Promise<void>;
const open: Carrier[] = [];
beforeAll(async () => {
  org = await startSmallOrg();
});
afterAll(() => org.close());
beforeEach(() => {
  host = new TestHost();
  closed = 0;
  start = async () => undefined;
  const startPractice = async () => {
    await start();
    return { ...org, close: async () => void (closed += 1) };
  };
  backend = createBackend(host, { startPractice });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((carrier) => carrier.leave()));
  await backend.close();
  host.dispose();
});

describe.each(carriers)('the backend over %s', (_name, carry) => {
  let carrier: Carrier;
  let client: Client;
  const connect = async (): Promise<Client> => {
    carrier = await carry(backend);
    open.push(carrier);
    return createORPCClient(carrier.link);
  };
  beforeEach(async () => {
    client = await connect();
  });

  it('answers', async () => {
    expect(await client.app.info()).toMatchObject({ version: '1.2.3', keepsSecrets: 'until-exit' });
  });

  it('brings a failure with its code, its sentence and its way out', async () => {
    const { error } = await safe(client.salesforce.clock());
    expect(isDefinedError(error)).toBe(true);
    expect(error).toMatchObject({
      code: 'AUTH_REQUIRED',
      message: 'Salesforce wants you to sign in again.',
      data: { wayOut: 'Sign in; nothing on this laptop is lost.' },
    });
  });

  it('works twenty calls at the same time, each with its own answer', async () => {
    await client.session.signInToPractice({});
    const ids = org.logins.slice(0, 10).map(({ userId }) => userId);
    const answers = await Promise.all(
      ids.flatMap((id) => [
        client.salesforce.page({
          kind: 'keyed',
          object: 'User',
          field: 'Id',
          ids: [id],
          openOnly: false,
          changedSince: null,
        }),
        client.app.info(),
      ]),
    );
    const pages = answers.filter((answer) => 'body' in answer);
    expect(pages.map(({ body }) => (JSON.parse(body) as { records: { Id: string }[] }).records[0]?.Id)).toEqual(ids);
  });

  it('keeps what a bug says to itself and the log', async () => {
    host.secrets.set = () => Promise.reject(new Error('the secret path /home/ada'));
    const { error } = await safe(client.session.signInToPractice({}));
    expect(isDefinedError(error)).toBe(false);
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(JSON.stringify(error instanceof ORPCError ? error.toJSON() : error)).not.toContain('secret path');
    expect(host.lines.join('\n')).toMatch(/^error session\.signInToPractice: Error: the secret path \/home\/ada/);
  });

  it('lives on when a caller goes away in the midst of a call', async () => {
    let release = (): void => undefined;
    start = () => new Promise((resolve) => (release = resolve));
    const lost = safe(client.session.practiceLogins());
    await new Promise((resolve) => setTimeout(resolve, 20));
    await carrier.leave();
    open.length = 0;
    release();
    expect((await lost).error).not.toBeNull();
    expect((await (await connect()).session.practiceLogins()).length).toBe(org.logins.length);
  });

  it('lives on after bytes that are no call, and notes them', async () => {
    const noted = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const garbage of ['not a message', '{"i":1', '[]', '']) {
      carrier.send(garbage);
      carrier.send(new TextEncoder().encode(garbage));
    }
    expect((await client.app.info()).version).toBe('1.2.3');
    expect(noted).toHaveBeenCalledTimes(8);
    noted.mockRestore();
  });
});

describe('the backend', () => {
  it('starts nothing by itself, and stops what it started', async () => {
    const client: Client = createORPCClient((open[0] = await overMessageChannel(backend)).link);
    await client.app.info();
    await backend.close();
    expect(closed).toBe(0);
    await client.session.practiceLogins();
    await backend.close();
    expect(closed).toBe(1);
  });

  it('serves two windows with one session', async () => {
    const [one, two] = await Promise.all([overMessageChannel(backend), overMessageChannel(backend)]);
    open.push(one, two);
    const session = await createORPCClient<Client>(one.link).session.signInToPractice({});
    expect(session.userId).toBe(loginOf(org).userId);
    expect(await createORPCClient<Client>(two.link).session.current()).toEqual(session);
  });

  it('tells why the practice org did not start, and tries again', async () => {
    const client: Client = createORPCClient((open[0] = await overMessageChannel(backend)).link);
    start = () => Promise.reject(new DeskError('PRACTICE_UNAVAILABLE', 'No room.', 'Make room.'));
    expect((await safe(client.session.practiceLogins())).error).toMatchObject({ message: 'No room.' });
    start = async () => undefined;
    expect((await client.session.practiceLogins()).length).toBe(org.logins.length);
  });
});
