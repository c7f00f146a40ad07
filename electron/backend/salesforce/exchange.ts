/** One request and its whole answer. */
export interface Received {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

export interface Timeouts {
  /** How long until the answer begins, connecting included. */
  readonly answerMs: number;
  /** How long until the answer is there as a whole. */
  readonly wholeMs: number;
}

export const usualTimeouts: Timeouts = { answerMs: 30_000, wholeMs: 120_000 };

/** No whole answer came. `sent` is false only when the request cannot have left this laptop. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly sent: boolean;
  readonly why: 'network' | 'timeout' | 'cancelled';

  constructor(why: NoAnswer['why'], sent: boolean, message: string) {
    super(message);
    this.why = why;
    this.sent = sent;
  }
}

/** Failures before a connection stands; what follows one (a reset, a closed socket) may come after the request was read. */
const beforeConnection =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;

/**
 * Sends a request and reads the answer to its end, within our own times and until `signal` cancels it. Redirects are not followed:
 * a token must not go where one leads, and a write must not become a GET. Throws `NoAnswer`.
 */
export async function exchange(
  url: URL,
  request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
  },
  { answerMs, wholeMs }: Timeouts,
  signal?: AbortSignal,
): Promise<Received> {
  const tooLate = new AbortController();
  const giveUp = (): void => tooLate.abort();
  const untilAnswer = setTimeout(giveUp, answerMs);
  const untilEnd = setTimeout(giveUp, wholeMs);
  try {
    signal?.throwIfAborted();
  } catch {
    clearTimeout(untilAnswer);
    clearTimeout(untilEnd);
    throw new NoAnswer('cancelled', false, 'cancelled');
  }
  try {
    const signals = signal ? [tooLate.signal, signal] : [tooLate.signal];
    const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.any(signals) });
    clearTimeout(untilAnswer);
    return { status: response.status, body: await response.text(), headers: response.headers };
  } catch (error) {
    if (tooLate.signal.aborted) throw new NoAnswer('timeout', true, 'no answer in time');
    if (signal?.aborted) throw new NoAnswer('cancelled', true, 'cancelled');
    const code = codeOf(error);
    throw new NoAnswer('network', !beforeConnection.test(code), code);
  } finally {
    clearTimeout(untilAnswer);
    clearTimeout(untilEnd);
  }
}

/** The system's code for what went wrong; `fetch` hides it in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'the connection failed';
}
