// Bundles a bench's own entry on the fly, because plain Node 20 and a page read no TypeScript.
import { join } from 'node:path';
import { build } from 'vite';

/** For a worker in the browser, minified like the app: gives the script's text. */
export async function bundleForBrowser(root, entry) {
  const { output } = await build({
    ...common(root),
    build: {
      write: false,
      target: 'chrome140',
      rollupOptions: { input: join(import.meta.dirname, entry), output: { codeSplitting: false } },
      modulePreload: { polyfill: false },
    },
  });
  return output[0].code;
}

/** For Node: writes the module into `folder` and imports it. */
export async function importForNode(root, entry, folder) {
  await build({
    ...common(root),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(import.meta.dirname, entry),
      target: 'node20',
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'bundle.mjs', codeSplitting: false } },
    },
  });
  return import(join(folder, 'bundle.mjs'));
}

const common = (root) => ({ root, configFile: false, logLevel: 'error' });
