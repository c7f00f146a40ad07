import { mappedFields } from './mapped-fields.data.ts';

/**
 * What fields are called in an org: by the app's name (`Case.Next_Steps__c`) the org's (`Notes__c`), or null for a field that is not to
 * be used. What is not listed has the app's own name.
 */
export type FieldNames = Readonly<Record<string, string | null>>;

/** Names in both directions, and the texts that carry them. */
export class FieldTranslator {
  private readonly names: FieldNames;
  private readonly apps: ReadonlyMap<string, string>;

  constructor(names: FieldNames) {
    this.names = names;
    this.apps = new Map(
      Object.entries(names).flatMap(([app, org]) => {
        const [object = '', field = ''] = app.split('.');
        return org === null || org === field ? [] : [[`${object}.${org}`, field] as const];
      }),
    );
  }

  /** Whether every field has the app's own name, so that nothing need be translated. */
  get isPlain(): boolean {
    return this.apps.size === 0 && !Object.values(this.names).includes(null);
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
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [this.toOrg(object, name), value]));
  }

  fieldsToApp<Value>(object: string, fields: Readonly<Record<string, Value>>): Record<string, Value> {
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => {
        const app = this.toApp(object, name);
        return app === null ? [] : [[app, value] as const];
      }),
    );
  }

  /** A query of the app in the org's names: each field by the object that its own SELECT reads. Texts in quotes stay as they are. */
  soqlToOrg(soql: string): string {
    return this.scope(soql.match(/'(?:\\.|[^'\\])*'|[A-Za-z_][\w.]*|[^]/g) ?? [], 0, null).text;
  }

  private scope(words: readonly string[], from: number, outer: string | null): { text: string; end: number } {
    const object = objectRead(words, from) ?? outer;
    let text = '';
    let at = from;
    for (; at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (word === ')') break;
      if (word === '(') {
        const inner = this.scope(words, at + 1, object);
        text += `(${inner.text})`;
        at = inner.end;
      } else text += object === null ? word : this.toOrg(object, word);
    }
    return { text, end: at };
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
