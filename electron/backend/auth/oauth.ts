import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import { acceptCallback, tellFailures, unlessUnable } from './oauth-failure.ts';

/** What Salesforce's token endpoint answers. It never says `expires_in`: expiry shows as a 401. */
export interface TokenSet {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly instanceUrl: string;
  /** The identity address; ends in `/id/<orgId>/<userId>`. */
  readonly identity: string;
}

export interface AuthorizationRequest {
  /** Production, a sandbox, a My Domain, or the practice org. */
  readonly loginUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Salesforce's `login_hint`: the user name to sign in as. */
  readonly loginHint?: string;
  /** Takes the person (or, in the practice org, nobody) to the authorize address; resolves with where it redirected to. */
  visit(authorizeUrl: URL): Promise<URL>;
}

const identitySchema = z.object({ instance_url: z.url(), id: z.url() });

function serverOf(loginUrl: string): oauth.AuthorizationServer {
  const at = (path: string): string => new URL(`/services/oauth2/${path}`, loginUrl).href;
  return {
    issuer: new URL(loginUrl).origin,
    authorization_endpoint: at('authorize'),
    token_endpoint: at('token'),
    revocation_endpoint: at('revoke'),
    userinfo_endpoint: at('userinfo'),
    code_challenge_methods_supported: ['S256'],
  };
}

/** Plain http is for the practice org on this laptop only. */
function transport(url: string): { [oauth.allowInsecureRequests]: boolean; signal: AbortSignal } {
  return { [oauth.allowInsecureRequests]: isLoopback(url), signal: AbortSignal.timeout(30_000) };
}

export function isLoopback(url: string): boolean {
  const { hostname, protocol } = new URL(url);
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]');
}

/** Authorization code with PKCE (S256) and state; throws SIGN_IN_FAILED, NOT_SALESFORCE, SERVER or OFFLINE. */
export async function authorize(request: AuthorizationRequest): Promise<TokenSet> {
  const server = serverOf(request.loginUrl);
  const client: oauth.Client = { client_id: request.clientId };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint ?? '');
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: 'api refresh_token',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(request.loginHint ? { login_hint: request.loginHint } : {}),
  }).toString();
  const callback = await request.visit(url);
  const parameters = acceptCallback(server, client, callback, state);
  return tellFailures(request.loginUrl, 'SIGN_IN_FAILED', async () => {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      request.redirectUri,
      verifier,
      transport(request.loginUrl),
    );
    return tokensFrom(await oauth.processAuthorizationCodeResponse(server, client, unlessUnable(response, server)));
  });
}

/**
 * Trades a refresh token for a new pair. Under rotation the old one is dead from here on: store the answer before using it.
 * Throws AUTH_REQUIRED when it is refused; NOT_SALESFORCE, SERVER or OFFLINE say nothing against the token.
 */
export async function refresh(loginUrl: string, clientId: string, refreshToken: string): Promise<TokenSet> {
  const server = serverOf(loginUrl);
  const client: oauth.Client = { client_id: clientId };
  return tellFailures(loginUrl, 'AUTH_REQUIRED', async () => {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      refreshToken,
      transport(loginUrl),
    );
    const tokens = tokensFrom(await oauth.processRefreshTokenResponse(server, client, unlessUnable(response, server)));
    return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
  });
}

export async function revoke(loginUrl: string, clientId: string, token: string): Promise<void> {
  const server = serverOf(loginUrl);
  const response = await oauth.revocationRequest(server, { client_id: clientId }, oauth.None(), token, {
    ...transport(loginUrl),
    signal: AbortSignal.timeout(10_000),
  });
  await oauth.processRevocationResponse(response);
}

function tokensFrom(answer: oauth.TokenEndpointResponse): TokenSet {
  const identity = identitySchema.parse(answer);
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    instanceUrl: identity.instance_url,
    identity: identity.id,
  };
}
