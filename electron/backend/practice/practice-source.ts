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
  private readonly forgetOrg: () => void;
  private running: Promise<RunningPractice> | null = null;

  /** `forgetOrg` deletes what the org has stored; it throws where the org is somebody else's. */
  constructor(startOrg: () => Promise<RunningPractice>, forgetOrg: () => void = notOurs) {
    this.startOrg = startOrg;
    this.forgetOrg = forgetOrg;
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

  /** Stops it and deletes what it has stored: the next start makes a new one. */
  async reset(): Promise<void> {
    await this.close();
    this.forgetOrg();
  }
}

function notOurs(): never {
  throw new DeskError(
    'RULE_REFUSED',
    'The practice org is run by somebody else.',
    'Reset it where it runs, or start the app without ADVOCATE_DESK_PRACTICE_URL.',
  );
}
