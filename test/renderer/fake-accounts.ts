import { AsyncIteratorClass } from '@orpc/client';
import type { AccountDetail, AccountRow, AccountSelection, SimulationStep } from '#shared/rpc';
import type { DeskClient } from '../../renderer/state/clients.ts';

/** The accounts of a data worker, in memory. It finds them by name, and leaves the filters alone. */
export class FakeAccounts {
  rows: readonly AccountRow[] = [];
  version = 1;
  detail: (account: { readonly id: string } | { readonly caseId: string }) => AccountDetail | null = () => null;

  readonly client: DeskClient['accounts'] = {
    window: async ({ selection, offset, limit }) => {
      const found = this.found(selection);
      const rows = found.slice(offset, offset + limit).map((row) => ({ ...row }));
      return { version: this.version, total: found.length, all: this.rows.length, notion: null, offset, rows };
    },
    indexOf: async ({ selection, id }) => this.found(selection).findIndex((row) => row.id === id),
    open: async (account) => this.detail(account),
  };

  private found({ search }: AccountSelection): readonly AccountRow[] {
    return this.rows.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  }
}

/** The simulation of a data worker: the steps that a test gives it. */
export class FakeHandbook {
  /** The editions that were tried. */
  readonly tried: string[] = [];
  steps: (signal: AbortSignal | undefined) => AsyncGenerator<SimulationStep, void, void> = async function* () {};

  readonly client: DeskClient['handbook'] = {
    simulate: async ({ edition }, options) => {
      this.tried.push(edition);
      const steps = this.steps(options?.signal);
      return new AsyncIteratorClass(
        () => steps.next(),
        async () => void (await steps.return()),
      );
    },
  };
}
