import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import { printedAddress } from '../support/host-process.ts';
import { skipSetUp } from '../support/skip-set-up.mjs';

const cli = resolve(import.meta.dirname, '../../dist/electron/cli.js');

/** A laptop for a test: a data folder and a browser profile on disk, in which the built app is started and quit. */
export class Laptop {
  readonly folder = mkdtempSync(join(tmpdir(), 'advocate-desk-laptop-'));
  /** The moment at which the next host ends itself, where `program` is one that does. */
  failAt = '';
  private readonly env: Readonly<Record<string, string>>;
  private readonly program: string;
  private running: RunningApp | null = null;

  constructor(env: Readonly<Record<string, string>> = {}, program = cli) {
    this.env = env;
    this.program = program;
  }

  get dataFolder(): string {
    return join(this.folder, 'data');
  }

  /** `setUp`: whether the first set-up is shown, which most tests leave at once. */
  async start(viewport = { width: 1440, height: 900 }, setUp: 'shown' | 'left' = 'left'): Promise<RunningApp> {
    const host = await this.startHost();
    const { context, profile } = await this.openBrowser(viewport);
    if (setUp === 'left') await context.addInitScript(skipSetUp);
    const page = context.pages()[0] ?? (await context.newPage());
    const app = new RunningApp(host.process, context, page, profile);
    await app.watch();
    await page.goto(host.address);
    this.running = app;
    return app;
  }

  async startHost(): Promise<{ readonly process: ChildProcess; readonly address: string }> {
    const host = spawn(process.execPath, [this.program, '--headless', '--data', this.dataFolder], {
      env: { ...process.env, ...this.env, FAIL_AT: this.failAt },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { process: host, address: await printedAddress(host) };
  }

  /** What lies in the browser's database before the app is started on it. */
  async lookInto<Name extends string>(...tables: readonly Name[]): Promise<Record<Name, Record<string, unknown>[]>> {
    const host = await this.startHost();
    const { context, profile } = await this.openBrowser();
    const page = context.pages()[0] ?? (await context.newPage());
    const app = new RunningApp(host.process, context, page, profile);
    // A page of the origin that is not the app.
    await page.goto(new URL('/door.js', host.address).href);
    const found = {} as Record<Name, Record<string, unknown>[]>;
    for (const table of tables) found[table] = await app.stored(table);
    await app.quit();
    return found;
  }

  private async openBrowser(
    viewport = { width: 1440, height: 900 },
  ): Promise<{ readonly context: BrowserContext; readonly profile: string }> {
    const profile = join(this.folder, 'profile');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      args: [...chromiumFlags],
      viewport,
    });
    return { context, profile };
  }

  /** Quits what runs, if anything does. */
  async quit(): Promise<void> {
    await this.running?.quit();
    this.running = null;
  }

  async dispose(): Promise<void> {
    await this.quit();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export class RunningApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained of: errors thrown, and violations of the content security policy. */
  readonly complaints: string[] = [];
  /** What the host printed since the window came. */
  printed = '';
  private readonly host: ChildProcess;
  private readonly profile: string;

  constructor(host: ChildProcess, context: BrowserContext, page: Page, profile: string) {
    this.host = host;
    this.profile = profile;
    this.context = context;
    this.page = page;
    host.stdout?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
  }

  async watch(): Promise<void> {
    await this.page.exposeFunction('complain', (what: string) => void this.complaints.push(what));
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        (window as unknown as { complain(what: string): void }).complain(
          `${event.violatedDirective} ${event.blockedURI}`,
        );
      });
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Quits browser and host as a person does, and waits until both are gone. */
  async quit(): Promise<void> {
    await this.context.close();
    await this.stopHost('SIGINT');
  }

  /** What a power cut does: browser and host die where they stand. */
  async kill(): Promise<void> {
    const browser = this.context.browser();
    const pids = browserProcesses(this.profile);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await this.stopHost('SIGKILL');
    await (browser ? browser.close() : this.context.close()).catch(() => undefined);
  }

  /** Damages the snapshot in the browser's database, as a full disk or a lost write would. */
  tearSnapshot(how: 'torn' | 'missing'): Promise<void> {
    return this.page.evaluate(async (tear) => {
      const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('advocate-desk-'))?.name ?? '';
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('no database'));
      });
      await new Promise<void>((done) => {
        const transaction = db.transaction(['snapshot', 'settings'], 'readwrite', { durability: 'strict' });
        if (tear === 'missing') transaction.objectStore('settings').delete('snapshot');
        else {
          const cursor = transaction.objectStore('snapshot').openCursor(null, 'prev');
          cursor.onsuccess = () => cursor.result?.delete();
        }
        transaction.oncomplete = () => done();
      });
      db.close();
    }, how);
  }

  /** Which signal the host died of, once it has. */
  async hostEnded(): Promise<NodeJS.Signals | null> {
    if (this.host.exitCode === null && this.host.signalCode === null) await once(this.host, 'exit');
    return this.host.signalCode;
  }

  async stopHost(signal: NodeJS.Signals): Promise<void> {
    if (this.host.exitCode !== null || this.host.signalCode !== null) return;
    this.host.kill(signal);
    await once(this.host, 'exit');
  }

  /** The reasons on the list, as drawn, from the top. */
  async rows(): Promise<string[]> {
    return this.page.getByRole('option').allInnerTexts();
  }

  statusLine(): Promise<string> {
    return this.page.getByRole('contentinfo').innerText();
  }

  /** All rows of a table as stored in the browser's own database. */
  stored(table: string): Promise<Record<string, unknown>[]> {
    return this.page.evaluate(async (name) => {
      const database = (await indexedDB.databases()).find((one) => one.name?.startsWith('advocate-desk-'))?.name;
      if (!database) return [];
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('no database'));
      });
      const rows = await new Promise<Record<string, unknown>[]>((done) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => done(request.result as Record<string, unknown>[]);
      });
      db.close();
      return rows;
    }, table);
  }
}

/** Every process of the browser that runs on this profile (Linux's /proc; the tests run there). */
function browserProcesses(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    });
}
