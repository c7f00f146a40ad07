import type { Session } from '#shared/rpc';
import type { BackendClient } from '../../renderer/worker/pull/source.ts';
import { Laptop } from '../simulate/laptop.ts';
import type { SmallOrg } from '../simulate/small-org.ts';

/** The app on a disk in memory, with the real main process behind it, which reaches an org over HTTP. */
export class HttpLaptop extends Laptop {
  override readonly orgId: string;
  private readonly backend: BackendClient;

  constructor(backend: BackendClient, session: Session) {
    const clock = { get now() { return Date.now(); } }; // prettier-ignore
    // Of the small org the app itself takes only the clock and who is signed in.
    super('A', { clock, kim: session.userId } as unknown as SmallOrg);
    this.orgId = session.orgId;
    this.backend = backend;
  }

  protected override salesforce(): BackendClient['salesforce'] {
    return this.backend.salesforce;
  }

  protected override journalDoor(): Pick<BackendClient, 'journal'> {
    return { journal: this.backend.journal };
  }
}
