import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TokenVault } from '../../../../../electron/backend/practice-org/http/tokens.ts';
import { aFolder } from '../an-org.ts';

const MINUTE = 60_000;

async function aVault() {
  const file = join(await aFolder(), 'tokens.json');
  let now = 0;
  const open = (): TokenVault => new TokenVault(file, () => now);
  return { file, open, vault: open(), wait: (milliseconds: number) => void (now += milliseconds) };
}

const details = { userId: 'u', redirectUri: 'r', challenge: 'c', scope: 's' };

describe('the token vault', () => {
  it('gives a code 15 minutes', async () => {
    const { vault, wait } = await aVault();
    const [early, late] = [vault.issueCode(details), vault.issueCode(details)];
    wait(14 * MINUTE);
    expect(vault.takeCode(early)).toMatchObject(details);
    wait(2 * MINUTE);
    expect(vault.takeCode(late)).toBeNull();
  });

  it('gives an access token two hours', async () => {
    const { vault, wait } = await aVault();
    const { accessToken } = vault.signIn('u', 'api', true);
    wait(119 * MINUTE);
    expect(vault.userOf(accessToken)).toBe('u');
    wait(2 * MINUTE);
    expect(vault.userOf(accessToken)).toBeNull();
  });

  it('remembers tokens over a restart, and only their hashes', async () => {
    const { vault, open, file } = await aVault();
    const { accessToken, refreshToken } = vault.signIn('u', 'api', true);
    expect(open().userOf(accessToken)).toBe('u');
    expect(open().refresh(refreshToken ?? '')).toMatchObject({ userId: 'u' });
    const kept = readFileSync(file, 'utf8');
    expect([kept.includes(accessToken), kept.includes(refreshToken ?? ''), statSync(file).mode & 0o777]).toEqual([
      false,
      false,
      0o600,
    ]);
  });

  it('keeps five sign-ins of a user and drops the oldest for a sixth', async () => {
    const { vault } = await aVault();
    const tokens = Array.from({ length: 6 }, () => vault.signIn('u', 'api', true).accessToken);
    expect(tokens.map((token) => vault.userOf(token))).toEqual([null, 'u', 'u', 'u', 'u', 'u']);
  });

  it('still knows a token that was rotated out before the restart', async () => {
    const { vault, open } = await aVault();
    const first = vault.signIn('u', 'api', true);
    const second = vault.refresh(first.refreshToken ?? '');
    const later = open();
    expect(later.refresh(first.refreshToken ?? '')).toBeNull();
    expect(later.refresh(second?.refreshToken ?? '')).toBeNull();
  });
});
