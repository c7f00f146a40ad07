/** One thing that is wrong, as Salesforce lists it. `fields` stands only where a row was refused. */
export interface ErrorItem {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
  readonly duplicateResult?: unknown;
}

/** An answer that Salesforce gives as an array of errors, mostly of one. */
export class OrgError extends Error {
  readonly status: number;
  readonly items: readonly ErrorItem[];

  constructor(status: number, errorCode: string, message: string, fields?: readonly string[]) {
    super(message);
    this.status = status;
    this.items = [{ message, errorCode, ...(fields === undefined ? {} : { fields }) }];
  }

  get errorCode(): string {
    return this.items[0]?.errorCode ?? '';
  }

  /** The JSON body. */
  body(): string {
    return JSON.stringify(this.items);
  }
}

/** A row that was refused, for one reason or several. */
export class RowRefused extends OrgError {
  override readonly items: readonly ErrorItem[];

  constructor(items: readonly ErrorItem[]) {
    super(400, items[0]?.errorCode ?? '', items[0]?.message ?? '');
    this.items = items;
  }
}

export const refused = (errorCode: string, message: string, fields: readonly string[] = []): RowRefused =>
  new RowRefused([{ message, errorCode, fields }]);

export const sessionInvalid = () => new OrgError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
export const notFound = () => new OrgError(404, 'NOT_FOUND', 'The requested resource does not exist');
export const entityDeleted = () => new OrgError(404, 'ENTITY_IS_DELETED', 'entity is deleted');
export const badJson = (message: string) => new OrgError(400, 'JSON_PARSER_ERROR', message);
export const malformedQuery = (message: string) => new OrgError(400, 'MALFORMED_QUERY', message);
export const invalidField = (message: string) => new OrgError(400, 'INVALID_FIELD', message);
export const invalidLocator = () => new OrgError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
export const invalidType = (name: string) =>
  new OrgError(
    400,
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
  );

const AROUND = 40;

/**
 * The multi-line message that points at a word of the query: a snippet, a caret under the word, its column, then what is
 * wrong with it. `word` is searched from `from`; when it is not found the message stands alone.
 */
export function pointAt(query: string, word: string, message: string, from = 0): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const bounded = new RegExp(`(?<![\\w.])${escaped}(?![\\w])`, 'i');
  const found = bounded.exec(query.slice(from));
  const at = found ? from + found.index : query.toLowerCase().indexOf(word.toLowerCase(), from);
  if (at < 0) return message;
  const before = query.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = query.indexOf('\n', at);
  const start = Math.max(before, at - AROUND);
  const end = Math.min(lineEnd < 0 ? query.length : lineEnd, at + AROUND);
  const row = query.slice(0, at).split('\n').length;
  const caret = `${' '.repeat(at - start)}^`;
  return `\n${query.slice(start, end)}\n${caret}\nERROR at Row:${row}:Column:${at - before + 1}\n${message}`;
}
