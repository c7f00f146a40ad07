import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Host } from '../../../../electron/host/host.ts';
import { PracticeSource } from '../../../../electron/backend/practice/practice-source.ts';
import { startPracticeOrg, type InProcessPracticeOrg } from '../../../../electron/backend/practice-org/practice-org.ts';
import { SessionService } from '../../../../electron/backend/workspace/session-service.ts';
import { startBadNetwork, type BadNetwork } from '../../../support/bad-network.ts';
import { redirectOf } from '../../../support/practice.ts';
import { TestHost } from '../../../support/test-host.ts';

/** Starts of the app beside one practice org: a laptop of its own for each test, and a network in front of the org. */
export interface Starts {
  org: InProcessPracticeOrg;
  network: BadNetwork;
  /** The laptop of this test. */
  host: TestHost;
  /** Where the org's own data lies. */
  readonly home: TestHost;
  /** Where the sign-in comes back to. */
  port: number;
  /** The services of one start of the app; the practice org is reached at `url`. */
  service(on?: Host, url?: string): SessionService;
  secretsOf(userId: string): Promise<string | null>;
}

/** Sets up and clears away around the tests of a file. */
export function startsOfTheApp(): Starts {
  // The org lives in the data folder, as it does for a user.
  const home = new TestHost();
  const starts = { home } as Starts;
  beforeAll(async () => {
    starts.org = await startPracticeOrg({ dataFolder: join(home.dataFolder, 'practice-org'), cases: 200 });
    starts.network = await startBadNetwork(starts.org.url);
  });
  afterAll(async () => {
    await starts.network.close();
    await starts.org.close();
    home.dispose();
  });
  beforeEach(async () => {
    starts.host = new TestHost();
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    starts.port = (free.address() as AddressInfo).port;
    await new Promise((resolve) => free.close(resolve));
  });
  afterEach(() => {
    starts.network.forget();
    starts.host.dispose();
  });
  starts.service = (on = starts.host, url = starts.org.url) => {
    const practice = async () => ({ ...starts.org, url, close: async () => undefined });
    return new SessionService(on, new PracticeSource(practice), starts.port);
  };
  starts.secretsOf = async (userId) => {
    const [first] = starts.host.secrets.everSet.map((value) => (JSON.parse(value) as { identity: string }).identity);
    return starts.host.secrets.get(`tokens:${first?.split('/').at(-2) ?? ''}:${userId}`);
  };
  return starts;
}

/** A person who signs in on the page that opens, or refuses there. */
export const personAtTheBrowser = (extra: Record<string, string>) => async (address: string) => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(extra)) url.searchParams.set(name, value);
  void redirectOf(url).then((back) => fetch(back));
};
