import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** Who listens on a loopback port, in words (`node (process 812: node server.js)`), or null when the system does not tell. */
export function portHolder(port: number): string | null {
  try {
    if (process.platform === 'win32') return fromNetstat(port);
    return (process.platform === 'linux' ? fromProc(port) : null) ?? fromLsof(port);
  } catch {
    return null;
  }
}

function fromProc(port: number): string | null {
  const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port)));
  if (inodes.size === 0) return null;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let handles: string[];
    try {
      handles = readdirSync(`/proc/${pid}/fd`);
    } catch {
      continue; // another user's process, or one that has just ended
    }
    if (handles.some((handle) => inodes.has(socketInode(`/proc/${pid}/fd/${handle}`)))) return describe(pid);
  }
  return null;
}

/** Rows are `sl local_address rem_address st … inode`; state 0A is LISTEN. */
function listeningInodes(table: string, port: number): readonly string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row[1]?.endsWith(suffix) && row[3] === '0A')
    .flatMap((row) => (row[9] === undefined ? [] : [row[9]]));
}

function socketInode(link: string): string {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(link))?.[1] ?? '';
  } catch {
    return '';
  }
}

function describe(pid: string): string {
  const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim().slice(0, 120);
  return `${name} (process ${pid}: ${command})`;
}

function fromLsof(port: number): string | null {
  const fields = outputOf('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const pid = /^p(\d+)/m.exec(fields)?.[1];
  const name = /^c(.+)/m.exec(fields)?.[1];
  return pid === undefined ? null : `${name ?? 'a program'} (process ${pid})`;
}

function fromNetstat(port: number): string | null {
  const table = outputOf('netstat', ['-ano', '-p', 'tcp']);
  const pid = new RegExp(`^\\s*TCP\\s+\\S+:${port}\\s+\\S+\\s+LISTENING\\s+(\\d+)`, 'm').exec(table)?.[1];
  return pid === undefined ? null : `process ${pid}`;
}

function outputOf(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', timeout: 5_000, stdio: ['ignore', 'pipe', 'ignore'] });
}
