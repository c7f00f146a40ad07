// Builds everything into dist/: the main-process bundles (one file each), the preload, the data worker and the renderer.
// `node build.mjs` once; `node build.mjs --watch` rebuilds on change.
import { chmodSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes('--watch') ? {} : null;
const mode = watch ? 'development' : 'production';
const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** A bundle for Node or Electron's main process: everything inside but Node's own modules and `electron`. */
function nodeBundle(entry, fileName, format) {
  return build({
    root,
    mode,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['node', 'import', 'default'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve(root, entry),
      target: 'node20',
      outDir: resolve(root, 'dist/electron'),
      emptyOutDir: false,
      minify: !watch,
      watch,
      rollupOptions: {
        external: [...nodeBuiltins, 'electron', 'bufferutil', 'utf-8-validate'],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  });
}

/**
 * Every style sheet begins with the order of the layers: a page is split into sheets, and the first one that the browser meets
 * decides which layer wins.
 */
const layersInOrder = {
  name: 'layers-in-order',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
      file.source = `@layer reset,tokens,base,components;${String(file.source)}`;
    }
  },
};

function rendererBundle() {
  return build({
    root: resolve(root, 'renderer'),
    mode,
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react(), layersInOrder],
    worker: { format: 'es' },
    build: {
      target: 'chrome140',
      outDir: resolve(root, 'dist/renderer'),
      emptyOutDir: true,
      minify: !watch,
      sourcemap: Boolean(watch),
      modulePreload: { polyfill: false },
      // What the first screen needs comes in one piece: a hundred small ones, each shared with some later part, take longer to fetch
      // than all of it.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
      watch,
    },
  });
}

if (!watch) rmSync(resolve(root, 'dist'), { recursive: true, force: true });
await Promise.all([
  nodeBundle('electron/main.ts', 'main.js', 'es'),
  nodeBundle('electron/preload.ts', 'preload.cjs', 'cjs'),
  nodeBundle('electron/cli/main.ts', 'cli.js', 'es'),
  nodeBundle('electron/backend/practice-org/worker-entry.ts', 'practice-org.js', 'es'),
  rendererBundle(),
]);
if (!watch) chmodSync(resolve(root, 'dist/electron/cli.js'), 0o755);
