// Draws the app as a person meets it: the built app in a headless Chromium on a fresh data folder and the practice org.
//   node test/screenshots.mjs [FOLDER]        (default docs/screenshots; run `npm run build` first)
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { skipSetUp } from './support/skip-set-up.mjs';
import { chromiumFlags, findChromium } from './support/chromium.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist/electron/cli.js');
const folder = resolve(process.argv[2] ?? join(root, 'docs/screenshots'));
const wide = { width: 1440, height: 900 };
const small = { width: 900, height: 700 };

/** Starts the browser host and waits for the address that it prints. */
function startHost(dataFolder) {
  const host = spawn(process.execPath, [cli, '--headless', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = new Promise((done, fail) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk.toString();
      const printed = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said);
      if (printed) done(printed[0]);
    };
    host.stdout.on('data', listen);
    host.stderr.on('data', listen);
    host.once('exit', (code) => fail(new Error(`The app ended with ${code} before it printed its address:\n${said}`)));
  });
  return { host, address };
}

async function shoot(page, name) {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(`${path} (${Math.round(statSync(path).size / 1000)} kB)`);
}

async function draw(page, host) {
  await page.setViewportSize(wide);
  await page.getByRole('button', { name: 'Open the practice org' }).waitFor();
  await shoot(page, 'welcome');

  await page.setViewportSize(small);
  await page.getByRole('button', { name: 'Open the practice org' }).click();
  // The practice org is quick: the host is held for the moment that the picture takes.
  await page.locator('[role=progressbar][aria-valuenow]').waitFor();
  host.kill('SIGSTOP');
  await shoot(page, 'first-sync');
  host.kill('SIGCONT');

  await page.getByRole('option').first().waitFor();
  await page.getByRole('button', { name: 'Sync now' }).waitFor({ timeout: 120_000 });
  await page.mouse.move(0, 0);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2 }).waitFor();
  await drawBoth(page, 'day');
  await page.setViewportSize(wide);
  for (const [name, keys] of sheets) {
    await page.keyboard.press(keys);
    await page.getByRole('dialog').first().waitFor();
    await drawBoth(page, name, { large: wide });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').first().waitFor({ state: 'detached' });
  }
  for (const [name, key] of places) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await drawBoth(page, name);
  }
}

const sizes = { large: wide, middle: { width: 1100, height: 760 }, small };
const sheets = [
  ['next-step', 'n'],
  ['close', 'e'],
  ['park', 'p'],
  ['help', '?'],
  ['palette', 'Control+k'],
];
const places = [
  ['cases', 'c'],
  ['accounts', 'a'],
  ['clean-up', 'k'],
  ['outbox', 'o'],
  ['handbook', 'h'],
  ['settings', ','],
];

/** A screen in both themes and the three sizes; the large one has the plain name. */
async function drawBoth(page, name, shown = sizes) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const [size, viewport] of Object.entries(shown)) {
      await page.setViewportSize(viewport);
      // What the new size moves has been laid out and painted by then.
      await page.waitForTimeout(200);
      await shoot(page, size === 'large' ? `${name}-${colorScheme}` : `sizes/${name}-${colorScheme}-${size}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

if (!existsSync(cli)) throw new Error('There is no built app. Run `npm run build` first.');
mkdirSync(join(folder, 'sizes'), { recursive: true });
const home = mkdtempSync(join(tmpdir(), 'advocate-desk-screenshots-'));
const { host, address } = startHost(join(home, 'data'));
try {
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: findChromium(),
    args: [...chromiumFlags],
    colorScheme: 'light',
  });
  try {
    await context.addInitScript(skipSetUp);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(await address);
    await draw(page, host);
  } finally {
    await context.close();
  }
} finally {
  host.removeAllListeners('exit');
  const ended = new Promise((done) => host.once('exit', done));
  if (host.exitCode === null && host.kill('SIGINT')) await ended;
  rmSync(home, { recursive: true, force: true });
}
