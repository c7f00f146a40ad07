import { createHash } from 'node:crypto';

export interface DoorOptions {
  readonly now: () => number;
  /** 32 random bytes, base64url. */
  readonly randomToken: () => string;
  readonly cookieName: string;
}

interface Ticket {
  readonly caseId: string | null;
  readonly expiresAt: number;
  readonly spent: (() => void) | undefined;
}

export interface Entry {
  readonly setCookie: string;
  readonly caseId: string | null;
}

/** More windows than anybody opens; the oldest session gives way. */
const MOST_SESSIONS = 64;

/**
 * Who may come in. A token opens the door once, within its life, and is exchanged for a session cookie; only digests are kept,
 * so that comparing takes the same time whatever was guessed.
 */
export class Door {
  private readonly tickets = new Map<string, Ticket>();
  private readonly sessions = new Set<string>();
  private readonly options: DoorOptions;

  constructor(options: DoorOptions) {
    this.options = options;
  }

  /**
   * A new token that lives `livesMs` and opens the app on a case, or on its start. `spent` is called once when it has been used,
   * or is found to have run out.
   */
  issue(livesMs: number, caseId: string | null, spent?: () => void): string {
    this.dropExpired();
    const token = this.options.randomToken();
    this.tickets.set(digest(token), { expiresAt: this.options.now() + livesMs, caseId, spent });
    return token;
  }

  /** The `Set-Cookie` value for a good token and the case to open, or null. */
  enter(token: string): Entry | null {
    this.dropExpired();
    const key = digest(token);
    const ticket = this.tickets.get(key);
    if (ticket === undefined) return null;
    this.tickets.delete(key);
    ticket.spent?.();
    const session = this.options.randomToken();
    this.sessions.add(digest(session));
    const [oldest] = this.sessions;
    if (this.sessions.size > MOST_SESSIONS && oldest !== undefined) this.sessions.delete(oldest);
    return {
      setCookie: `${this.options.cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
      caseId: ticket.caseId,
    };
  }

  /** Whether a `Cookie` header carries a session of this run. */
  admits(cookieHeader: string | undefined): boolean {
    const prefix = `${this.options.cookieName}=`;
    return (cookieHeader ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .some((pair) => pair.startsWith(prefix) && this.sessions.has(digest(pair.slice(prefix.length))));
  }

  /** Forgets the tokens that have run out. */
  dropExpired(): void {
    for (const [key, ticket] of this.tickets) {
      if (ticket.expiresAt > this.options.now()) continue;
      this.tickets.delete(key);
      ticket.spent?.();
    }
  }
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
