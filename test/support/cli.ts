import { runCli } from '../../electron/cli/run-cli.ts';

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSetting {
  /** What can be read, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly colour?: boolean;
  readonly width?: number;
  /** Takes what is written, by path. */
  readonly written?: Record<string, string>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process on files that exist only here. */
export async function cli(argv: readonly string[], setting: CliSetting = {}): Promise<CliRun> {
  const { files = {}, stdin = '', colour = false, width = null, written = {}, env = {} } = setting;
  let stdout = '';
  let stderr = '';
  const write = (path: string, text: string): Promise<void> => {
    if (path.startsWith('gone/')) return Promise.reject(Object.assign(new Error(`no ${path}`), { code: 'ENOENT' }));
    written[path] = text;
    return Promise.resolve();
  };
  const code = await runCli(argv, {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    colour,
    width,
    readFile(path) {
      const text = files[path];
      if (text !== undefined) return Promise.resolve(text);
      return Promise.reject(Object.assign(new Error(`no ${path}`), { code: path.endsWith('/') ? 'EISDIR' : 'ENOENT' }));
    },
    readStdin: () => Promise.resolve(stdin),
    writeFile: write,
    writePrivate: write,
    env,
    openApp: (args) => Promise.resolve(((stdout += `opens ${args.join(' ')}`), 0)),
    practiceOrg: (args) => Promise.resolve(((stdout += `practises ${args.join(' ')}`), 0)),
  });
  return { code, stdout, stderr };
}
