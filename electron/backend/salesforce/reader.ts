import { z } from 'zod';
import { DeskError, type Answer, type PageResult } from '#shared/rpc';
import { soqlOf, type FieldFacts, type PageRequest } from '#shared/sync';
import type { SalesforceClient } from './client.ts';
import { callComposite, failureOfPart, isSuccess, mostQueries, type PartAnswer } from './composite.ts';
import { notSalesforce, toDeskError } from './errors.ts';
import { readFieldFacts } from './field-facts.ts';
import { sameAbsent, type Fit, type OrgFit } from './org-fit.ts';

const queryShape = z.object({
  totalSize: z.number(),
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.unknown()),
});

/** Reads pages of Salesforce for the data worker, which says what it wants and how far it is: nothing of that is kept here. */
export class SalesforceReader {
  private readonly client: SalesforceClient;
  private readonly fit: OrgFit;
  private readonly headers: Readonly<Record<string, string>>;

  /** `pageSize`: rows a page, 200 to 2000; Salesforce may give fewer. */
  constructor(client: SalesforceClient, fit: OrgFit, pageSize = 2000) {
    this.client = client;
    this.fit = fit;
    this.headers = { 'Sforce-Query-Options': `batchSize=${pageSize}` };
  }

  checkFit(): Promise<Fit> {
    return this.fit.current();
  }

  clock(signal?: AbortSignal): Promise<{ serverTime: number; clockSkew: number }> {
    return this.client.clock(signal);
  }

  page(request: PageRequest, signal?: AbortSignal): Promise<Answer> {
    return this.fit.withCurrent(async (fit) => {
      const answer = await this.client.call({ path: pathOf(request, fit), headers: this.headers, signal });
      if (!queryShape.safeParse(answer.json).success) throw notSalesforce('Salesforce');
      return { body: answer.body };
    });
  }

  /** Several pages in as few calls as may be; a query that failed says why in its place. */
  async pages(requests: readonly PageRequest[], signal?: AbortSignal): Promise<PageResult[]> {
    const fit = await this.fit.current();
    const results = await this.pagesWith(requests, fit, signal);
    if (!results.some((result) => result.kind === 'failed' && result.failure.class === 'SCHEMA')) return results;
    const now = await this.fit.again(fit);
    return sameAbsent(fit, now) ? results : this.pagesWith(requests, now, signal);
  }

  /** What the org says of the fields that the app writes; asked anew each time. */
  fieldFacts(): Promise<FieldFacts> {
    return readFieldFacts(this.client);
  }

  private async pagesWith(requests: readonly PageRequest[], fit: Fit, signal?: AbortSignal): Promise<PageResult[]> {
    const results: PageResult[] = [];
    for (let at = 0; at < requests.length; at += mostQueries) {
      const parts = requests.slice(at, at + mostQueries).map((request, place) => ({
        method: 'GET' as const,
        path: pathOf(request, fit),
        name: `page${place}`,
        headers: this.headers,
      }));
      const answers = await callComposite(this.client, parts, { safe: true, signal });
      results.push(...parts.map(({ name }) => resultOf(answers.get(name))));
    }
    return results;
  }
}

function pathOf(request: PageRequest, { absent }: Fit): string {
  if (request.kind === 'next') return `/query/${request.locator}`;
  const soql = soqlOf(request, absent);
  if (!soql) {
    throw new DeskError(
      'BAD_QUERY',
      'This version does not know what to sync there.',
      'Update the app, then sync again.',
    );
  }
  return `/${soql.all ? 'queryAll' : 'query'}?q=${encodeURIComponent(soql.text)}`;
}

function resultOf(answer: PartAnswer | undefined): PageResult {
  if (!isSuccess(answer)) {
    const failure = failureOfPart(answer, true);
    const { code, message, wayOut } = toDeskError('Salesforce', failure);
    return { kind: 'failed', failure, error: { code, message, wayOut } };
  }
  if (!queryShape.safeParse(answer.json).success) throw notSalesforce('Salesforce');
  return { kind: 'page', body: JSON.stringify(answer.json) };
}
