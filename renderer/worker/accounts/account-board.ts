import type { Id } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { formatDay } from '#shared/lib';
import type { AccountSelection } from '#shared/rpc';
import type { Judge } from '../day/day-entry.ts';
import { Slices } from '../slices.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { accountEntry, type AccountEntry } from './account-entry.ts';
import { orderOf, selects } from './account-order.ts';

const soonDays = 90;

/** The list of accounts in memory. It is made when it is first asked for; then only what changed is judged anew. */
export class AccountBoard {
  private readonly index: WorkspaceIndex;
  private readonly clock: () => number;
  private readonly entries = new Map<Id, AccountEntry>();
  /** Whole lists by their order, until something changes or the day does. */
  private readonly orders = new Map<string, readonly AccountEntry[]>();
  private found: { readonly key: string; readonly search: string; readonly entries: readonly AccountEntry[] } | null =
    null;
  private edition: HandbookEdition | null = null;
  private changeCount = 0;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(index: WorkspaceIndex, clock: () => number) {
    this.index = index;
    this.clock = clock;
  }

  /** Rises with each change of any account. */
  get version(): number {
    return this.changeCount;
  }

  get size(): number {
    return this.entries.size;
  }

  /** The accounts of a selection, in its order, as things stand now. */
  async select(selection: AccountSelection, judge: Judge): Promise<readonly AccountEntry[]> {
    this.refreshing = this.refreshing.then(() => this.refresh(judge.edition));
    await this.refreshing;
    const day = judge.calendar.dayOf(this.clock());
    const [today, soon] = [formatDay(day), formatDay(day + soonDays)];
    const search = selection.search.toLowerCase();
    const key = JSON.stringify([this.changeCount, today, { ...selection, search: '' }]);
    const found = this.found?.key === key ? this.found : null;
    if (found?.search === search) return found.entries;
    // One more letter can only narrow what was found.
    const among = found && search.startsWith(found.search) ? found.entries : this.ordered(selection.sort, today);
    const entries = among.filter(selects(selection, today, soon));
    this.found = { key, search, entries };
    return entries;
  }

  private async refresh(edition: HandbookEdition): Promise<void> {
    const { changedAccounts, accounts } = this.index;
    const other = this.edition !== edition;
    if (!other && changedAccounts.size === 0) return;
    this.edition = edition;
    const stale = other ? [...new Set([...accounts.keys(), ...this.entries.keys()])] : [...changedAccounts];
    changedAccounts.clear();
    const slices = new Slices(this.clock);
    for (const id of stale) {
      const account = accounts.get(id);
      if (account) this.entries.set(id, accountEntry(account, this.index, edition));
      else this.entries.delete(id);
      if (slices.isOver) await slices.pause();
    }
    this.changeCount++;
    this.orders.clear();
  }

  private ordered(sort: AccountSelection['sort'], today: string): readonly AccountEntry[] {
    const key = `${sort} ${today}`;
    const known = this.orders.get(key);
    if (known) return known;
    const ordered = [...this.entries.values()].sort(orderOf(sort, today));
    this.orders.set(key, ordered);
    return ordered;
  }
}
