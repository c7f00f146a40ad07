import { DeskError, type PracticeLogin } from '#shared/rpc';

/** The practice org as sign-in needs it. */
export interface RunningPractice {
  readonly url: string;
  readonly clientId: string;
  readonly logins: readonly PracticeLogin[];
  close(): Promise<void>;
}

/** Starts the practice org when it is first asked for, once, and stops it with the app. */
export class PracticeSource {
  private readonly startOrg: () => Promise<RunningPractice>;
  private running: Promise<RunningPractice> | null = null;

  constructor(startOrg: () => Promise<RunningPractice>) {
    this.startOrg = startOrg;
  }

  start(): Promise<RunningPractice> {
    this.running ??= this.startOrg().catch((error: unknown) => {
      this.running = null;
      throw error instanceof DeskError
        ? error
        : new DeskError(
            'PRACTICE_UNAVAILABLE',
            `The practice org did not start: ${error instanceof Error ? error.message : String(error)}`,
            'Start it again, or reset it.',
          );
    });
    return this.running;
  }

  /** Runs it again for a workspace that belongs to it; a failure shows when Salesforce is called. */
  async wake(): Promise<void> {
    await this.start().catch(() => undefined);
  }

  async close(): Promise<void> {
    const running = await this.running?.catch(() => null);
    this.running = null;
    await running?.close();
  }
}
