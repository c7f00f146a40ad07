import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { ORG_ID } from '../salesforce-id.ts';

interface Grant {
  /** One sign-in: its tokens live and die together. */
  readonly chain: string;
  readonly userId: string;
  readonly scope: string;
  /** SHA-256 of the refresh token that works now; null when none was asked for. */
  refresh: string | null;
  /** SHA-256 of those that were rotated out: showing one again ends the chain. */
  spent: string[];
  access: { hash: string; expiresAt: number }[];
}

interface Code {
  readonly userId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly scope: string;
  readonly expiresAt: number;
}

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly userId: string;
  readonly scope: string;
}

const CODE_LIFE_MS = 15 * 60_000;
const ACCESS_LIFE_MS = 2 * 60 * 60_000;
const SIGN_INS_PER_USER = 5;
const KEPT_SPENT = 50;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Authorization codes and tokens. Only hashes are kept, in a 0600 file, so that a restart does not sign anybody out. */
export class TokenVault {
  private readonly file: string;
  private readonly now: () => number;
  private readonly codes = new Map<string, Code>();
  private grants: Grant[];

  /** Whether a refresh gives a new refresh token and retires the old one. */
  rotates = true;
  /** Whether showing a retired refresh token ends its sign-in. */
  punishesReuse = true;

  /** `now`: milliseconds of the machine's own clock. */
  constructor(file: string, now: () => number) {
    this.file = file;
    this.now = now;
    this.grants = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Grant[]) : [];
  }

  issueCode(details: Omit<Code, 'expiresAt'>): string {
    const code = `aPrx${randomBytes(32).toString('base64url')}`;
    this.codes.set(code, { ...details, expiresAt: this.now() + CODE_LIFE_MS });
    return code;
  }

  /** Works once; null when unknown, used or older than 15 minutes. */
  takeCode(code: string): Code | null {
    const details = this.codes.get(code);
    this.codes.delete(code);
    return details && details.expiresAt > this.now() ? details : null;
  }

  signIn(userId: string, scope: string, withRefresh: boolean): IssuedTokens {
    const grant: Grant = {
      chain: randomBytes(12).toString('base64url'),
      userId,
      scope,
      refresh: null,
      spent: [],
      access: [],
    };
    const mine = this.grants.filter((other) => other.userId === userId);
    const dropped = new Set(mine.slice(0, Math.max(0, mine.length - SIGN_INS_PER_USER + 1)));
    this.grants = [...this.grants.filter((other) => !dropped.has(other)), grant];
    return this.issue(grant, withRefresh);
  }

  /** Gives a new pair and retires the old one. A refresh token shown twice revokes everything of its sign-in. */
  refresh(token: string): IssuedTokens | null {
    const hash = hashOf(token);
    const grant = this.grants.find((other) => other.refresh === hash);
    if (grant) {
      if (!this.rotates) return this.issue(grant, true, token);
      grant.spent = [...grant.spent.slice(1 - KEPT_SPENT), hash];
      return this.issue(grant, true);
    }
    const stolen = this.grants.find((other) => other.spent.includes(hash));
    if (stolen && this.punishesReuse) this.drop(stolen);
    return null;
  }

  /** The user an access token stands for; null when it is unknown or expired. */
  userOf(accessToken: string): string | null {
    const hash = hashOf(accessToken);
    for (const grant of this.grants) {
      const access = grant.access.find((held) => held.hash === hash);
      if (access) return access.expiresAt > this.now() ? grant.userId : null;
    }
    return null;
  }

  /** Who is signed in, the newest sign-in last. */
  signedIn(): readonly string[] {
    return this.grants.map((grant) => grant.userId);
  }

  /** A refresh token takes its access tokens along; an access token goes alone. False when unknown. */
  revoke(token: string): boolean {
    const hash = hashOf(token);
    const grant = this.grants.find(
      (other) => other.refresh === hash || other.access.some((held) => held.hash === hash),
    );
    if (!grant) return false;
    if (grant.refresh === hash) this.drop(grant);
    else {
      grant.access = grant.access.filter((held) => held.hash !== hash);
      this.save();
    }
    return true;
  }

  /** Ends every access token now; refresh tokens stay good. */
  expireAccessTokens(): void {
    for (const grant of this.grants) grant.access = [];
    this.save();
  }

  /** Ends every sign-in. */
  revokeAll(): void {
    this.grants = [];
    this.save();
  }

  private issue(grant: Grant, withRefresh: boolean, kept?: string): IssuedTokens {
    const accessToken = `${ORG_ID}!AQ${randomBytes(48).toString('base64url')}`;
    const refreshToken = withRefresh ? (kept ?? `5AepPr${randomBytes(48).toString('base64url')}`) : null;
    const now = this.now();
    grant.access = [
      ...grant.access.filter((held) => held.expiresAt > now),
      { hash: hashOf(accessToken), expiresAt: now + ACCESS_LIFE_MS },
    ];
    grant.refresh = refreshToken === null ? null : hashOf(refreshToken);
    this.save();
    return { accessToken, refreshToken, userId: grant.userId, scope: grant.scope };
  }

  private drop(grant: Grant): void {
    this.grants = this.grants.filter((other) => other !== grant);
    this.save();
  }

  private save(): void {
    const half = `${this.file}.new`;
    writeFileSync(half, JSON.stringify(this.grants), { mode: 0o600 });
    chmodSync(half, 0o600);
    renameSync(half, this.file);
  }
}
