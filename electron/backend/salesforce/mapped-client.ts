import { FieldTranslator, type OrgNames } from '#shared/mapping';
import { DeskError } from '#shared/rpc';
import { SalesforceClient, type Call, type JsonAnswer } from './client.ts';

type Json = Readonly<Record<string, unknown>>;
type Constructed = ConstructorParameters<typeof SalesforceClient>;

/**
 * The client of an org whose fields or picklist values are called otherwise: the one place where names are translated. Everything above it
 * speaks the app's own names: queries, writes, describe, picklists and what a refusal says of fields.
 */
export class MappedClient extends SalesforceClient {
  private readonly names: FieldTranslator;

  constructor(names: OrgNames, ...client: Constructed) {
    super(...client);
    this.names = new FieldTranslator(names);
  }

  override async call(call: Call): Promise<JsonAnswer> {
    if (this.names.isPlain) return super.call(call);
    const object = objectOf(call.path);
    try {
      const answer = await super.call(this.toOrg(call));
      const json = this.toApp(answer.json, object, objectsOfParts(call.body));
      return { ...answer, json, body: answer.body === '' ? '' : JSON.stringify(json) };
    } catch (error) {
      if (!(error instanceof DeskError) || !error.details.said || object === null) throw error;
      const { said, ...details } = error.details;
      const fields = said.fields.map((field) => this.names.toApp(object, field) ?? field);
      throw new DeskError(error.code, error.message, error.data.wayOut, { ...details, said: { ...said, fields } });
    }
  }

  /** The same in the org's own names. */
  callAsIs(call: Call): Promise<JsonAnswer> {
    return super.call(call);
  }

  private toOrg(call: Call): Call {
    const { path, body } = this.request(call.path, call.body);
    return { ...call, path, ...(body === undefined ? {} : { body }) };
  }

  /** An address and its body in the org's names; a composite call is translated part by part. */
  private request(address: string, body: unknown): { readonly path: string; readonly body: unknown } {
    const object = objectOf(address);
    const path = this.address(address, object);
    if (!isObject(body)) return { path, body };
    const { compositeRequest, fields } = body;
    if (Array.isArray(compositeRequest)) {
      const parts = (compositeRequest as (Json & { readonly url: string })[]).map((part) => {
        const { path: url, body: inner } = this.request(part.url, part['body']);
        return { ...part, url, ...(inner === undefined ? {} : { body: inner }) };
      });
      return { path, body: { ...body, compositeRequest: parts } };
    }
    if (object === null) return { path, body };
    if (path.includes('/composite/sobjects/') && Array.isArray(fields))
      return { path, body: { ...body, fields: (fields as string[]).map((field) => this.names.toOrg(object, field)) } };
    return { path, body: this.names.fieldsToOrg(object, body) };
  }

  private address(address: string, object: string | null): string {
    return address.replace(/([?&])(q|fields)=([^&]*)/g, (_all, mark: string, name: string, value: string) => {
      const text = decodeURIComponent(value);
      const org =
        name === 'q'
          ? this.names.soqlToOrg(text)
          : text
              .split(',')
              .map((field) => this.names.toOrg(object ?? '', field))
              .join(',');
      return `${mark}${name}=${encodeURIComponent(org)}`;
    });
  }

  private toApp(
    json: unknown,
    object: string | null,
    ofParts: ReadonlyMap<unknown, string | null> = new Map(),
  ): unknown {
    if (Array.isArray(json)) return json.map((one) => this.toApp(one, object));
    if (!isObject(json)) return json;
    const { attributes, records, compositeResponse, fields, picklistFieldValues } = json;
    if (Array.isArray(records)) return { ...json, records: this.toApp(records, object) };
    if (Array.isArray(compositeResponse)) {
      const parts = (compositeResponse as Json[]).map((part) => ({
        ...part,
        body: this.toApp(part['body'], ofParts.get(part['referenceId']) ?? null),
      }));
      return { ...json, compositeResponse: parts };
    }
    if (isObject(attributes) && typeof attributes['type'] === 'string') return this.row(attributes['type'], json);
    if (object === null) return json;
    if (isObject(picklistFieldValues))
      return { ...json, picklistFieldValues: this.offered(object, picklistFieldValues) };
    if (Array.isArray(fields) && fields.every(isObject)) return { ...json, fields: this.described(object, fields) };
    if (Array.isArray(fields) && typeof json['errorCode'] === 'string')
      return { ...json, fields: (fields as string[]).map((field) => this.names.toApp(object, field) ?? field) };
    return json;
  }

  private row(object: string, json: Json): Json {
    return object === 'CaseHistory' ? this.names.historyToApp('Case', json) : this.names.fieldsToApp(object, json);
  }

  /** `describe`, as if the org had the app's names. */
  private described(object: string, fields: readonly Json[]): Json[] {
    return fields.flatMap((field) => {
      const name = this.names.toApp(object, String(field['name']));
      if (name === null) return [];
      return [{ ...field, name, ...this.valuesOf(object, name, field, 'picklistValues') }];
    });
  }

  /** What a record type offers, field by field. */
  private offered(object: string, fields: Json): Json {
    return Object.fromEntries(
      Object.entries(this.names.fieldsToApp(object, fields)).map(([name, field]) => {
        const values = isObject(field) ? { ...field, ...this.valuesOf(object, name, field, 'values') } : field;
        return [name, values];
      }),
    );
  }

  private valuesOf(object: string, name: string, field: Json, key: string): Json {
    const values = field[key];
    if (!Array.isArray(values)) return {};
    const inApp = (one: Json): Json => ({ ...one, value: this.names.values.toApp(object, name, one['value']) });
    return { [key]: (values as Json[]).map(inApp) };
  }
}

/** The object that an address is about; null for a query, which names its own. */
function objectOf(address: string): string | null {
  return /\/(?:sobjects|object-info)\/(\w+)/.exec(address)?.[1] ?? null;
}

/** What each part of a composite call is about, by its name. */
function objectsOfParts(body: unknown): ReadonlyMap<unknown, string | null> {
  const parts = isObject(body) && Array.isArray(body['compositeRequest']) ? (body['compositeRequest'] as Json[]) : [];
  return new Map(parts.map(({ referenceId, url }) => [referenceId, objectOf(String(url))]));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
