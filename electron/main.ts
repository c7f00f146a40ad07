import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as electron from 'electron';
import { createBackend } from './backend/create-backend.ts';
import { dataFolderFor } from './host/data-folder.ts';
import { startShell } from './shell/start-shell.ts';

const here = dirname(fileURLToPath(import.meta.url));
const appFolder = join(here, '../..');
const { version } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { version: string };
// Whoever read our output may be gone; that must not end the app.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

startShell(electron, {
  createBackend,
  dataFolder: dataFolderFor({ platform: process.platform, env: process.env }),
  appVersion: version,
  rendererFolder: join(here, '../renderer'),
  preload: join(here, 'preload.cjs'),
  platform: process.platform,
  argv: process.argv,
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
