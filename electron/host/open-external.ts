import { spawn } from 'node:child_process';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Openers that stay in the foreground with the browser have surely succeeded by then. */
const SETTLED_MS = 2_000;

/** The normalised address when it may be handed to the person's own browser; throws a sentence when it may not. */
export function externalAddress(url: string): string {
  if (!URL.canParse(url)) throw new Error('This is not a web address, so it was not opened.');
  const address = new URL(url);
  const allowed = address.protocol === 'https:' || (address.protocol === 'http:' && LOOPBACK.has(address.hostname));
  if (!allowed || address.username !== '' || address.password !== '') {
    throw new Error('Only https addresses, or http ones on this computer, are opened in the browser.');
  }
  return address.href;
}

/** The system's own opener, to be run without a shell: the address is one argument and nothing interprets it. */
export function openerCommand(platform: NodeJS.Platform, address: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` belongs to cmd.exe, which would read `&` and `^` in the address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}

/** Runs an opener; rejects when it is missing or fails at once, with the address so that a person can open it. */
export function runOpener([command, ...args]: readonly [string, ...string[]], address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (why: string): void => {
      reject(new Error(`The browser could not be opened (${why}). Open this address yourself: ${address}`));
    };
    const opener = spawn(command, args, { stdio: 'ignore', detached: true });
    const settled = setTimeout(resolve, SETTLED_MS);
    opener.once('error', (error) => {
      clearTimeout(settled);
      failed(error.message);
    });
    opener.once('exit', (code) => {
      clearTimeout(settled);
      if (code === 0) resolve();
      else failed(`${command} ended with ${code ?? 'a signal'}`);
    });
    opener.unref();
  });
}
