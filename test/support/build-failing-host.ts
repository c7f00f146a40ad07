import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The host that dies at a named moment, as a program of one file in a folder of an app. */
export interface FailingHost {
  readonly program: string;
  remove(): void;
}

export async function buildFailingHost(): Promise<FailingHost> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist/failing-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['node', 'import', 'default'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'test/support/failing-host.ts'),
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'bufferutil', 'utf-8-validate'],
        output: { format: 'es', entryFileNames: 'failing-host.js', codeSplitting: false },
      },
    },
  });
  return {
    program: join(folder, 'failing-host.js'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
