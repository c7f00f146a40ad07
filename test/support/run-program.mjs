// Runs one of the repository's programs for check.mjs and run.mjs.
import { spawn } from 'node:child_process';

/**
 * Runs `command` with Node from the repository's root and waits for its end.
 * With `echo` its output also goes to ours while it runs. A program that outlives `minutes` is killed and has failed:
 * a hung browser must not hang the run.
 * @param {readonly string[]} command
 * @param {{ program?: string, echo?: boolean, minutes?: number, env?: Record<string, string> }} [options]
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export function runProgram(command, { program = process.execPath, echo = false, minutes = 10, env = {} } = {}) {
  return new Promise((resolve) => {
    const start = performance.now();
    const chunks = [];
    const child = spawn(program, command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const deadline = setTimeout(() => {
      chunks.push(`\nStill running after ${minutes} minutes: stopped.\n`);
      child.kill('SIGKILL');
    }, minutes * 60_000);
    const collect = (stream, sink) =>
      stream.on('data', (chunk) => {
        chunks.push(chunk.toString());
        if (echo) sink.write(chunk);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    const end = (ok) => {
      clearTimeout(deadline);
      resolve({ ok, output: chunks.join(''), seconds: (performance.now() - start) / 1000 });
    };
    child.once('error', (error) => {
      chunks.push(`${program}: ${error.message}\n`);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
