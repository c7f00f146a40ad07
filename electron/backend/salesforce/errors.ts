import { z } from 'zod';
import { DeskError } from '#shared/rpc';

const errorBody = z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1);

const cursorCodes = new Set(['INVALID_QUERY_LOCATOR']);
const queryCodes = new Set(['MALFORMED_QUERY', 'INVALID_FIELD', 'INVALID_TYPE']);
const offlineWayOut = 'It is tried again by itself; what is stored on this laptop stays usable.';

/**
 * What a Salesforce answer that is not a success means for us (`sync-research.md` §1.8): by error code first, status second,
 * because the statuses vary.
 */
export function failureOf(host: string, status: number, body: string): DeskError {
  const parsed = errorBody.safeParse(safeJson(body));
  const first = parsed.success ? parsed.data[0] : undefined;
  const said = first ? `${first.errorCode}: ${shortened(first.message)}` : `HTTP ${status}`;
  if (first && cursorCodes.has(first.errorCode))
    return new DeskError(
      'CURSOR_LOST',
      `The query's place was lost (${said}).`,
      'It goes on from the last stored row.',
    );
  if (first && queryCodes.has(first.errorCode)) {
    return new DeskError(
      'BAD_QUERY',
      `Salesforce did not accept a query (${said}).`,
      'A field may have been removed or hidden; ask your Salesforce administrator.',
    );
  }
  if (first?.errorCode === 'REQUEST_LIMIT_EXCEEDED')
    return new DeskError(
      'QUOTA',
      `The organisation's call limit is reached (${said}).`,
      'Sync pauses and goes on when calls are free again.',
    );
  if (status === 401 || first?.errorCode === 'INVALID_SESSION_ID')
    return new DeskError(
      'AUTH_REQUIRED',
      'Salesforce wants you to sign in again.',
      'Sign in; nothing on this laptop is lost.',
    );
  if (status >= 500) return new DeskError('SERVER', `${host} is not able to answer now (${said}).`, offlineWayOut);
  if (!first) return notSalesforce(host);
  return new DeskError(
    'SERVER',
    `${host} refused a request (${said}).`,
    'If it stays, send the diagnostics to your administrator.',
  );
}

/** A captive portal or a proxy answers 200 with a page: that is the network, not Salesforce. */
export function notSalesforce(host: string): DeskError {
  return new DeskError(
    'NOT_SALESFORCE',
    `Something between here and ${host} answered with a page instead of data.`,
    'On a guest network, sign in to the network first; then sync again.',
  );
}

export function unreachable(host: string): DeskError {
  return new DeskError('OFFLINE', `${host} cannot be reached.`, offlineWayOut);
}

export function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Salesforce says where in a query the mistake is over several lines; the last one says what, its first sentence enough. */
function shortened(message: string): string {
  const last = message.trim().split('\n').at(-1) ?? '';
  return last.split(/\.\s/, 1)[0] ?? last;
}
