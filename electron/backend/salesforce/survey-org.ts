import { z } from 'zod';
import {
  mappedFields,
  readFieldsProfile,
  surveyFields,
  surveyValues,
  writeFieldsProfile,
  type DescribedField,
  type FieldsProfile,
} from '#shared/mapping';
import { DeskError, type FieldSurvey } from '#shared/rpc';
import { notSalesforce } from './errors.ts';
import type { MappedClient } from './mapped-client.ts';

const describeShape = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      length: z.number().default(0),
      updateable: z.boolean().default(false),
      referenceTo: z.array(z.string()).default([]),
      picklistValues: z.array(z.object({ value: z.string(), label: z.string(), active: z.boolean() })).default([]),
    }),
  ),
});
const recordsShape = z.object({ records: z.array(z.record(z.string(), z.unknown())) });

/** A query's address may be 16,384 characters long: so many fields of an object are asked for a sample. */
const mostSampled = 100;
const sampleLength = 60;

/**
 * What the org has for each field that may be called otherwise, with a value of the newest rows that has one. `madeIn`: the org that the
 * names come from, where it is not surely this one.
 */
export async function surveyOrg(
  client: MappedClient,
  profile: FieldsProfile,
  madeIn: string = profile.orgId,
): Promise<FieldSurvey> {
  const objects = [...new Set(mappedFields.map(({ object }) => object))];
  const described: Record<string, readonly DescribedField[]> = {};
  for (const object of objects) described[object] = await describe(client, object);
  const rows = surveyFields(described, profile.fields);
  const inForce = Object.fromEntries(rows.map(({ name, api }) => [name, api]));
  const values = surveyValues(described, inForce, profile.values);
  const samples = new Map<string, ReadonlyMap<string, string>>();
  for (const object of objects) {
    const fitting = rows.filter(({ name }) => name.startsWith(`${object}.`)).flatMap((row) => row.fitting);
    samples.set(object, await sample(client, object, [...new Set(fitting.map(({ name }) => name))]));
  }
  const shown = rows.map(({ fitting, ...row }) => {
    const sampled = samples.get(row.name.split('.')[0] ?? '');
    const withSamples = fitting.map(({ name, label, type }) => ({
      name,
      label,
      type,
      sample: sampled?.get(name) ?? null,
    }));
    return { ...row, fitting: withSamples };
  });
  const picklists = values.map((one) => ({ ...one, offered: [...one.offered], rows: [...one.rows] }));
  return { profile: writeFieldsProfile(profile), otherOrg: madeIn !== profile.orgId, rows: shown, picklists };
}

/** Throws REFUSED for the first choice that does not hold. */
export function refuseTrouble({ rows, picklists }: FieldSurvey): void {
  const values = picklists.flatMap(({ name, rows: those }) =>
    those.map(({ value, trouble }) => ({ name: `${name}, ${value}`, trouble })),
  );
  const wrong = [...rows, ...values].find(({ trouble }) => trouble !== null);
  if (!wrong) return;
  throw new DeskError('REFUSED', `${wrong.name}: ${wrong.trouble}`, 'Choose another for it; nothing was changed.');
}

/** A colleague's file; throws REFUSED, with the place in it, for what is none. */
export function profileOf(text: string): FieldsProfile {
  const read = readFieldsProfile(text);
  if (read.ok) return read.profile;
  throw new DeskError('REFUSED', `The file was not read: ${read.message}.`, 'Nothing was changed.');
}

async function describe(client: MappedClient, object: string): Promise<readonly DescribedField[]> {
  const answer = describeShape.safeParse((await client.callAsIs({ path: `/sobjects/${object}/describe` })).json);
  if (!answer.success) throw notSalesforce('Salesforce');
  return answer.data.fields.map(({ picklistValues, ...field }) => {
    const active = picklistValues.filter((one) => one.active);
    return { ...field, values: active.map(({ value, label }) => ({ value, label })) };
  });
}

/** By field; a sample helps to choose and is worth no failure. */
async function sample(client: MappedClient, object: string, fields: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (fields.length === 0) return found;
  const soql = `SELECT ${fields.slice(0, mostSampled).join(',')} FROM ${object} ORDER BY CreatedDate DESC LIMIT 50`;
  const answer = await client.callAsIs({ path: `/query?q=${encodeURIComponent(soql)}` }).catch(() => null);
  const read = recordsShape.safeParse(answer?.json);
  for (const record of read.success ? read.data.records : []) {
    for (const field of fields) {
      const value = record[field];
      if (found.has(field) || !isShown(value)) continue;
      found.set(field, String(value).slice(0, sampleLength));
    }
  }
  return found;
}

function isShown(value: unknown): value is string | number | boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
}
