import { apiRoot } from '../../electron/backend/salesforce/client.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; null where it is none. */
  readonly json: unknown;
}

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, unknown>>;

/** An org, real or for practice, as any client sees it: nothing of the app stands between. */
export class OrgUnderTest {
  readonly url: string;
  private readonly token: string;

  constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  /** `path` under the version's root, or from the host's root where it begins with `/services/`. */
  async ask(path: string, { method = 'GET', body, headers = {} }: Asking = {}): Promise<Answer> {
    const target = new URL(path.startsWith('/services/') ? path : apiRoot + path, this.url);
    const response = await fetch(target, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  query(soql: string): Promise<Answer> {
    return this.ask(`/query?q=${encodeURIComponent(soql)}`);
  }

  async rows(soql: string): Promise<readonly Row[]> {
    const { json, status, text } = await this.query(soql);
    if (status !== 200) throw new Error(`${soql}: ${status} ${text}`);
    return (json as { records: Row[] }).records;
  }

  async count(soql: string): Promise<number> {
    const { json, status, text } = await this.query(`SELECT COUNT() FROM ${soql}`);
    if (status !== 200) throw new Error(`${soql}: ${status} ${text}`);
    return (json as { totalSize: number }).totalSize;
  }

  /** A case that this login sees, the newest. */
  async someCase(): Promise<Row & { readonly Id: string; readonly Subject: string }> {
    const [row] = await this.rows('SELECT Id, Subject, LastModifiedDate FROM Case ORDER BY Id DESC LIMIT 1');
    if (!row) throw new Error('this login sees no case: use one that does');
    return row as Row & { readonly Id: string; readonly Subject: string };
  }
}

/** The codes of an answer in Salesforce's form of an error: an array of `{message, errorCode}`. */
export function codesOf({ json }: Answer): readonly unknown[] {
  if (!Array.isArray(json)) return [];
  return json.map((one: { errorCode?: unknown; message?: unknown }) =>
    typeof one.message === 'string' ? one.errorCode : null,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
