import { createHash, createHmac } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { PracticeLogin } from '../practice-login.ts';
import { bearerOf, formOf, html, json, redirect, type Reply, type Request } from './exchange.ts';
import { identity, identityUrl, userInfo, userRow } from './people.ts';
import { chooserPage } from './sign-in-page.ts';
import type { IssuedTokens, TokenVault } from './tokens.ts';

export interface OAuthService {
  readonly store: Store;
  readonly vault: TokenVault;
  readonly clientId: string;
  readonly logins: readonly PracticeLogin[];
  /** Signs token answers, as the consumer secret would. */
  readonly signingKey: string;
}

const DEFAULT_SCOPE = 'refresh_token api id';
const failure = (error: string, description: string): Reply => json({ error, error_description: description }, 400);

export function oauthRoute(request: Request, service: OAuthService): Reply | null {
  const { path, method } = request;
  if (path === '/services/oauth2/authorize' && (method === 'GET' || method === 'POST'))
    return authorize(request, service);
  if (path === '/services/oauth2/token') {
    return method === 'POST' ? token(request, service) : failure('invalid_request', 'must use HTTP POST');
  }
  if (path === '/services/oauth2/revoke') return revoke(request, service);
  if (path === '/services/oauth2/userinfo')
    return withUser(request, service, (row) => userInfo(service.store, row, request.origin));
  if (/^\/id\/00D\w{12,15}\/005\w{12,15}$/.test(path)) {
    return withUser(request, service, (row) => {
      const version = request.query.get('version');
      return identity(service.store, row, request.origin, version === 'latest' ? '63.0' : version);
    });
  }
  return null;
}

function withUser(
  request: Request,
  service: OAuthService,
  answer: (row: NonNullable<ReturnType<typeof userRow>>) => unknown,
): Reply {
  const presented =
    bearerOf(request) ??
    request.query.get('oauth_token') ??
    request.query.get('access_token') ??
    formOf(request).get('access_token');
  const userId = presented === null ? null : service.vault.userOf(presented);
  const row = userId === null ? undefined : userRow(service.store, userId);
  if (!row) {
    const body = presented === null ? 'Missing_OAuth_Token' : 'Bad_OAuth_Token';
    return { status: 403, headers: { 'content-type': 'text/html;charset=UTF-8' }, body };
  }
  return json(answer(row));
}

/** Only an app on this machine can be the caller. */
function isLoopback(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname) && url.hash === '';
  } catch {
    return false;
  }
}

function refused(error: string, description: string): Reply {
  const page = `<!doctype html><html lang="en"><title>Sign-in refused</title><h1>Sign-in refused</h1><p>error=${error}&amp;error_description=${encodeURIComponent(description)}</p></html>`;
  return html(page, 400);
}

function authorize(request: Request, service: OAuthService): Reply {
  const { query } = request;
  if (query.get('client_id') !== service.clientId) return refused('invalid_client_id', 'client identifier invalid');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isLoopback(redirectUri)) return refused('redirect_uri_mismatch', 'redirect_uri must match configuration');
  const back = (values: Record<string, string>): Reply => {
    const target = new URL(redirectUri);
    for (const [name, value] of Object.entries(values)) target.searchParams.set(name, value);
    const state = query.get('state');
    if (state !== null) target.searchParams.set('state', state);
    return redirect(target.href);
  };
  if (query.get('response_type') !== 'code') {
    return back({ error: 'unsupported_response_type', error_description: 'response type not supported' });
  }
  const challenge = query.get('code_challenge');
  if (!challenge) return back({ error: 'invalid_request', error_description: 'missing required code challenge' });
  if ((query.get('code_challenge_method') ?? 'S256') !== 'S256') {
    return back({ error: 'invalid_request', error_description: 'code challenge method must be S256' });
  }
  if (query.get('practice_decision') === 'cancel') {
    return back({ error: 'access_denied', error_description: 'end-user denied authorization' });
  }
  const hint = query.get('login_hint')?.toLowerCase();
  const login = service.logins.find((known) => known.username.toLowerCase() === hint);
  if (!login) return html(chooserPage(query, service.logins, hint));
  const scope = query.get('scope') ?? DEFAULT_SCOPE;
  return back({ code: service.vault.issueCode({ userId: login.userId, redirectUri, challenge, scope }) });
}

function token(request: Request, service: OAuthService): Reply {
  const form = formOf(request);
  const { vault } = service;
  const grantType = form.get('grant_type');
  if (grantType !== 'authorization_code' && grantType !== 'refresh_token') {
    return failure('unsupported_grant_type', 'grant type not supported');
  }
  if (form.get('client_id') !== service.clientId) return failure('invalid_client_id', 'client identifier invalid');
  if (grantType === 'refresh_token') {
    const issued = vault.refresh(form.get('refresh_token') ?? '');
    return issued ? granted(issued, request, service) : failure('invalid_grant', 'expired access/refresh token');
  }
  const code = vault.takeCode(form.get('code') ?? '');
  if (!code) return failure('invalid_grant', 'expired authorization code');
  if (code.redirectUri !== form.get('redirect_uri')) {
    return failure('redirect_uri_mismatch', 'redirect_uri must match configuration');
  }
  const verifier = form.get('code_verifier') ?? '';
  if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge.replace(/=+$/, '')) {
    return failure('invalid_grant', 'invalid code verifier');
  }
  const scopes = code.scope.split(/\s+/);
  const withRefresh = ['refresh_token', 'offline_access', 'full'].some((scope) => scopes.includes(scope));
  return granted(vault.signIn(code.userId, scopes.join(' '), withRefresh), request, service);
}

/** No `expires_in`: a client learns of expiry by a 401. */
function granted(issued: IssuedTokens, request: Request, service: OAuthService): Reply {
  const id = identityUrl(request.origin, issued.userId);
  const issuedAt = String(service.store.clock());
  return json({
    access_token: issued.accessToken,
    ...(issued.refreshToken === null ? {} : { refresh_token: issued.refreshToken }),
    signature: createHmac('sha256', service.signingKey)
      .update(id + issuedAt)
      .digest('base64'),
    scope: issued.scope,
    instance_url: request.origin,
    id,
    token_type: 'Bearer',
    issued_at: issuedAt,
  });
}

function revoke(request: Request, service: OAuthService): Reply {
  const presented = formOf(request).get('token') ?? request.query.get('token') ?? '';
  return service.vault.revoke(presented)
    ? { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body: '' }
    : failure('unsupported_token_type', 'this token type is not supported');
}
