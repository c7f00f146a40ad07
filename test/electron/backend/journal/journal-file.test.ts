import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newOperation, type JournalBatch, type OutboxOperation } from '#shared/outbox';
import { JournalFile, type JournalOptions } from '../../../../electron/backend/journal/journal-file.ts';

let folder: string;
let path: string;
const journals: JournalFile[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advocate-desk-journal-'));
  path = join(folder, 'journal', 'a.journal');
});
afterEach(async () => {
  await Promise.all(journals.splice(0).map((journal) => journal.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function openJournal(options: JournalOptions = {}): Promise<JournalFile> {
  const journal = await JournalFile.open(path, options);
  journals.push(journal);
  return journal;
}

const anOp = (n: number, text = `text ${n}`): OutboxOperation =>
  newOperation({ opId: `o${n}`, table: 'cases', id: `500${n}`, kind: 'update', group: 'g', label: 'l', createdAt: n, seq: n, patch: { nextSteps: text }, base: { nextSteps: null } }); // prettier-ignore
const put = (count: number, ...ops: readonly OutboxOperation[]): JournalBatch => ({
  count,
  entries: ops.map((op) => ({ kind: 'PUT', op })),
});

async function reopened(): Promise<{ ops: readonly OutboxOperation[]; count: number; torn: boolean }> {
  const { ops, count, torn } = await openJournal();
  return { ops, count, torn };
}

describe('the journal', () => {
  it('has after a restart what was appended, and not what was dropped', async () => {
    const journal = await openJournal();
    await journal.append(put(1, anOp(1), anOp(2)));
    await journal.append({
      count: 2,
      entries: [
        { kind: 'DROP', opId: 'o1' },
        { kind: 'PUT', op: anOp(3) },
      ],
    });
    await journal.close();
    expect(await reopened()).toEqual({ ops: [anOp(2), anOp(3)], count: 2, torn: false });
  });

  it('is readable by its owner alone, in a folder that only they enter', async () => {
    await (await openJournal()).append(put(1, anOp(1)));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'journal')).mode & 0o777).toBe(0o700);
  });

  it('keeps the order of batches that were appended at once', async () => {
    const journal = await openJournal();
    const versions = Array.from({ length: 50 }, (_, at) => journal.append(put(at + 1, anOp(1, `version ${at}`))));
    await Promise.all(versions);
    await journal.close();
    expect(await reopened()).toMatchObject({ ops: [{ patch: { nextSteps: 'version 49' } }], count: 50 });
  });

  it('sets a torn end aside, uses the rest and goes on behind it', async () => {
    const journal = await openJournal();
    await journal.append(put(1, anOp(1)));
    const whole = statSync(path).size;
    await journal.append(put(2, anOp(2)));
    await journal.close();
    truncateSync(path, statSync(path).size - 3);
    const torn = await openJournal();
    expect([torn.ops, torn.count, torn.torn]).toEqual([[anOp(1)], 1, true]);
    expect(statSync(`${path}.torn`).size).toBeGreaterThan(0);
    expect(statSync(path).size).toBe(whole);
    await torn.append(put(2, anOp(3)));
    await torn.close();
    expect(await reopened()).toEqual({ ops: [anOp(1), anOp(3)], count: 2, torn: false });
  });

  it('ignores noise behind the last batch', async () => {
    const journal = await openJournal();
    await journal.append(put(1, anOp(1)));
    await journal.close();
    appendFileSync(path, Buffer.alloc(500));
    expect(await reopened()).toEqual({ ops: [anOp(1)], count: 1, torn: true });
  });

  it('is written anew when most of it is history, and loses nothing that waits', async () => {
    const journal = await openJournal({ compactAbove: 4_000 });
    for (let count = 1; count <= 200; count++) await journal.append(put(count, anOp(count % 3, `version ${count}`)));
    expect(statSync(path).size).toBeLessThan(8_000);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['a.journal']);
    await journal.append(put(201, anOp(9)));
    await journal.close();
    const { ops, count } = await reopened();
    expect(ops.map(({ patch }) => patch['nextSteps'])).toEqual(['version 198', 'version 199', 'version 200', 'text 9']);
    expect(count).toBe(201);
  });

  it('of a newer version, or of somebody else, is refused and left as it is', async () => {
    await (await openJournal()).close();
    for (const [text, code] of [
      ['advocate-desk outbox journal 2\nabc', 'STORAGE_NEWER'],
      ['a shopping list that is long enough', 'STORAGE_REFUSED'],
    ] as const) {
      writeFileSync(path, text);
      await expect(JournalFile.open(path)).rejects.toMatchObject({ code });
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  it('is gone once it is removed', async () => {
    await (await openJournal()).append(put(1, anOp(1)));
    await JournalFile.remove(path);
    expect(readdirSync(join(folder, 'journal'))).toEqual([]);
  });
});

describe('a disk that fails', () => {
  /** A disk that is full after so many bytes, until room is made. */
  class FullDisk {
    left = Number.POSITIVE_INFINITY;
    readonly open = (async (...args: Parameters<typeof open>) => {
      const handle = await open(...args);
      const write = handle.write.bind(handle) as (...args: unknown[]) => Promise<{ bytesWritten: number }>;
      handle.write = (async (data: Buffer, from: number, length: number, at: number) => {
        if (this.left <= 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        const { bytesWritten } = await write(data, from, Math.min(length, this.left), at);
        this.left -= bytesWritten;
        return { bytesWritten, buffer: data };
      }) as FileHandle['write'];
      return handle;
    }) as typeof open;
  }

  it('refuses the batch, and takes it once there is room: half a frame is not left in the way', async () => {
    const disk = new FullDisk();
    const journal = await openJournal({ open: disk.open });
    await journal.append(put(1, anOp(1)));
    disk.left = 20;
    await expect(journal.append(put(2, anOp(2)))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect([journal.ops, journal.count]).toEqual([[anOp(1)], 1]);
    disk.left = Number.POSITIVE_INFINITY;
    await journal.append(put(2, anOp(2)));
    await journal.close();
    expect(await reopened()).toEqual({ ops: [anOp(1), anOp(2)], count: 2, torn: false });
  });

  it('never loses what was appended before, also when the app ends while it is full', async () => {
    const disk = new FullDisk();
    const journal = await openJournal({ open: disk.open });
    await journal.append(put(1, anOp(1)));
    disk.left = 20;
    await expect(journal.append(put(2, anOp(2)))).rejects.toThrow();
    await journal.close();
    expect(await reopened()).toEqual({ ops: [anOp(1)], count: 1, torn: true });
  });
});

describe('a process that is killed', () => {
  it('between any two writes has on the disk everything that it was told is there', async () => {
    const program = join(folder, 'writer.mjs');
    await bundleJournal(folder);
    writeFileSync(
      program,
      `import { JournalFile } from './journal-file.mjs';
       const journal = await JournalFile.open(${JSON.stringify(path)}, { compactAbove: 3_000 });
       const op = (n) => ({ ...${JSON.stringify(anOp(0))}, opId: 'o' + (n % 7), seq: n, patch: { nextSteps: 'version ' + n } });
       for (let n = journal.count + 1; ; n++) {
         await journal.append({ count: n, entries: [{ kind: 'PUT', op: op(n) }] });
         process.stdout.write(n + '\\n');
       }`,
    );
    let told = 0;
    for (let round = 0; round < 6; round++) {
      const writer = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
      const wanted = told + 5 + round * 13;
      let text = '';
      await new Promise<void>((resolve) => {
        writer.stdout.on('data', (data: Buffer) => {
          text += data.toString();
          told = Math.max(told, ...text.split('\n').slice(0, -1).map(Number));
          if (told >= wanted) resolve();
        });
      });
      const gone = once(writer, 'exit');
      writer.kill('SIGKILL');
      await gone;
      const journal = await openJournal();
      expect(journal.count).toBeGreaterThanOrEqual(told);
      const newest = journal.ops.map(({ patch }) => Number(String(patch['nextSteps']).slice('version '.length)));
      for (let n = Math.max(1, journal.count - 6); n <= journal.count; n++) expect(newest).toContain(n);
      await journal.close();
    }
  });
});

async function bundleJournal(outDir: string): Promise<void> {
  const root = resolve(import.meta.dirname, '../../../..');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'electron/backend/journal/journal-file.ts'),
      target: 'node20',
      outDir,
      rollupOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'es', entryFileNames: 'journal-file.mjs', codeSplitting: false },
      },
    },
  });
}
