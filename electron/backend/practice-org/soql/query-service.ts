import type { Store } from '../store/store.ts';
import type { Value } from '../store/table.ts';
import type { Select } from './ast.ts';
import type { QueryContext } from './context.ts';
import { Cursors } from './cursors.ts';
import { parseSoql } from './parse.ts';
import { compileProjection } from './project.ts';
import { findRows, semiJoinValues, tableNamed } from './run.ts';

export interface Asker {
  readonly userId: string;
  readonly zone: string;
}

const KEPT_PARSES = 50;
const KEPT_JOINS = 8;
export const DEFAULT_BATCH = 2000;
const MIN_BATCH = 200;

/** Answers SOQL with the JSON of a query result, as text or as its UTF-8 bytes. */
export class QueryService {
  private readonly store: Store;
  readonly cursors: Cursors;
  private readonly parses = new Map<string, Select>();
  private readonly joins = new Map<string, { version: number; now: number; values: ReadonlySet<Value> }>();

  constructor(store: Store) {
    this.store = store;
    this.cursors = new Cursors(store.clock);
  }

  query(
    soql: string,
    asker: Asker,
    options: { apiVersion: string; includeDeleted: boolean; batchSize?: number | undefined },
  ): string | Uint8Array {
    const select = this.parse(soql);
    const context = this.context(soql, asker, options);
    const table = tableNamed(select.from, context);
    if (select.columns[0]?.kind === 'count') {
      const { positions } = findRows(select, table, context);
      return `{"totalSize":${positions.length},"done":true,"records":[]}`;
    }
    const write = compileProjection(select, table, context);
    const { positions } = findRows(select, table, context);
    const batchSize = Math.min(DEFAULT_BATCH, Math.max(MIN_BATCH, options.batchSize ?? DEFAULT_BATCH));
    return this.cursors.start(asker.userId, { table, positions, write, batchSize }, options.apiVersion);
  }

  more(locator: string, asker: Asker, apiVersion: string): Uint8Array {
    return this.cursors.next(asker.userId, locator, apiVersion);
  }

  private context(query: string, asker: Asker, options: { apiVersion: string; includeDeleted: boolean }): QueryContext {
    const context: QueryContext = {
      store: this.store,
      query,
      userId: asker.userId,
      zone: asker.zone,
      now: Math.floor(this.store.clock() / 1000),
      apiVersion: options.apiVersion,
      includeDeleted: options.includeDeleted,
      semiJoin: (select) => this.semiJoin(select, context),
    };
    return context;
  }

  /** A crawl asks for the same inner select on every page: its values are kept while nothing changes. */
  private semiJoin(select: Select, context: QueryContext): ReadonlySet<Value> {
    const key = `${context.userId} ${context.includeDeleted} ${JSON.stringify(select)}`;
    const version = this.store.version();
    const now = Math.floor(context.now / 60);
    const kept = this.joins.get(key);
    if (kept && kept.version === version && kept.now === now) return kept.values;
    const values = semiJoinValues(select, context);
    if (this.joins.size >= KEPT_JOINS) this.joins.delete(this.joins.keys().next().value as string);
    this.joins.set(key, { version, now, values });
    return values;
  }

  private parse(soql: string): Select {
    let select = this.parses.get(soql);
    if (!select) {
      select = parseSoql(soql);
      if (this.parses.size >= KEPT_PARSES) this.parses.delete(this.parses.keys().next().value as string);
      this.parses.set(soql, select);
    }
    return select;
  }
}
