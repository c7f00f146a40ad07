import { z } from 'zod';
import { DeskError, type Answer } from '#shared/rpc';
import { practiceMapping, soqlOf, syncObjects, type FieldFacts, type PageRequest } from '#shared/sync';
import type { JsonAnswer, SalesforceClient } from './client.ts';
import { notSalesforce } from './errors.ts';
import { readFieldFacts } from './field-facts.ts';

const queryShape = z.object({
  totalSize: z.number(),
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.unknown()),
});
const describeShape = z.object({
  fields: z.array(z.object({ name: z.string(), relationshipName: z.string().nullish() })),
});

/** Reads Salesforce for the data worker: fit of the org, pages, and rows by id. Stateless about progress. */
export class SalesforceReader {
  private readonly client: SalesforceClient;
  private readonly pageSize: number;
  private absent: Promise<ReadonlySet<string>> | null = null;

  /** `pageSize`: rows a page, 200 to 2000; Salesforce may give fewer. */
  constructor(client: SalesforceClient, pageSize = 2000) {
    this.client = client;
    this.pageSize = pageSize;
  }

  /** Optional fields that the org does not show; throws ORG_UNFIT when a required one is missing. Asked once a session. */
  checkFit(): Promise<ReadonlySet<string>> {
    this.absent ??= this.describeAll().catch((error: unknown) => {
      this.absent = null;
      throw error;
    });
    return this.absent;
  }

  clock(): Promise<{ serverTime: number; clockSkew: number }> {
    return this.client.clock();
  }

  /** What the org says of the fields that the app writes; asked anew each time. */
  fieldFacts(): Promise<FieldFacts> {
    return readFieldFacts(this.client);
  }

  async page(request: PageRequest): Promise<Answer> {
    if (request.kind === 'next') return this.query(`/query/${request.locator}`);
    const soql = soqlOf(request, await this.checkFit());
    if (!soql)
      throw new DeskError(
        'BAD_QUERY',
        'This version does not know what to sync there.',
        'Update the app, then sync again.',
      );
    return this.query(`/${soql.all ? 'queryAll' : 'query'}?q=${encodeURIComponent(soql.text)}`);
  }

  private async query(path: string): Promise<Answer> {
    const answer = await this.client.call({ path, headers: { 'Sforce-Query-Options': `batchSize=${this.pageSize}` } });
    if (!queryShape.safeParse(answer.json).success) throw notSalesforce('Salesforce');
    return withoutJson(answer);
  }

  private async describeAll(): Promise<ReadonlySet<string>> {
    const absent = new Set<string>();
    const missing: string[] = [];
    const answers = await Promise.all(
      syncObjects.map((object) => this.client.call({ path: `/sobjects/${object}/describe` })),
    );
    for (const [at, object] of syncObjects.entries()) {
      const described = describeShape.safeParse(answers[at]?.json);
      if (!described.success) throw notSalesforce('Salesforce');
      const names = new Set(described.data.fields.flatMap((field) => [field.name, field.relationshipName ?? '']));
      const has = (field: string): boolean => names.has(field.split('.')[0] ?? field);
      missing.push(
        ...practiceMapping[object].required.filter((field) => !has(field)).map((field) => `${object}.${field}`),
      );
      for (const field of practiceMapping[object].optional) if (!has(field)) absent.add(`${object}.${field}`);
    }
    if (missing.length > 0) {
      throw new DeskError(
        'ORG_UNFIT',
        `This Salesforce org lacks ${missing.length === 1 ? 'a field' : 'fields'} that Advocate Desk needs: ${missing.join(', ')}.`,
        'Ask your Salesforce administrator to add them or to let you see them, then sync again.',
        { missing },
      );
    }
    return absent;
  }
}

function withoutJson({ body }: JsonAnswer): Answer {
  return { body };
}
