import type { PageRequest } from '#shared/sync';
import type { Page } from './source.ts';

/** Requests under way at once before their turn has come: few, because each may bring two thousand rows to keep. */
const most = 3;

/** Asks for pages before they are needed: Salesforce answers while rows are stored, and short answers share one wait. */
export class LookAhead {
  private readonly fetch: (request: PageRequest) => Promise<Page>;
  private expected: readonly PageRequest[] = [];
  private readonly underWay = new Map<PageRequest, Promise<Page>>();

  constructor(fetch: (request: PageRequest) => Promise<Page>) {
    this.fetch = fetch;
  }

  /** What will be asked for from here on, in this order. */
  expect(requests: readonly PageRequest[]): void {
    this.expected = requests;
  }

  /** The page of a request whose turn has come. */
  take(request: PageRequest): Promise<Page> {
    const page = this.underWay.get(request) ?? this.fetch(request);
    this.underWay.delete(request);
    this.expected = this.expected.filter((one) => one !== request);
    return page;
  }

  /** Asks for the next ones, when what is being fetched has come to its end. */
  go(): void {
    for (const request of this.expected.slice(0, most))
      if (!this.underWay.has(request)) this.underWay.set(request, this.fetch(request));
  }
}
