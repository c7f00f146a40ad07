// The built app on a laptop of its own: a data folder and a browser profile on disk, where IndexedDB really writes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { skipSetUp } from '../support/skip-set-up.mjs';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

/** A browser of its own process on a profile on disk. `watch` runs in each page before anything else. */
export async function openBrowser(profile, watch) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [...chromiumFlags],
    viewport: { width: 1440, height: 900 },
  });
  await context.addInitScript(skipSetUp);
  if (watch) await context.addInitScript(watch);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

export class Laptop {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-'));

  /** `dist`: the folder of the build that is measured; `orgUrl`: the practice org that it signs in to. */
  constructor(dist, orgUrl) {
    this.dist = dist;
    this.orgUrl = orgUrl;
  }

  get profile() {
    return join(this.folder, 'profile');
  }

  /** Starts the host; gives the address that lets one window in. */
  async startHost() {
    this.host = spawn(
      process.execPath,
      [join(this.dist, 'electron/cli.js'), '--headless', '--data', join(this.folder, 'data')],
      {
        env: { ...process.env, ADVOCATE_DESK_PRACTICE_URL: this.orgUrl },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return said(this.host, /http:\/\/127\.0\.0\.1:\d+\/\S+/);
  }

  async stopHost() {
    await stop(this.host);
  }

  async dispose() {
    await this.stopHost();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A practice org in a process of its own, as a real Salesforce would be elsewhere. */
export class Org {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-bench-org-'));

  constructor(dist) {
    this.dist = dist;
  }

  /** With `control` it can be turned by its knobs. */
  async start({ cases, advocates, seed, control }) {
    const options = { port: 0, cases, advocates, seed, data: this.folder, control };
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    const words = given.flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.process = spawn(process.execPath, [join(this.dist, 'electron/cli.js'), 'practice-org', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Listened for at once: both lines may come in one piece.
    const door = control === undefined ? null : said(this.process, /Control port at (\S+)/);
    this.url = (await said(this.process, /Practice org at (\S+)/)).replace('Practice org at ', '');
    this.controlUrl = (await door)?.replace('Control port at ', '');
    return this;
  }

  /** Turns a knob; gives what it answers. */
  async turn(knob, input = {}) {
    const response = await fetch(`${this.controlUrl}/${knob}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(body.error);
    return body;
  }

  async stop() {
    await stop(this.process);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function stop(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** What a program printed that looks like `wanted`. */
function said(child, wanted) {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (chunk) => {
      text += chunk.toString();
      const found = wanted.exec(text)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code} before it was ready: ${text}`)));
  });
}
