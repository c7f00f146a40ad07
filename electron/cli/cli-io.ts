/** What the verbs need of the machine they run on. */
export interface CliIo {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether tables may be coloured: a person's terminal, not a pipe. */
  readonly colour: boolean;
  /** Columns of the terminal; null in a pipe. */
  readonly width: number | null;
  readFile(path: string): Promise<string>;
  readStdin(): Promise<string>;
  /** Writes over what is there. */
  writeFile(path: string, text: string): Promise<void>;
  /** The same for what nobody else may read, in one step. */
  writePrivate(path: string, text: string): Promise<void>;
  readonly env: Readonly<Record<string, string | undefined>>;
  openApp(argv: readonly string[]): Promise<number>;
  practiceOrg(argv: readonly string[]): Promise<number>;
}

/** The exit codes of every verb. */
export const CLEAN = 0;
export const FINDINGS = 1;
export const BAD_INPUT = 2;

/** Bad input: one line that says what, where and how to mend it. */
export class CliError extends Error {}
