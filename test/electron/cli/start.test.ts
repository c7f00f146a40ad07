import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../electron/start.mjs', import.meta.url));
const CLI = `import { writeFileSync } from 'node:fs';
writeFileSync('seen', process.argv.slice(2).join(' '));
if (process.argv.includes('wait')) {
  process.once('SIGTERM', () => process.exit(7));
  console.log('waiting');
  setInterval(() => {}, 1000);
} else process.exit(3);
`;
const built = ['main.js', 'preload.cjs', 'practice-org.js']
  .map((name) => `dist/electron/${name}`)
  .concat('dist/renderer/index.html');
let folder: string;

/** A checkout whose build writes the files that a build writes, and counts its runs. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-'));
  write('package.json', '{}');
  write('shared/day/rank.ts', '');
  write(
    'build.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
     appendFileSync('builds', 'x');
     mkdirSync('dist/electron', { recursive: true });
     mkdirSync('dist/renderer', { recursive: true });
     for (const file of ${JSON.stringify(built)}) writeFileSync(file, '');
     writeFileSync('dist/electron/cli.js', ${JSON.stringify(CLI)});
     writeFileSync('dist/package.json', '{"type":"module"}');`,
  );
  mkdirSync(join(folder, 'electron'));
  cpSync(script, join(folder, 'electron/start.mjs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function read(path: string): string {
  return existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';
}
function launch(...args: string[]) {
  return spawn(process.execPath, ['electron/start.mjs', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}
async function run(...args: string[]): Promise<number | null> {
  const [code] = (await once(launch(...args), 'exit')) as [number | null];
  return code;
}

describe('npm start', () => {
  it('builds a fresh checkout, hands on its arguments, and ends as the app ends', async () => {
    expect(await run('--headless', '--data', 'x')).toBe(3);
    expect([read('builds'), read('seen')]).toEqual(['x', '--headless --data x']);
  });

  it('builds again only when a source is newer than what was built', async () => {
    await run();
    await run();
    expect(read('builds')).toBe('x');
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'shared/day/rank.ts'), later, later);
    await run();
    expect(read('builds')).toBe('xx');
  });

  it('builds again when a part of the build is missing', async () => {
    await run();
    rmSync(join(folder, 'dist/renderer/index.html'));
    await run();
    expect(read('builds')).toBe('xx');
  });

  it('does not start an app whose build failed', async () => {
    write('build.mjs', 'process.exit(4)');
    expect([await run(), read('seen')]).toEqual([4, '']);
  });

  it('hands on the signal that ends it, and waits for the app', async () => {
    const start = launch('wait');
    await once(start.stdout, 'data');
    await expect.poll(() => read('seen')).toBe('wait');
    start.kill('SIGTERM');
    expect(await once(start, 'exit')).toEqual([7, null]);
  });
});
