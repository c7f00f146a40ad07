import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const BOOT = 'boot/';

/**
 * A mark that tells a process from a later one with the same number, or null where the system gives none. Windows
 * only tells one boot from the next.
 */
export function processMark(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The command name in field 2 may hold spaces and brackets; the start time is field 22, the 20th after it.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${boot}/${start}`;
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    }
    return `${BOOT}${Math.round(Date.now() / 1000 - uptime())}`;
  } catch {
    return null;
  }
}

/** Whether two marks of one pid mean the same process; yes when that cannot be known. */
export function marksAgree(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true;
  if (!one.startsWith(BOOT) || !other.startsWith(BOOT)) return false;
  // Wall clock less uptime: known to a few seconds, and off by whatever the clock was corrected since.
  return Math.abs(Number(one.slice(BOOT.length)) - Number(other.slice(BOOT.length))) < 120;
}
