import { createORPCClient } from '@orpc/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#shared/rpc';
import type { InProcessPracticeOrg } from '../../electron/backend/practice-org/practice-org.ts';
import { PracticeSource } from '../../electron/backend/practice/practice-source.ts';
import { JournalService } from '../../electron/backend/journal/journal-service.ts';
import { createRouter } from '../../electron/backend/router.ts';
import { SessionService } from '../../electron/backend/workspace/session-service.ts';
import type { BackendClient } from '../../renderer/worker/pull/source.ts';
import type { RunningApp } from '../simulate/laptop.ts';
import { startBadNetwork, type Asked, type BadNetwork } from '../support/bad-network.ts';
import { loginOf, startSmallOrg } from '../support/practice.ts';
import { practiceControl, type PracticeControl } from '../support/practice-control.ts';
import { overMessageChannel, serve, type Carrier } from '../support/rpc-carriers.ts';
import { TestHost } from '../support/test-host.ts';
import { HttpLaptop } from './http-laptop.ts';

/** Two batches: twelve records go in one call. */
const edits = 14;

let org: InProcessPracticeOrg;
let network: BadNetwork;
let control: PracticeControl;
let host: TestHost;
let journals: JournalService;
let carrier: Carrier;
let backend: BackendClient;
let session: Session;
let laptop: HttpLaptop;
let app: RunningApp;
let ids: readonly string[];
let round = 0;

beforeAll(async () => {
  org = await startSmallOrg({ control: 0, cases: 600 });
  network = await startBadNetwork(org.url);
  control = practiceControl(org);
});
afterAll(async () => {
  await network.close();
  await org.close();
});
beforeEach(async () => {
  host = new TestHost();
  const practice = new PracticeSource(async () => ({ ...org, url: network.url, close: async () => undefined }));
  journals = new JournalService(host);
  carrier = await overMessageChannel(serve(createRouter(host, new SessionService(host, practice), journals)));
  backend = createORPCClient(carrier.link);
  session = await signIn(loginOf(org).username);
  laptop = new HttpLaptop(backend, session);
  app = await laptop.start();
  await app.pull();
  round += 1;
  ids = [...app.index.contacts.keys()].slice(0, edits);
  expect(ids).toHaveLength(edits);
  for (const [at, id] of ids.entries())
    await app.editor.save({
      label: 'edit',
      edits: [{ table: 'contacts', id, kind: 'update', patch: { title: title(at) } }],
    });
  network.forget();
});
afterEach(async () => {
  network.forget();
  await carrier.leave();
  await journals.close();
  host.dispose();
});

const signIn = (username: string): Promise<Session> => backend.session.signInToPractice({ username });
const title = (at: number): string => `Round ${round}, ${at}`;
const isWrite = ({ path, body }: Asked): boolean => path.endsWith('/composite') && body.includes('PATCH');
const asked = (which: (one: Asked) => boolean): number => network.asked.filter(which).length;
const isRefresh = ({ path, body }: Asked): boolean => path.endsWith('/oauth2/token') && body.includes('grant_type=refresh_token'); // prettier-ignore
const states = (): readonly string[] => laptop.waiting.map(({ state }) => state);
/** How often Salesforce committed the edit of each contact in turn. */
const written = (): readonly number[] =>
  ids.map((id, at) => org.ops().filter((op) => op.id === id && op.after['Title'] === title(at)).length);
const each = (times: number, count: number): readonly number[] => Array<number>(count).fill(times);
const inJournal = async (): Promise<number> => (await backend.journal.read({ workspace: session })).ops.length;

/** Turns the tokens when the given write arrives, before Salesforce looks at it. */
function atWrite(nth: number, turn: Parameters<typeof control.turn<'tokens'>>[1]): void {
  let writes = 0;
  network.meddle(async (one, forward) => {
    if (isWrite(one) && ++writes === nth) await control.turn('tokens', turn ?? {});
    return forward();
  });
}

describe('an access token that expires between the look and the write', () => {
  it('is renewed once; the same write goes on, and each change is written once', async () => {
    atWrite(1, { expire: true });
    await app.push.run();
    expect([app.push.paused, states(), written()]).toEqual([null, [], each(1, edits)]);
    // The refused one again, and the second batch.
    expect([asked(isRefresh), asked(isWrite)]).toEqual([1, 3]);
    expect(await inJournal()).toBe(0);
  });
});

describe('a sign-in that is revoked in the midst of a push', () => {
  const stopped = async (): Promise<void> => {
    atWrite(2, { revoke: true });
    await app.push.run();
    expect(app.push.paused).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect([states(), written()]).toEqual([each(0, 2).map(() => 'queued'), [...each(1, 12), 0, 0]]);
    expect([await inJournal(), await backend.session.current()]).toEqual([2, { ...session, signedIn: false }]);
    network.forget();
  };

  it('stops it without a loss, and the rest goes once the same person has signed in again', async () => {
    await stopped();
    await app.push.run();
    expect([app.push.paused?.code, asked(isWrite), states().length]).toEqual(['AUTH_REQUIRED', 0, 2]);
    await signIn(session.username);
    await app.push.run();
    expect([app.push.paused, states(), written(), await inJournal()]).toEqual([null, [], each(1, edits), 0]);
  });

  it('stays stopped over a restart of the app until then', async () => {
    await stopped();
    app.mortal.end();
    app = await laptop.start();
    await app.push.run();
    expect([app.push.paused?.code, states().length]).toEqual(['AUTH_REQUIRED', 2]);
    await signIn(session.username);
    await app.push.run();
    expect([states(), written()]).toEqual([[], each(1, edits)]);
  });

  it('sends nothing for somebody else who signs in, and everything for its person after that', async () => {
    await stopped();
    const other = await signIn(loginOf(org, 'manager').username);
    expect(other.userId).not.toBe(session.userId);
    await app.push.run();
    expect([app.push.paused?.code, asked(isWrite), states().length]).toEqual(['OTHER_IDENTITY', 0, 2]);
    expect(written()).toEqual([...each(1, 12), 0, 0]);
    await signIn(session.username);
    await app.push.run();
    expect([app.push.paused, states(), written()]).toEqual([null, [], each(1, edits)]);
  });
});
