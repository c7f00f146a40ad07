import type { SecretStore } from './secret-store.ts';

/** What the main-process services need from the machine they run on. Filled by the Electron shell and by `NodeHost`. */
export interface Host {
  /** The app's data folder, absolute, created with mode 0700. */
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly secrets: SecretStore;
  readonly log: Log;
  /** The laptop's clock, in milliseconds since 1970. */
  now(): number;
  /** Opens an https (or loopback http) address in the person's own browser. */
  openExternal(url: string): Promise<void>;
  /** Told of moments at which a stop may cost nothing. Only a test listens, which then ends the process. */
  readonly reached?: ((moment: Moment) => void) | undefined;
}

/** A batch of the journal is to be written · written, not flushed · flushed, not answered; Salesforce has answered a write, and nobody knows yet. */
export type Moment = 'journal-write' | 'journal-flush' | 'journal-answer' | 'push-answer';

/** One line an event; never a token, never a customer's text. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
