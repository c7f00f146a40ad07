import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PassphraseSecretStore } from '../../../electron/host/passphrase-secret-store.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-secrets-'));
  file = join(folder, 'data/secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A store of a new start; scrypt at a cost that a test can pay. */
const aStart = (): PassphraseSecretStore => new PassphraseSecretStore(file, 2 ** 10);
const token = 'a-refresh-token-that-nobody-may-see';
const right = 'correct horse battery';

async function protectedStore(): Promise<PassphraseSecretStore> {
  const store = aStart();
  await store.set('tokens', token);
  await store.passphrase.protect(right);
  return store;
}

/** A file in which one bit of a secret's text is another: what it holds would still be JSON. */
function flipped(text: string): string {
  const sealed = JSON.parse(text) as { data: string };
  const data = Buffer.from(sealed.data, 'base64');
  data.writeUInt8(data.readUInt8(20) ^ 1, 20);
  return JSON.stringify({ ...sealed, data: data.toString('base64') });
}

describe('without a passphrase', () => {
  it('secrets last until it exits, and nothing is on disk', async () => {
    const store = aStart();
    await store.set('tokens', token);
    expect([await store.get('tokens'), await store.get('others'), store.keeps, store.passphrase.state()]).toEqual([
      token,
      null,
      'until-exit',
      'memory',
    ]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await aStart().get('tokens')).toBeNull();
    expect(await aStart().passphrase.unlock(right)).toBe(false);
  });
});

describe('with a passphrase', () => {
  it('they are on disk, in a file that only its owner reads and that says nothing', async () => {
    const store = await protectedStore();
    expect([store.keeps, store.passphrase.state()]).toEqual(['across-restarts', 'open']);
    const text = readFileSync(file, 'latin1');
    for (const secret of [token, right, 'tokens'])
      for (const form of [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')])
        expect(text).not.toContain(form);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('they are locked at the next start until it is typed', async () => {
    await protectedStore();
    const next = aStart();
    expect([next.passphrase.state(), next.keeps, await next.get('tokens')]).toEqual(['locked', 'until-exit', null]);
    expect(await next.passphrase.unlock('wrong passphrase')).toBe(false);
    expect([next.passphrase.state(), await next.get('tokens')]).toEqual(['locked', null]);
    expect(await next.passphrase.unlock(right)).toBe(true);
    expect([next.passphrase.state(), await next.get('tokens')]).toEqual(['open', token]);
  });

  it('what is set and deleted later is kept too', async () => {
    const store = await protectedStore();
    await store.set('tokens', 'a rotated one');
    await store.set('more', 'x');
    await store.delete('more');
    const next = aStart();
    await next.passphrase.unlock(right);
    expect([await next.get('tokens'), await next.get('more')]).toEqual(['a rotated one', null]);
  });

  it('each writing is sealed anew', async () => {
    const store = await protectedStore();
    const seals = [readFileSync(file, 'utf8')];
    await store.set('tokens', token);
    seals.push(readFileSync(file, 'utf8'));
    const [one, two] = seals.map((text) => JSON.parse(text) as { iv: string; data: string; salt: string });
    expect([one?.salt === two?.salt, one?.iv === two?.iv, one?.data === two?.data]).toEqual([true, false, false]);
  });

  it('another passphrase takes the place of the first', async () => {
    const store = await protectedStore();
    await store.passphrase.protect('another passphrase');
    const next = aStart();
    expect(await next.passphrase.unlock(right)).toBe(false);
    expect(await next.passphrase.unlock('another passphrase')).toBe(true);
  });

  it('it is the same however the keyboard composes its letters', async () => {
    const store = aStart();
    await store.passphrase.protect('Caf\u00e9 au lait');
    expect(await aStart().passphrase.unlock('Cafe\u0301 au lait')).toBe(true);
  });

  it('a sign-in made while they are locked wins over the one on disk', async () => {
    await protectedStore();
    const next = aStart();
    await next.set('tokens', 'signed in anew');
    await next.passphrase.unlock(right);
    expect(await next.get('tokens')).toBe('signed in anew');
    const third = aStart();
    await third.passphrase.unlock(right);
    expect(await third.get('tokens')).toBe('signed in anew');
  });

  it('forgetting deletes the file, and what is open stays until it exits', async () => {
    const store = await protectedStore();
    store.passphrase.forget();
    expect([store.passphrase.state(), store.keeps, await store.get('tokens')]).toEqual(['memory', 'until-exit', token]);
    expect(readdirSync(join(folder, 'data'))).toEqual([]);
  });

  it('deleting a secret while they are locked deletes the file: it could hold just that one', async () => {
    await protectedStore();
    await aStart().delete('tokens');
    expect(aStart().passphrase.state()).toBe('memory');
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 60)],
    ['changed by one letter of a secret', flipped],
    ['of a cost that would take all memory', (text: string) => text.replace('"cost":1024', '"cost":1073741824')],
  ])('a file that was %s does not open, and is not deleted', async (_how, damage) => {
    await protectedStore();
    const damaged = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    const next = aStart();
    expect(await next.passphrase.unlock(right)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('a secret that cannot be written is not there either: nobody uses a token that the next start has not', async () => {
    const store = await protectedStore();
    rmSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data'), '');
    await expect(store.set('tokens', 'rotated')).rejects.toThrow();
    await expect(store.set('new', 'x')).rejects.toThrow();
    expect([await store.get('tokens'), await store.get('new')]).toEqual([token, null]);
  });
});
