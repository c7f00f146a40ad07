import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  startPracticeOrg,
  type InProcessPracticeOrg,
  type PracticeOrgOptions,
} from '../../../../electron/backend/practice-org/practice-org.ts';
import { NOW } from './a-store.ts';

export const REDIRECT = 'http://127.0.0.1:1717/callback';

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-org-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A small org, served until the test ends. */
export async function anOrg(options: Partial<PracticeOrgOptions> = {}): Promise<InProcessPracticeOrg> {
  const dataFolder = options.dataFolder ?? (await aFolder());
  const org = await startPracticeOrg({ seed: 7, now: NOW, cases: 200, ...options, dataFolder });
  onTestFinished(() => org.close());
  return org;
}

/** Stops the org and lets the connections that `fetch` keeps in this process hear of it, before another takes the port. */
export async function stopped(org: InProcessPracticeOrg): Promise<void> {
  await org.close();
  await new Promise((resolve) => setTimeout(resolve, 30));
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id: string;
  readonly [name: string]: string;
}

export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(48).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The address of the authorize endpoint; `null` leaves a parameter out. */
export function authorizeUrl(org: InProcessPracticeOrg, changes: Record<string, string | null> = {}): string {
  const parameters: Record<string, string | null> = {
    response_type: 'code',
    client_id: org.clientId,
    redirect_uri: REDIRECT,
    code_challenge: pkce().challenge,
    code_challenge_method: 'S256',
    login_hint: org.logins[0]?.username ?? '',
    ...changes,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, value);
  return `${org.url}/services/oauth2/authorize?${query.toString()}`;
}

/** Where the authorize endpoint sends the browser. */
export async function redirectOf(url: string): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? 'none:');
}

export function postToken(org: InProcessPracticeOrg, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ client_id: org.clientId, ...form });
  return fetch(`${org.url}/services/oauth2/token`, { method: 'POST', body });
}

export async function signIn(org: InProcessPracticeOrg, username = org.logins[0]?.username ?? ''): Promise<Tokens> {
  const { verifier, challenge } = pkce();
  const back = await redirectOf(authorizeUrl(org, { code_challenge: challenge, login_hint: username }));
  const response = await postToken(org, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: REDIRECT,
    code_verifier: verifier,
  });
  return (await response.json()) as Tokens;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // A body is whatever the org answered; tests say what they expect of it.
  readonly body: unknown;
}

/** Calls the org as somebody who is signed in. */
export function caller(org: InProcessPracticeOrg, token: string) {
  return async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(init.headers as Record<string, string>),
    };
    const response = await fetch(new URL(path, org.url), { ...init, headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
  };
}

export interface Page {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: Record<string, unknown>[];
}

export const REST = '/services/data/v63.0';
export const queryPath = (soql: string, resource = 'query'): string =>
  `${REST}/${resource}?q=${encodeURIComponent(soql)}`;
