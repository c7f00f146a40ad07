import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DeskError, practiceLoginSchema } from '#shared/rpc';
import type { Host } from '../../host/host.ts';
import { resetPracticeOrg, startPracticeOrgInWorker } from '../practice-org/start-in-worker.ts';
import type { RunningPractice } from './practice-source.ts';

const announcedSchema = z.object({ clientId: z.string(), logins: z.array(practiceLoginSchema) });

type Environment = Readonly<Record<string, string | undefined>>;

export interface StartPracticeOptions {
  readonly env?: Environment;
  /** An org that someone else runs. */
  readonly externalUrl?: string | undefined;
  /** The bundle of the org's thread; it lies beside this one. */
  readonly workerFile?: string;
}

/** `ADVOCATE_DESK_PRACTICE_LIVE`: how many events a minute, any other word for as many as usual, empty or 0 for none. */
function liveIn(env: Environment): boolean | number {
  const wish = env['ADVOCATE_DESK_PRACTICE_LIVE'] ?? '';
  return /^\d+$/.test(wish) ? Number(wish) : wish !== '';
}

/**
 * The practice org of this data folder, in a worker thread of its own; or the one that `ADVOCATE_DESK_PRACTICE_URL` names,
 * which someone else runs (a trainer, a test).
 */
export async function startPractice(
  host: Host,
  {
    env = process.env,
    externalUrl = env['ADVOCATE_DESK_PRACTICE_URL'],
    workerFile = join(dirname(fileURLToPath(import.meta.url)), 'practice-org.js'),
  }: StartPracticeOptions = {},
): Promise<RunningPractice> {
  if (!externalUrl) {
    const dataFolder = folderOf(host);
    return startPracticeOrgInWorker({ dataFolder, workerFile, live: liveIn(env) });
  }
  const announced = announcedSchema.safeParse(await askForLogins(externalUrl));
  if (!announced.success)
    throw new DeskError(
      'PRACTICE_UNAVAILABLE',
      `What answers at ${externalUrl} is not a practice org.`,
      'Put the address that the practice org prints into ADVOCATE_DESK_PRACTICE_URL.',
    );
  return { url: new URL(externalUrl).origin, ...announced.data, close: async () => undefined };
}

/** What deletes the practice org of this data folder while it is stopped; undefined for one that somebody else runs. */
export function forgetPractice(
  host: Pick<Host, 'dataFolder'>,
  externalUrl = process.env['ADVOCATE_DESK_PRACTICE_URL'],
): (() => void) | undefined {
  return externalUrl ? undefined : () => resetPracticeOrg(folderOf(host));
}

function folderOf({ dataFolder }: Pick<Host, 'dataFolder'>): string {
  return join(dataFolder, 'practice-org');
}

async function askForLogins(url: string): Promise<unknown> {
  const response = await fetch(new URL('/practice/logins', url)).catch(() => {
    throw new DeskError(
      'OFFLINE',
      `The practice org at ${url} cannot be reached.`,
      'It is tried again by itself; what is stored on this laptop stays usable.',
    );
  });
  return response.json().catch(() => null);
}
