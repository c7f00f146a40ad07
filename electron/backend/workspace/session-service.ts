import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { changedNames, type OrgNames } from '#shared/mapping';
import type { OutboxOperation } from '#shared/outbox';
import { DeskError, type FieldSurvey, type PracticeLogin, type Session } from '#shared/rpc';
import type { WorkspaceIdentity } from '#shared/sync';
import type { Host } from '../../host/host.ts';
import { isSameOwner, otherIdentity } from '../auth/identity-guard.ts';
import { authorize, isLoopback, type AuthorizationRequest } from '../auth/oauth.ts';
import { callbackPort, callbackUriAt, waitForCallback } from '../auth/loopback-callback.ts';
import { signInAgain, TokenVault } from '../auth/token-vault.ts';
import type { PracticeSource } from '../practice/practice-source.ts';
import type { CallCounter } from '../salesforce/call-counter.ts';
import { profileOf, refuseTrouble, surveyOrg } from '../salesforce/survey-org.ts';
import type { SalesforceReader } from '../salesforce/reader.ts';
import { openServices, type SalesforceServices } from '../salesforce/services.ts';
import { practiceRequest } from './practice-request.ts';
import { refuseForUnsent } from './renamed-work.ts';
import { FieldsFile } from './fields-file.ts';
import { SessionFile } from './session-file.ts';
import { identityOf, readWho } from './who.ts';
import { WipeMark } from './wipe-mark.ts';

interface Active {
  readonly session: Session;
  readonly vault: TokenVault;
  readonly services: SalesforceServices;
}

export interface SignInWish {
  readonly loginUrl: string;
  readonly clientId: string;
  readonly as?: WorkspaceIdentity | undefined;
}

/** Work of a workspace that main keeps besides: it may hold a sign-out back, and goes with it. */
export interface KeptWork {
  /** What waits to be sent. */
  unsent(owner: WorkspaceIdentity): Promise<readonly OutboxOperation[]>;
  /** UNSENT_WORK while something waits. */
  refuseIfUnsent(owner: WorkspaceIdentity): Promise<void>;
  wipe(owner: WorkspaceIdentity): Promise<void>;
}

/** Who is signed in to which org, over restarts. */
export class SessionService {
  private readonly host: Host;
  private readonly practice: PracticeSource;
  private readonly file: SessionFile;
  private readonly fields: FieldsFile;
  private readonly mark: WipeMark;
  private readonly budgetFile: string;
  private readonly callbackPort: number;
  private active: Promise<Active | null> | null = null;
  private waiting = new AbortController();
  private work: KeptWork | null = null;

  /** `port`: where the browser comes back to; the org compares it literally, so only the registered one serves. */
  constructor(host: Host, practice: PracticeSource, port = callbackPort) {
    this.host = host;
    this.practice = practice;
    this.callbackPort = port;
    this.file = new SessionFile(host.dataFolder);
    this.fields = new FieldsFile(host.dataFolder);
    this.mark = new WipeMark(host.dataFolder);
    this.budgetFile = join(host.dataFolder, 'calls.json');
  }

  /** What a sign-out asks before it begins, and takes along. */
  keep(work: KeptWork): void {
    this.work = work;
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
    return this.signInWith(true, practiceRequest(org, callbackUriAt(this.callbackPort), username));
  }

  /**
   * Through the person's browser, until it comes back or `signal` aborts. One begun before is cancelled: it holds the one port that
   * a browser can come back to. `as`: whose workspace waits for its owner; anybody else is refused.
   */
  async signIn({ loginUrl, clientId, as }: SignInWish, signal?: AbortSignal): Promise<Session> {
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
    const request: AuthorizationRequest = {
      loginUrl,
      clientId,
      redirectUri: callbackUriAt(this.callbackPort),
      visit: (url) =>
        waitForCallback(() => this.host.openExternal(url.href), { port: this.callbackPort, signal: either }),
    };
    return this.signInWith(false, request, as);
  }

  /**
   * Blocks on unsent work, then revokes at the org and deletes tokens and files. The mark stays until the worker has deleted its
   * database too.
   */
  async signOut(discardUnsent: boolean): Promise<void> {
    const active = await this.load();
    if (!active) return;
    if (!discardUnsent) await this.work?.refuseIfUnsent(active.session);
    this.mark.save(active.session);
    await this.forget(active.session, active.vault);
  }

  /**
   * Makes the practice org anew. Whoever is signed in to it is signed out first, and what waits there goes, as it could never be
   * sent: its org is gone. Nothing happens where that is refused.
   */
  async resetPractice(): Promise<void> {
    const active = await this.load();
    await this.practice.reset();
    if (!active?.session.practice) return;
    this.mark.save(active.session);
    await this.forget(active.session, active.vault);
  }

  async leftToWipe(): Promise<WorkspaceIdentity | null> {
    await this.load();
    return this.mark.load();
  }

  wiped(): void {
    this.mark.clear();
  }

