import { DeskError, type PracticeLogin, type Session } from '#shared/rpc';
import type { Host } from '../../host/host.ts';
import { authorize, isLoopback, type AuthorizationRequest } from '../auth/oauth.ts';
import { callbackPort, callbackUriAt, waitForCallback } from '../auth/loopback-callback.ts';
import { signInAgain, TokenVault } from '../auth/token-vault.ts';
import type { PracticeSource } from '../practice/practice-source.ts';
import { SalesforceClient } from '../salesforce/client.ts';
import { SalesforceReader } from '../salesforce/reader.ts';
import { SessionFile } from './session-file.ts';
import { identityOf, readWho } from './who.ts';

interface Active {
  readonly session: Session;
  readonly vault: TokenVault;
  readonly reader: SalesforceReader;
}

/** Who is signed in to which org, over restarts. */
export class SessionService {
  private readonly host: Host;
  private readonly practice: PracticeSource;
  private readonly file: SessionFile;
  private readonly callbackPort: number;
  private active: Promise<Active | null> | null = null;
  private waiting = new AbortController();

  /** `port`: where the browser comes back to; the org compares it literally, so only the registered one serves. */
  constructor(host: Host, practice: PracticeSource, port = callbackPort) {
    this.host = host;
    this.practice = practice;
    this.callbackPort = port;
    this.file = new SessionFile(host.dataFolder);
  }

  async current(): Promise<Session | null> {
    return (await this.load())?.session ?? null;
  }

  async practiceLogins(): Promise<readonly PracticeLogin[]> {
    return (await this.practice.start()).logins;
  }

  /** One click: the practice org approves by itself, so no browser is needed. Without a name, the first Advocate. */
  async signInToPractice(username?: string): Promise<Session> {
    const org = await this.practice.start();
    const login = username
      ? org.logins.find((one) => one.username === username)
      : org.logins.find((one) => one.role === 'advocate');
    if (!login) {
      throw new DeskError(
        'SIGN_IN_FAILED',
        `The practice org has no user ${username ?? 'who is an Advocate'}.`,
        'Choose one of the people it lists.',
      );
    }
    return this.signInWith(true, {
      loginUrl: org.url,
      clientId: org.clientId,
      redirectUri: callbackUriAt(this.callbackPort),
      loginHint: login.username,
      visit: async (url) => {
        const response = await fetch(url, { redirect: 'manual' });
        const location = response.headers.get('location');
        if (!location)
          throw new DeskError(
            'SIGN_IN_FAILED',
            'The practice org did not let you in.',
            'Reset the practice org and try again.',
          );
        return new URL(location, url);
      },
    });
  }

  /**
   * Through the person's browser, until it comes back or `signal` aborts. One begun before is cancelled: it holds the one port that
   * a browser can come back to.
   */
  async signIn(loginUrl: string, clientId: string, signal?: AbortSignal): Promise<Session> {
    if (!loginUrl.startsWith('https://') && !isLoopback(loginUrl)) {
      throw new DeskError(
        'SIGN_IN_FAILED',
        'The sign-in address must begin with https://.',
        'Use https://login.salesforce.com, https://test.salesforce.com or your My Domain.',
      );
    }
    this.waiting.abort();
    this.waiting = new AbortController();
    const either = AbortSignal.any([this.waiting.signal, ...(signal ? [signal] : [])]);
    return this.signInWith(false, {
      loginUrl,
      clientId,
      redirectUri: callbackUriAt(this.callbackPort),
      visit: (url) =>
        waitForCallback(() => this.host.openExternal(url.href), { port: this.callbackPort, signal: either }),
    });
  }

  async signOut(): Promise<void> {
    const active = await this.load();
    await active?.vault.drop();
    this.file.clear();
    this.active = Promise.resolve(null);
  }

  /** Makes the practice org anew. Whoever is signed in to it is signed out first; nothing happens where that is refused. */
  async resetPractice(): Promise<void> {
    const active = await this.load();
    await this.practice.reset();
    if (!active?.session.practice) return;
    await active.vault.drop();
    this.file.clear();
    this.active = Promise.resolve(null);
  }

  /** The door to Salesforce for whoever is signed in; AUTH_REQUIRED when nobody is. */
  async reader(): Promise<SalesforceReader> {
    const active = await this.load();
    if (!active?.session.signedIn) throw signInAgain();
    if (active.session.practice) await this.practice.wake();
    return active.reader;
  }

  /** After AUTH_REQUIRED: the tokens no longer serve, the workspace stays. */
  async markSignedOut(): Promise<void> {
    const active = await this.load();
    if (active) this.active = Promise.resolve({ ...active, session: { ...active.session, signedIn: false } });
  }

  private async signInWith(practice: boolean, request: AuthorizationRequest): Promise<Session> {
    const before = await this.load();
    const tokens = await authorize(request);
    const identity = identityOf(tokens.identity);
    const vault = new TokenVault(this.host.secrets, identity.orgId, identity.userId);
    await vault.save(request.loginUrl, request.clientId, tokens);
    const client = new SalesforceClient(vault, () => this.host.now());
    const who = await readWho(client, identity).catch(async (error: unknown) => {
      await vault.drop();
      throw error;
    });
    const session: Session = { ...who, instanceUrl: tokens.instanceUrl, practice, signedIn: true };
    if (before && !isSamePerson(before.session, session)) await before.vault.drop();
    this.file.save(session);
    this.host.log.info(`signed in to ${new URL(tokens.instanceUrl).host}`);
    this.active = Promise.resolve({ session, vault, reader: new SalesforceReader(client) });
    return session;
  }

  private load(): Promise<Active | null> {
    this.active ??= this.loadOnce().catch((error: unknown) => {
      this.active = null;
      throw error;
    });
    return this.active;
  }

  private async loadOnce(): Promise<Active | null> {
    const session = this.file.load();
    if (!session) return null;
    const vault = new TokenVault(this.host.secrets, session.orgId, session.userId);
    const signedIn = (await vault.load()) !== null;
    const reader = new SalesforceReader(new SalesforceClient(vault, () => this.host.now()));
    return { session: { ...session, signedIn }, vault, reader };
  }
}

function isSamePerson(one: Session, other: Session): boolean {
  return one.orgId === other.orgId && one.userId === other.userId;
}
