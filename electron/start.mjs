// `npm start`: builds when something changed since the last build, then opens the app.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['electron', 'renderer', 'shared', 'build.mjs', 'package.json', 'package-lock.json'];
const BUILT = [
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/electron/cli.js',
  'dist/electron/practice-org.js',
  'dist/renderer/index.html',
];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Advocate Desk needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

if (Math.max(...SOURCES.map(newest)) > Math.min(...BUILT.map(changed))) {
  console.log('Building Advocate Desk…');
  const code = await run([join(root, 'build.mjs')]);
  if (code !== 0) {
    console.error('The build failed, so the app was not started. If node_modules is incomplete, run npm ci first.');
    process.exit(code);
  }
}
process.exit(await run([join(root, 'dist/electron/cli.js'), ...process.argv.slice(2)]));

/** When the newest file under a path changed; 0 when there is none. */
function newest(name) {
  const path = join(root, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return changed(name);
  return Math.max(0, ...readdirSync(path).map((child) => newest(join(name, child))));
}

function changed(name) {
  return statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Runs a Node program to its end, handing on the signals that only we were sent. */
function run(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: process.cwd(), stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}
