import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home?: string;
}

const NAME = 'advocate-desk';

/** Where the app keeps its files: `ADVOCATE_DESK_DATA` when set, else the system's own place for such data. */
export function dataFolderFor({ platform, env, home = homedir() }: Surroundings): string {
  const chosen = env['ADVOCATE_DESK_DATA'];
  if (chosen) return resolve(chosen);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  if (platform === 'win32') return join(absolute(env['APPDATA']) ?? join(home, 'AppData', 'Roaming'), NAME);
  return join(absolute(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), NAME);
}

/** The XDG rules say that a relative path there is to be ignored. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
