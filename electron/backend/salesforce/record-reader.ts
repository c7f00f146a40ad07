import { z } from 'zod';
import { DeskError, type ProbeResult } from '#shared/rpc';
import {
  judgeProbe,
  probeSoql,
  recordColumns,
  type ChangedIds,
  type Probe,
  type Retrieve,
  type SalesforceRecord,
} from '#shared/sync';
import type { SalesforceClient } from './client.ts';
import { notSalesforce } from './errors.ts';
import type { OrgFit } from './org-fit.ts';

const recordShape = z.record(z.string(), z.unknown());
const recordsShape = z.array(recordShape.nullable());
const foundShape = z.object({ records: z.array(recordShape) });
const updatedShape = z.object({ ids: z.array(z.string()), latestDateCovered: z.string() });
const deletedShape = z.object({
  deletedRecords: z.array(z.object({ id: z.string(), deletedDate: z.string() })),
  earliestDateAvailable: z.string(),
  latestDateCovered: z.string(),
});

/** Reads single records as they stand now: before a write, after a lost answer, and to find what is gone. */
export class RecordReader {
  private readonly client: SalesforceClient;
  private readonly fit: OrgFit;

  constructor(client: SalesforceClient, fit: OrgFit) {
    this.client = client;
    this.fit = fit;
  }

  /** In the order asked for; null for one that is gone or out of sight. A field that the org lacks is left out. */
  retrieve({ object, ids, fields }: Retrieve, signal?: AbortSignal): Promise<(SalesforceRecord | null)[]> {
    return this.fit.withCurrent(async ({ absent }) => {
      const known = recordColumns(object, absent);
      const asked = fields ? known.filter((field) => fields.includes(field) || alwaysRead.has(field)) : known;
      const unknown = fields?.find((field) => !known.includes(field) && !absent.has(`${object}.${field}`));
      if (unknown !== undefined) {
        throw new DeskError('BAD_QUERY', `${object}.${unknown} is not synced.`, 'Update the app, then sync again.');
      }
      const body = { ids, fields: asked };
      const answer = await this.client.call({ path: `/composite/sobjects/${object}`, body, safe: true, signal });
      const records = recordsShape.safeParse(answer.json);
      if (!records.success || records.data.length !== ids.length) throw notSalesforce('Salesforce');
      return records.data;
    });
  }

  /** Whether a create whose answer was lost, in an org without the key field, was carried out. `me`: who sent it. */
  probe(probe: Probe, me: string, signal?: AbortSignal): Promise<ProbeResult> {
    return this.fit.withCurrent(async ({ absent }) => {
      const soql = probeSoql(probe, me, absent);
      const answer = await this.client.call({ path: `/query?q=${encodeURIComponent(soql)}`, signal });
      const found = foundShape.safeParse(answer.json);
      if (!found.success) throw notSalesforce('Salesforce');
      const { serverTime } = await this.client.clock(signal);
      const verdict = judgeProbe(probe, found.data.records, serverTime);
      return verdict.kind === 'unsure' ? { kind: 'unsure', ids: [...verdict.ids] } : verdict;
    });
  }

  async updatedIds(window: ChangedIds, signal?: AbortSignal): Promise<{ ids: string[]; latestDateCovered: number }> {
    const answer = await this.client.call({ path: changesPath(window, 'updated'), signal });
    const updated = updatedShape.safeParse(answer.json);
    if (!updated.success) throw notSalesforce('Salesforce');
    return { ids: updated.data.ids, latestDateCovered: Date.parse(updated.data.latestDateCovered) };
  }

  /** Null when the log of deletions does not reach back so far. */
  async deletedIds(window: ChangedIds, signal?: AbortSignal): Promise<DeletedIds | null> {
    const answer = await this.client.call({ path: changesPath(window, 'deleted'), signal }).catch((error: unknown) => {
      if (error instanceof DeskError && logTooShort.has(error.details.said?.errorCode ?? '')) return null;
      throw error;
    });
    if (answer === null) return null;
    const deleted = deletedShape.safeParse(answer.json);
    if (!deleted.success) throw notSalesforce('Salesforce');
    const { deletedRecords, earliestDateAvailable, latestDateCovered } = deleted.data;
    return {
      deleted: deletedRecords.map(({ id, deletedDate }) => ({ id, at: Date.parse(deletedDate) })),
      earliestDateAvailable: Date.parse(earliestDateAvailable),
      latestDateCovered: Date.parse(latestDateCovered),
    };
  }
}

interface DeletedIds {
  readonly deleted: { readonly id: string; readonly at: number }[];
  readonly earliestDateAvailable: number;
  readonly latestDateCovered: number;
}

/** What every comparison needs: when the record changed last, and by whom. */
const alwaysRead: ReadonlySet<string> = new Set(['Id', 'LastModifiedDate', 'SystemModstamp', 'LastModifiedById']);
const logTooShort: ReadonlySet<string> = new Set(['INVALID_REPLICATION_DATE', 'EXCEEDED_ID_LIMIT']);

/** Salesforce takes an offset, not a Z, and cuts the seconds off. */
function changesPath({ object, since, until }: ChangedIds, which: 'updated' | 'deleted'): string {
  const at = (ms: number): string => encodeURIComponent(`${new Date(ms).toISOString().slice(0, 19)}+00:00`);
  return `/sobjects/${object}/${which}/?start=${at(since)}&end=${at(until)}`;
}
