import { DeskError, type DeskErrorCode } from '#shared/rpc';
import type { FailureClass, SalesforceFailure } from '#shared/sync';

const offlineWayOut = 'It is tried again by itself; what is stored on this laptop stays usable.';

interface Words {
  readonly code: DeskErrorCode;
  /** The sentence; `said` is what Salesforce said, in short. */
  readonly message: (host: string, said: string) => string;
  readonly wayOut: string;
}

const limitReached: Words = {
  code: 'QUOTA',
  message: (_host, said) => `The organisation's call limit is reached (${said}).`,
  wayOut: 'Sync pauses and goes on when calls are free again.',
};
const refused: Words = {
  code: 'REFUSED',
  message: (host, said) => `${host} refused a request (${said}).`,
  wayOut: 'If it stays, send the diagnostics to your administrator.',
};

const wordsOf: Readonly<Record<FailureClass, Words>> = {
  AUTH: {
    code: 'AUTH_REQUIRED',
    message: () => 'Salesforce wants you to sign in again.',
    wayOut: 'Sign in; nothing on this laptop is lost.',
  },
  QUOTA_DAY: limitReached,
  QUOTA_BURST: limitReached,
  TRANSIENT: {
    code: 'SERVER',
    message: (host, said) => `${host} is not able to answer now (${said}).`,
    wayOut: offlineWayOut,
  },
  UNKNOWN_OUTCOME: {
    code: 'UNKNOWN_OUTCOME',
    message: (host, said) => `${host} gave no answer that tells whether it was carried out (${said}).`,
    wayOut: 'It is looked up before anything is sent again.',
  },
  CONFLICT: refused,
  GONE: refused,
  REJECTED: refused,
  PERMISSION: refused,
  SCHEMA: {
    code: 'BAD_QUERY',
    message: (_host, said) => `Salesforce did not accept a query (${said}).`,
    wayOut: 'A field may have been removed or hidden; ask your Salesforce administrator.',
  },
  CURSOR: {
    code: 'CURSOR_LOST',
    message: (_host, said) => `The query's place was lost (${said}).`,
    wayOut: 'It goes on from the last stored row.',
  },
  BUG: refused,
  NOT_SALESFORCE: {
    code: 'NOT_SALESFORCE',
    message: (host) => `Something between here and ${host} answered with a page instead of data.`,
    wayOut: 'On a guest network, sign in to the network first; then sync again.',
  },
};

/** A failure of Salesforce as it is told to a person; `said` keeps all of it. */
export function toDeskError(host: string, said: SalesforceFailure): DeskError {
  if (said.class === 'TRANSIENT' && said.status === null) {
    return new DeskError('OFFLINE', `${host} cannot be reached.`, offlineWayOut, { said });
  }
  const { code, message, wayOut } = wordsOf[said.class];
  return new DeskError(code, message(host, inShort(said)), wayOut, { said });
}

/** A captive portal or a proxy answers 200 with a page: that is the network, not Salesforce. */
export function notSalesforce(host: string): DeskError {
  return toDeskError(host, {
    class: 'NOT_SALESFORCE',
    status: null,
    errorCode: null,
    message: 'no answer of Salesforce’s form',
    fields: [],
    retryAfterMs: null,
  });
}

export function cancelled(): DeskError {
  return new DeskError('CANCELLED', 'The call was stopped.', 'It is made again when it is needed.');
}

export function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function inShort({ errorCode, message }: SalesforceFailure): string {
  return errorCode === null ? message : `${errorCode}: ${shortened(message)}`;
}

/** Salesforce says where in a query the mistake is over several lines; the last one says what, its first sentence enough. */
function shortened(message: string): string {
  const last = message.trim().split('\n').at(-1) ?? '';
  return last.split(/\.\s/, 1)[0] ?? last;
}
