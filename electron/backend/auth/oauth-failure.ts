import * as oauth from 'oauth4webapi';
import { DeskError } from '#shared/rpc';
import { classify, unanswered } from '../salesforce/classify.ts';

/** The parameters of the redirect, which must carry our own `state`: anything else was not asked for by this sign-in. */
export function acceptCallback(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  callback: URL,
  state: string,
): URLSearchParams {
  try {
    return oauth.validateAuthResponse(server, client, callback, state);
  } catch (error) {
    const host = new URL(server.issuer).host;
    throw error instanceof oauth.AuthorizationResponseError
      ? new DeskError(
          'SIGN_IN_FAILED',
          `${host} refused the sign-in: ${error.error_description ?? error.error}.`,
          'Sign in again and allow access.',
        )
      : new DeskError(
          'SIGN_IN_FAILED',
          `What came back from the browser does not belong to this sign-in at ${host}.`,
          'Start the sign-in again, and finish it in the page that opens.',
        );
  }
}

/** The answer, unless the server says that it cannot work now: that is no word on the sign-in. */
export function unlessUnable(response: Response, { issuer }: oauth.AuthorizationServer): Response {
  if (response.status < 500) return response;
  throw new DeskError(
    'SERVER',
    `${new URL(issuer).host} is not able to answer now (HTTP ${response.status}).`,
    'It is tried again by itself; what is stored on this laptop stays usable.',
    { said: classify({ status: response.status, json: undefined }, true) },
  );
}

/** Runs a request to the token endpoint; `refused` is what a refusal means for the caller. */
export async function tellFailures<T>(
  loginUrl: string,
  refused: 'SIGN_IN_FAILED' | 'AUTH_REQUIRED',
  act: () => Promise<T>,
): Promise<T> {
  const host = new URL(loginUrl).host;
  try {
    return await act();
  } catch (error) {
    if (error instanceof DeskError) throw error;
    if (error instanceof oauth.ResponseBodyError) {
      throw new DeskError(
        refused,
        `${host} did not accept the sign-in: ${error.error_description ?? error.error}.`,
        refused === 'AUTH_REQUIRED'
          ? 'Sign in again.'
          : 'Check the client id with your administrator, then sign in again.',
      );
    }
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) {
      throw new DeskError(
        'OFFLINE',
        `${host} cannot be reached.`,
        'Check the network; what is stored on this laptop stays usable.',
        { said: unanswered('no answer', { safe: true, sent: true }) },
      );
    }
    throw new DeskError(
      'NOT_SALESFORCE',
      `${host} did not answer as Salesforce does.`,
      'Check the sign-in address; on a guest network, sign in to the network first.',
    );
  }
}
