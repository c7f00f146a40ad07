import { CliError } from './cli-io.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EISDIR: 'is a folder: name a file in it',
  EACCES: 'may not be written: check the permissions of its folder',
  ENOSPC: 'the disk is full',
};

/** Why the file named by `--out` could not be written, in a line. */
export function cannotWrite(file: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new CliError(`--out ${file}: ${REASONS[code] ?? `cannot be written (${code || String(error)})`}`);
}
