import { soqlString } from '#shared/sync';
import { mappedFields } from './mapped-fields.data.ts';
import { ValueTranslator, type ValueNames } from './value-names.ts';

/**
 * What fields are called in an org: by the app's name (`Case.Next_Steps__c`) the org's (`Notes__c`), or null for a field that is not to
 * be used. What is not listed has the app's own name.
 */
export type FieldNames = Readonly<Record<string, string | null>>;

/** What an org calls things. */
export interface OrgNames {
  readonly fields: FieldNames;
  readonly values: ValueNames;
}

/** Names of fields and values in both directions, and the texts that carry them. */
export class FieldTranslator {
  readonly values: ValueTranslator;
  private readonly names: FieldNames;
  private readonly apps: ReadonlyMap<string, string>;

  constructor({ fields, values }: OrgNames) {
    this.names = fields;
    this.values = new ValueTranslator(values);
    this.apps = new Map(
      Object.entries(fields).flatMap(([app, org]) => {
        const [object = '', field = ''] = app.split('.');
        return org === null || org === field ? [] : [[`${object}.${org}`, field] as const];
      }),
    );
  }

  /** Whether every field and value has the app's own name, so that nothing need be translated. */
  get isPlain(): boolean {
    return this.values.isPlain && this.apps.size === 0 && !Object.values(this.names).includes(null);
  }

  toOrg(object: string, field: string): string {
    return this.names[`${object}.${field}`] ?? field;
  }

  /** The app's name of an org's field; null for a field whose name the app uses for another. */
  toApp(object: string, field: string): string | null {
    const app = this.apps.get(`${object}.${field}`);
    if (app !== undefined) return app;
    const other = this.names[`${object}.${field}`];
    return other === undefined || other === field ? field : null;
  }

  /** A record's values, or those of a write, by the org's names. */
  fieldsToOrg<Value>(object: string, fields: Readonly<Record<string, Value>>): Record<string, Value> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        this.toOrg(object, name),
        this.values.toOrg(object, name, value) as Value,
      ]),
    );
  }

  fieldsToApp<Value>(object: string, fields: Readonly<Record<string, Value>>): Record<string, Value> {
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => {
        const app = this.toApp(object, name);
        return app === null ? [] : [[app, this.values.toApp(object, app, value) as Value] as const];
      }),
    );
  }

  /** A line of a case's history, whose values are another field's. */
  historyToApp(object: string, line: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const field = this.toApp(object, String(line['Field'])) ?? String(line['Field']);
    const now = (value: unknown): unknown => this.values.toApp(object, field, value);
    return { ...line, Field: field, OldValue: now(line['OldValue']), NewValue: now(line['NewValue']) };
  }

  /**
   * A query of the app in the org's names: each field by the object that its own SELECT reads, and what it is compared with. Other texts in
   * quotes stay as they are.
   */
  soqlToOrg(soql: string): string {
    return this.scope(soql.match(/'(?:\\.|[^'\\])*'|[A-Za-z_][\w.]*|[^]/g) ?? [], 0, null, '').text;
  }

  /** `field`: what the texts of a list in brackets are compared with. */
  private scope(
    words: readonly string[],
    from: number,
    outer: string | null,
    field: string,
  ): { text: string; end: number } {
    const object = objectRead(words, from) ?? outer;
    let compared = field;
    let text = '';
    let at = from;
    for (; at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (word === ')') break;
      if (word === '(') {
        const inner = this.scope(words, at + 1, object, compared);
        text += `(${inner.text})`;
        at = inner.end;
      } else if (object !== null && word.startsWith("'")) text += this.literal(object, compared, word);
      else {
        if (/^[A-Za-z_]/.test(word) && !/^(?:NOT|IN|LIKE)$/i.test(word)) compared = word;
        text += object === null ? word : this.toOrg(object, word);
      }
    }
    return { text, end: at };
  }

  private literal(object: string, field: string, quoted: string): string {
    const value = quoted.slice(1, -1).replace(/\\(.)/g, '$1');
    const org = this.values.toOrg(object, field, value);
    return org === value ? quoted : soqlString(String(org));
  }
}

/** The object after the FROM of this level, where it is a SELECT. */
function objectRead(words: readonly string[], from: number): string | null {
  let depth = 0;
  for (let at = from; at < words.length && depth >= 0; at += 1) {
    const word = words[at] ?? '';
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    if (depth === 0 && word.toUpperCase() === 'FROM')
      return words.slice(at + 1).find((next) => next.trim() !== '') ?? null;
  }
  return null;
}

/** Whether a name is one of those that may be called otherwise. */
export function isMapped(name: string): boolean {
  return mappedFields.some(({ object, field }) => `${object}.${field}` === name);
}
