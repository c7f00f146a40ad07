import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readIfPresent } from '../host/private-file.ts';

export interface FindElectronOptions {
  /** The folder of the app's package.json. */
  readonly appFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type FoundElectron =
  { readonly found: true; readonly path: string } | { readonly found: false; readonly why: string };

/**
 * Electron's own program, if it was ever fetched. The package is only looked at, never loaded: loading it downloads a hundred
 * megabytes unasked.
 */
export function findElectron({ appFolder, env }: FindElectronOptions): FoundElectron {
  let folder: string;
  try {
    folder = dirname(createRequire(join(appFolder, 'package.json')).resolve('electron/package.json'));
  } catch {
    return { found: false, why: 'Electron is not installed' };
  }
  const program = readIfPresent(join(folder, 'path.txt'))?.trim() || 'electron';
  const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), program);
  if (existsSync(path)) return { found: true, path };
  return { found: false, why: 'Electron’s program was never fetched (`npx install-electron` does it)' };
}
