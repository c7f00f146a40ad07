import { z } from 'zod';
import { DeskError } from '#shared/rpc';
import { keyField, practiceMapping, syncObjects, type SyncObject } from '#shared/sync';
import type { SalesforceClient } from './client.ts';
import { notSalesforce } from './errors.ts';

const describeShape = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      relationshipName: z.string().nullish(),
      externalId: z.boolean().optional(),
      unique: z.boolean().optional(),
      createable: z.boolean().optional(),
    }),
  ),
});

/** What the org has of what the mapping needs. */
export interface Fit {
  /** Optional fields ("Case.Feedback__c") that the org does not have, or does not show to this person. */
  readonly absent: ReadonlySet<string>;
  /** Objects with a unique key field that this person may fill. */
  readonly keyed: ReadonlySet<SyncObject>;
}

/** An administrator may add a field: an answer serves for a day. */
const servesMs = 24 * 60 * 60_000;

/** Reads `describe` of all synced objects, once a day, and when something says that the answer no longer holds. */
export class OrgFit {
  private readonly client: SalesforceClient;
  private readonly now: () => number;
  private asked: Promise<Fit> | null = null;
  private askedAt = 0;
  private known: Fit | null = null;

  constructor(client: SalesforceClient, now: () => number = Date.now) {
    this.client = client;
    this.now = now;
  }

  /** Throws ORG_UNFIT when a required field is missing. */
  current(): Promise<Fit> {
    if (this.now() - this.askedAt >= servesMs) this.asked = null;
    if (this.asked) return this.asked;
    this.askedAt = this.now();
    this.asked = this.describeAll().catch((error: unknown) => {
      this.asked = null;
      throw error;
    });
    return this.asked;
  }

  /**
   * Runs `act`; when Salesforce then misses a field or an object, looks again at what the org has and, if that is another answer than
   * before, runs it once more: a field was removed or hidden meanwhile.
   */
  async withCurrent<T>(act: (fit: Fit) => Promise<T>): Promise<T> {
    const before = await this.current();
    try {
      return await act(before);
    } catch (error) {
      if (!(error instanceof DeskError) || error.details.said?.class !== 'SCHEMA') throw error;
      const now = await this.again(before);
      if (sameAbsent(before, now)) throw error;
      return act(now);
    }
  }

  /** What the org has now; asked once for all who found the same answer to be out of date. */
  async again(outdated: Fit): Promise<Fit> {
    this.doubt(outdated);
    return this.current();
  }

  /** Has it looked up again when it is needed next. */
  doubt(outdated: Fit): void {
    if (this.known !== outdated) return;
    this.known = null;
    this.asked = null;
  }

  private async describeAll(): Promise<Fit> {
    const absent = new Set<string>();
    const keyed = new Set<SyncObject>();
    const missing: string[] = [];
    const answers = await Promise.all(
      syncObjects.map((object) => this.client.call({ path: `/sobjects/${object}/describe` })),
    );
    for (const [at, object] of syncObjects.entries()) {
      const described = describeShape.safeParse(answers[at]?.json);
      if (!described.success) throw notSalesforce('Salesforce');
      const { fields } = described.data;
      const names = new Set(fields.flatMap((field) => [field.name, field.relationshipName ?? '']));
      const lacks = (field: string): boolean => !names.has(field.split('.')[0] ?? field);
      missing.push(...practiceMapping[object].required.filter(lacks).map((field) => `${object}.${field}`));
      for (const field of practiceMapping[object].optional) if (lacks(field)) absent.add(`${object}.${field}`);
      const key = fields.find(({ name }) => name === keyField);
      if (key?.externalId && key.unique && key.createable) keyed.add(object);
    }
    if (missing.length > 0) throw unfit(missing);
    this.known = { absent, keyed };
    return this.known;
  }
}

export function sameAbsent(one: Fit, other: Fit): boolean {
  return one.absent.size === other.absent.size && [...one.absent].every((field) => other.absent.has(field));
}

function unfit(missing: readonly string[]): DeskError {
  return new DeskError(
    'ORG_UNFIT',
    `This Salesforce org lacks ${missing.length === 1 ? 'a field' : 'fields'} that Advocate Desk needs: ${missing.join(', ')}.`,
    'Ask your Salesforce administrator to add them or to let you see them, then sync again.',
    { missing },
  );
}
