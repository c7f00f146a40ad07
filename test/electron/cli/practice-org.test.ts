import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { practiceOrgVerb } from '../../../electron/cli/practice-org.ts';

async function aTerminal() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'practice-cli-'));
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const said = { out: '', err: '' };
  let announced = (): void => undefined;
  const ready = new Promise<void>((resolve) => (announced = resolve));
  const run = (...argv: string[]): Promise<number> =>
    practiceOrgVerb(argv, {
      dataFolder,
      stdout(text) {
        said.out += text;
        announced();
      },
      stderr: (text) => void (said.err += text),
    });
  return { said, run, ready, dataFolder };
}

describe('advocate-desk practice-org', () => {
  it('serves until it is told to stop, and says where, as whom', async () => {
    const { said, run, ready } = await aTerminal();
    const stopped = run('--cases', '200', '--seed', '7', '--now', '2026-06-10T13:30:00Z');
    await ready;
    const url = /Practice org at (http:\/\/127\.0\.0\.1:\d+)/.exec(said.out)?.[1] ?? '';
    expect((await fetch(`${url}/services/data`)).status).toBe(200);
    expect(said.out).toMatch(/^Client id 3MVG9\S+\n200 cases on \d+ accounts\./m);
    expect(said.out).toMatch(/^ {2}kim\.kowalski@northwind-practice\.example +Kim Kowalski \(advocate, AMER\)$/m);
    process.emit('SIGTERM');
    expect(await stopped).toBe(0);
    await expect(fetch(`${url}/services/data`)).rejects.toThrow();
  });

  it('lives when asked to', async () => {
    const { run, ready, dataFolder } = await aTerminal();
    const stopped = run('--cases', '200', '--seed', '7', '--live', '--rate', '600');
    await ready;
    await vi.waitFor(() => expect(existsSync(join(dataFolder, 'practice-org/changes.jsonl'))).toBe(true), 20_000);
    process.emit('SIGTERM');
    expect(await stopped).toBe(0);
    expect(readFileSync(join(dataFolder, 'practice-org/changes.jsonl'), 'utf8')).toContain('"via":"live"');
  });

  it('opens a control port when asked to, and says where', async () => {
    const { said, run, ready } = await aTerminal();
    const stopped = run('--cases', '200', '--control', '0');
    await ready;
    const control = /^Control port at (http:\/\/127\.0\.0\.1:\d+\/__ctl)$/m.exec(said.out)?.[1] ?? '';
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${control}/state`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    process.emit('SIGTERM');
    expect(await stopped).toBe(0);
  });

  it('explains itself', async () => {
    const { said, run } = await aTerminal();
    expect([await run('--help'), said.out.includes('--cases N'), said.err]).toEqual([0, true, '']);
  });

  it.each([
    [['--cases', 'many'], 'practice-org: --cases takes a whole number, not many\n'],
    [['--cases', '5'], 'practice-org: --cases takes a whole number from 200 to 200000, not 5.\n'],
    [['--now', 'noon'], 'practice-org: noon is not an instant such as 2026-01-31T10:00:00Z.\n'],
    [['--rate', '5'], 'practice-org: --rate says how lively the org is: add --live\n'],
    [['--live', '--rate', '601'], 'practice-org: --rate takes a whole number from 0 to 600, not 601.\n'],
    [['--color'], "practice-org: Unknown option '--color': see practice-org --help\n"],
    [['200'], "practice-org: Unexpected argument '200': see practice-org --help\n"],
  ])('refuses %j in one line', async (argv, says) => {
    const { said, run } = await aTerminal();
    expect([await run(...argv), said.err, said.out]).toEqual([2, says, '']);
  });

  it('refuses another seed where an org already lives', async () => {
    const { said, run, ready, dataFolder } = await aTerminal();
    const data = join(dataFolder, 'here');
    const stopped = run('--cases', '200', '--seed', '7', '--data', data);
    await ready;
    process.emit('SIGINT');
    await stopped;
    expect(await run('--seed', '8', '--data', data)).toBe(2);
    expect(said.err).toBe(
      `practice-org: ${data} already holds a practice org made with seed 7: leave --seed out to go on with it, or reset the practice org to make a new one.\n`,
    );
  });
});
