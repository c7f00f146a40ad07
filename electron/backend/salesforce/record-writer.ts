import { z } from 'zod';
import { DeskError, type CreateResult, type RemoveResult, type WriteResult } from '#shared/rpc';
import {
  assignedByRules,
  keyField,
  recordColumns,
  type ApiFields,
  type Create,
  type Remove,
  type SalesforceFailure,
  type SalesforceRecord,
  type WritableObject,
  type Write,
} from '#shared/sync';
import { unanswered } from './classify.ts';
import type { SalesforceClient } from './client.ts';
import { callComposite, failureOfPart, isSuccess, type Part, type PartAnswer } from './composite.ts';
import type { Fit, OrgFit } from './org-fit.ts';

const recordShape = z.record(z.string(), z.unknown());
const savedShape = z.object({ id: z.string(), created: z.boolean().optional() });

/**
 * Writes to Salesforce, once: what is not known to have failed is told as UNKNOWN_OUTCOME and never sent again from here. A write is
 * conditional on the record being as it was compared, and read back in the same call, because triggers change what is saved.
 */
export class RecordWriter {
  private readonly client: SalesforceClient;
  private readonly fit: OrgFit;

  constructor(client: SalesforceClient, fit: OrgFit) {
    this.client = client;
    this.fit = fit;
  }

  /** In order; each has its own outcome. */
  async write(writes: readonly Write[], signal?: AbortSignal): Promise<WriteResult[]> {
    const fit = await this.fit.current();
    const lacking = writes.map(({ object, fields }) => lackingFields(object, fields, fit));
    const sent = writes.map((write, at) => ({ write, at })).filter(({ at }) => lacking[at] === null);
    const answers =
      sent.length === 0
        ? new Map<string, PartAnswer>()
        : await orUnknown(() =>
            this.send(
              sent.flatMap(({ write, at }) => writeParts(write, at, fit)),
              signal,
            ),
          );
    const results = writes.map((_write, at): WriteResult => {
      const lack = lacking[at];
      if (lack) return { kind: 'failed', failure: lack, record: null };
      if ('class' in answers) return { kind: 'failed', failure: answers, record: null };
      const record = recordOf(answers.get(`read${at}`));
      const saved = answers.get(`write${at}`);
      if (isSuccess(saved)) return { kind: 'done', record };
      const failure = failureOfPart(saved, false);
      return failure.class === 'CONFLICT' ? { kind: 'conflict', record } : { kind: 'failed', failure, record };
    });
    if (results.some((result, at) => lacking[at] === null && isMissingField(result))) this.fit.doubt(fit);
    return results;
  }

  async create(create: Create, signal?: AbortSignal): Promise<CreateResult> {
    const fit = await this.fit.current();
    const lack = lackingFields(create.object, create.fields, fit);
    if (lack) return { kind: 'failed', failure: lack };
    const key = fit.keyed.has(create.object) ? create.key : null;
    if (key === null)
      return create.resend ? { kind: 'failed', failure: mustProbe } : this.createOnce(create, fit, signal);
    const found = create.resend ? await this.findByKey(create.object, key, fit, signal) : null;
    return found ?? this.createByKey(create, key, fit, signal);
  }

  async remove({ object, id }: Remove, signal?: AbortSignal): Promise<RemoveResult> {
    const outcome = await orUnknown(() =>
      this.client.call({ method: 'DELETE', path: `/sobjects/${object}/${id}`, signal }),
    );
    if (!('class' in outcome)) return { kind: 'done', already: false };
    return outcome.class === 'GONE' ? { kind: 'done', already: true } : { kind: 'failed', failure: outcome };
  }

  private send(parts: readonly Part[], signal?: AbortSignal): Promise<ReadonlyMap<string, PartAnswer>> {
    return callComposite(this.client, parts, { safe: false, signal });
  }

  /** Where a second sending makes a second record: so it is never sent twice. */
  private async createOnce(create: Create, fit: Fit, signal?: AbortSignal): Promise<CreateResult> {
    const { object, fields } = create;
    return this.saveAndRead(
      { method: 'POST', path: `/sobjects/${object}`, name: 'save', body: fields, headers: headersOf(create) },
      `/sobjects/${object}/@{save.id}?fields=${columns(object, fit)}`,
      signal,
    );
  }

  private async createByKey(create: Create, key: string, fit: Fit, signal?: AbortSignal): Promise<CreateResult> {
    const { object, fields } = create;
    const path = `/sobjects/${object}/${keyField}/${key}`;
    const result = await this.saveAndRead(
      { method: 'PATCH', path, name: 'save', body: fields, headers: headersOf(create) },
      `${path}?fields=${columns(object, fit)}`,
      signal,
    );
    if (result.kind === 'done' || result.failure.errorCode !== 'DUPLICATE_VALUE') return result;
    // Two sendings met: the other one made it.
    return (await this.findByKey(object, key, fit, signal)) ?? result;
  }

