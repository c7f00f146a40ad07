import type { PageRequest } from '#shared/sync';
import type { Page } from './source.ts';

/** Requests under way at once before their turn has come: few, because each may bring two thousand rows to keep. */
const most = 3;

/** Asks for pages before they are needed: Salesforce answers while rows are stored, and short answers share one wait. */
export class LookAhead {
  private readonly fetch: (requests: readonly PageRequest[]) => readonly Promise<Page>[];
  private expected: readonly PageRequest[] = [];
  private together = 1;
  private readonly underWay = new Map<PageRequest, Promise<Page>>();

  /** `fetch` gives each request's own page; what it is given at once goes in as few calls as may be. */
  constructor(fetch: (requests: readonly PageRequest[]) => readonly Promise<Page>[]) {
    this.fetch = fetch;
  }

  /** What will be asked for from here on, in this order; `together`: how many go in one call. */
  expect(requests: readonly PageRequest[], together = 1): void {
    this.expected = requests;
    this.together = together;
  }

  /** The page of a request whose turn has come. */
  take(request: PageRequest): Promise<Page> {
    if (!this.underWay.has(request)) this.start([request, ...this.waiting(request).slice(0, this.together - 1)]);
    const page = this.underWay.get(request) as Promise<Page>;
    this.underWay.delete(request);
    this.expected = this.expected.filter((one) => one !== request);
    return page;
  }

  /** Asks for the next ones, when what is being fetched has come to its end. */
  go(): void {
    const underWay = this.underWay.size;
    if (this.together === 1) for (const request of this.waiting().slice(0, most - underWay)) this.start([request]);
    else if (underWay < 2) this.start(this.waiting().slice(0, this.together));
  }

  private waiting(but?: PageRequest): readonly PageRequest[] {
    return this.expected.filter((one) => one !== but && !this.underWay.has(one));
  }

  private start(requests: readonly PageRequest[]): void {
    if (requests.length === 0) return;
    const pages = this.fetch(requests);
    for (const [at, request] of requests.entries()) this.underWay.set(request, pages[at] as Promise<Page>);
  }
}