  /** Salesforce for whoever is signed in; AUTH_REQUIRED when nobody is. */
  async services(): Promise<SalesforceServices> {
    return (await this.signedIn()).services;
  }

  /** Its pages. */
  async reader(): Promise<SalesforceReader> {
    return (await this.services()).reader;
  }

  /** Salesforce for the person whose workspace asks; OTHER_IDENTITY when that is not who is signed in. */
  async servicesFor(workspace: WorkspaceIdentity): Promise<SalesforceServices> {
    const { services } = await this.signedIn();
    if (!isSameOwner(services.owner, workspace)) throw otherIdentity();
    return services;
  }

  /** The same for writing, once Salesforce itself has said whose token it is. */
  async servicesForWriting(workspace: WorkspaceIdentity): Promise<SalesforceServices> {
    const services = await this.servicesFor(workspace);
    await services.guard.prove();
    return services;
  }

  /** What the org calls its fields: as in force, or as a colleague's file would have it, which changes nothing yet. */
  async surveyFields(text?: string): Promise<FieldSurvey> {
    const { services, session } = await this.signedIn();
    const file = text === undefined ? null : profileOf(text);
    const { fields, values } = file ?? this.fields.load(session.orgId);
    return surveyOrg(services.client, { orgId: session.orgId, fields, values }, file?.orgId);
  }

  /**
   * Names that hold from now on. REFUSED, with nothing changed, where one does not fit the org; UNSENT_WORK where changes of what it concerns
   * wait to be sent.
   */
  async chooseFields(names: OrgNames): Promise<FieldSurvey> {
    const { services, session } = await this.signedIn();
    const profile = { orgId: session.orgId, ...names };
    const survey = await surveyOrg(services.client, profile);
    refuseTrouble(survey);
    const waiting = (await this.work?.unsent(session)) ?? [];
    refuseForUnsent(changedNames(this.fields.load(session.orgId), names), waiting);
    this.fields.save(profile);
    this.active = null;
    return survey;
  }

  /** The count of calls of whoever's workspace it is. */
  async counter(): Promise<CallCounter> {
    const active = await this.load();
    if (!active) throw signInAgain();
    return active.services.counter;
  }

  /** After AUTH_REQUIRED: the tokens no longer serve, the workspace stays. */
  async markSignedOut(): Promise<void> {
    const active = await this.load();
    if (active) this.active = Promise.resolve({ ...active, session: { ...active.session, signedIn: false } });
  }

  /** After the secrets were opened or closed: whether the tokens are there is looked up anew. */
  secretsChanged(): void {
    this.active = null;
  }

  private async signedIn(): Promise<Active> {
    const active = await this.load();
    if (!active?.session.signedIn) throw signInAgain();
    if (active.session.practice) await this.practice.wake();
    return active;
  }

  private async signInWith(practice: boolean, request: AuthorizationRequest, as?: WorkspaceIdentity): Promise<Session> {
    const before = await this.load();
    const tokens = await authorize(request);
    const identity = identityOf(tokens.identity);
    const vault = new TokenVault(this.host.secrets, identity.orgId, identity.userId);
    if (as && !isSameOwner(as, identity)) {
      await vault.reject(request.loginUrl, request.clientId, tokens);
      throw otherIdentity();
    }
    await vault.save(request.loginUrl, request.clientId, tokens);
    const services = this.open(vault, identity, practice);
    const who = await readWho(services.client, identity).catch(async (error: unknown) => {
      await vault.drop();
      throw error;
    });
    const session: Session = { ...who, instanceUrl: tokens.instanceUrl, practice, signedIn: true };
    if (before && !isSameOwner(before.session, session)) await before.vault.drop();
    this.file.save(session);
    this.host.log.info(`signed in to ${new URL(tokens.instanceUrl).host}`);
    this.active = Promise.resolve({ session, vault, services });
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
    const leaving = this.mark.load();
    if (leaving) await this.forget(leaving, new TokenVault(this.host.secrets, leaving.orgId, leaving.userId));
    const session = leaving ? null : this.file.load();
    if (!session) return null;
    const vault = new TokenVault(this.host.secrets, session.orgId, session.userId);
    const signedIn = (await vault.load()) !== null;
    return { session: { ...session, signedIn }, vault, services: this.open(vault, session, session.practice) };
  }

  private open(vault: TokenVault, { orgId, userId }: WorkspaceIdentity, practice: boolean): SalesforceServices {
    const { budgetFile, host } = this;
    const names = this.fields.load(orgId);
    return openServices({ vault, owner: { orgId, userId }, now: () => host.now(), budgetFile, practice, names });
  }

  private async forget(owner: WorkspaceIdentity, vault: TokenVault): Promise<void> {
    await vault.drop();
    await this.work?.wipe(owner);
    rmSync(this.budgetFile, { force: true });
    this.fields.clear();
    this.file.clear();
    this.active = Promise.resolve(null);
  }
}