  private async saveAndRead(save: Part, readPath: string, signal?: AbortSignal): Promise<CreateResult> {
    const answers = await orUnknown(() => this.send([save, { method: 'GET', path: readPath, name: 'read' }], signal));
    if ('class' in answers) return { kind: 'failed', failure: answers };
    const saved = answers.get('save');
    if (!isSuccess(saved)) return { kind: 'failed', failure: failureOfPart(saved, false) };
    const record = recordOf(answers.get('read'));
    const named = savedShape.safeParse(saved.json);
    const id = named.success ? named.data.id : record?.['Id'];
    if (typeof id !== 'string') return { kind: 'failed', failure: noId };
    return { kind: 'done', id, created: saved.status === 201, record };
  }

  /** The record that carries the key; null when none does. */
  private async findByKey(
    object: WritableObject,
    key: string,
    fit: Fit,
    signal?: AbortSignal,
  ): Promise<CreateResult | null> {
    const path = `/sobjects/${object}/${keyField}/${key}?fields=${columns(object, fit)}`;
    try {
      const { json } = await this.client.call({ path, signal });
      const record = recordShape.safeParse(json);
      const id = record.success ? record.data['Id'] : undefined;
      if (!record.success || typeof id !== 'string') return { kind: 'failed', failure: noId };
      return { kind: 'done', id, created: false, record: record.data };
    } catch (error) {
      if (error instanceof DeskError && error.details.said?.class === 'GONE') return null;
      throw error;
    }
  }
}

/** The change under its condition, then the record as it stands after it. */
function writeParts(write: Write, at: number, fit: Fit): readonly Part[] {
  const path = `/sobjects/${write.object}/${write.id}`;
  const { unmodifiedSince } = write;
  const condition: Readonly<Record<string, string>> =
    unmodifiedSince === null ? {} : { 'If-Unmodified-Since': new Date(unmodifiedSince).toUTCString() };
  return [
    { method: 'PATCH', path, name: `write${at}`, body: write.fields, headers: { ...headersOf(write), ...condition } },
    { method: 'GET', path: `${path}?fields=${columns(write.object, fit)}`, name: `read${at}` },
  ];
}

/** Salesforce assigns anew by its rules unless told not to, on changes too. */
function headersOf({ object, autoAssign, allowDuplicate }: Write | Create): Readonly<Record<string, string>> {
  return {
    ...(assignedByRules.has(object) ? { 'Sforce-Auto-Assign': autoAssign ? 'TRUE' : 'FALSE' } : {}),
    ...(allowDuplicate ? { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' } : {}),
  };
}

function columns(object: WritableObject, { absent }: Fit): string {
  return recordColumns(object, absent).join(',');
}

function recordOf(answer: PartAnswer | undefined): SalesforceRecord | null {
  const record = isSuccess(answer) ? recordShape.safeParse(answer.json) : null;
  return record?.success ? record.data : null;
}

/** A field was there when we looked, and is not now. */
function isMissingField(result: WriteResult): boolean {
  return result.kind === 'failed' && result.failure.class === 'SCHEMA';
}

/** A call that may have been carried out is a result; one that was not is thrown on, whatever kept it back. */
async function orUnknown<T>(act: () => Promise<T>): Promise<T | SalesforceFailure> {
  try {
    return await act();
  } catch (error) {
    const said = error instanceof DeskError ? error.details.said : undefined;
    if (said && resultClasses.has(said.class)) return said;
    throw error;
  }
}

const resultClasses: ReadonlySet<SalesforceFailure['class']> = new Set([
  'UNKNOWN_OUTCOME', 'CONFLICT', 'GONE', 'REJECTED', 'PERMISSION', 'SCHEMA', 'BUG',
]); // prettier-ignore

const mustProbe = unanswered('its outcome is not known, and this org has no key to find it by', {
  safe: false,
  sent: true,
});
const noId = unanswered('Salesforce did not say which record it is', { safe: false, sent: true });

/** Fields that the org no longer has would fail the write; said beforehand, so that nothing is sent in vain. */
function lackingFields(object: WritableObject, fields: ApiFields, { absent }: Fit): SalesforceFailure | null {
  const lacking = Object.keys(fields).filter((field) => absent.has(`${object}.${field}`));
  if (lacking.length === 0) return null;
  const message = `This org does not have ${lacking.map((field) => `${object}.${field}`).join(', ')}`;
  return { class: 'SCHEMA', status: null, errorCode: null, message, fields: lacking, retryAfterMs: null };
}
