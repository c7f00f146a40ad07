import { DeskError } from '#shared/rpc';
import type { AuthorizationRequest } from '../auth/oauth.ts';
import type { RunningPractice } from '../practice/practice-source.ts';

/** The sign-in to the practice org, which approves by itself: as `username`, else as its first Advocate. */
export function practiceRequest(org: RunningPractice, redirectUri: string, username?: string): AuthorizationRequest {
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
  return { loginUrl: org.url, clientId: org.clientId, redirectUri, loginHint: login.username, visit };
}

async function visit(url: URL): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual' });
  const location = response.headers.get('location');
  if (!location) {
    throw new DeskError(
      'SIGN_IN_FAILED',
      'The practice org did not let you in.',
      'Reset the practice org and try again.',
    );
  }
  return new URL(location, url);
}
