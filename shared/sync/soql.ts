import { laneById, type Lane } from './lanes.ts';
import { columnsOf, stampOf } from './mapping.data.ts';
import type { PageRequest } from './page-request.ts';
import { soqlIds, soqlInstant, soqlString } from './soql-text.ts';

/** A query to run: `all` asks `queryAll`, which also returns rows in the recycle bin, for what looks for changes. */
export interface Soql {
  readonly text: string;
  readonly all: boolean;
}

/**
 * The SOQL of a page request (`sync-research.md` §3.3). `absent` names optional fields ("Case.Feedback__c") the org lacks.
 * Returns null for a lane this version does not know.
 */
export function soqlOf(request: Exclude<PageRequest, { kind: 'next' }>, absent: ReadonlySet<string>): Soql | null {
  if (request.kind === 'keyed') {
    const terms = [`${request.field} IN (${soqlIds(request.ids)})`];
    if (request.openOnly) terms.push('IsClosed = false');
    if (request.changedSince !== null) terms.push(`${stampOf(request.object)} >= ${soqlInstant(request.changedSince)}`);
    return { text: select(request.object, absent, terms, 'Id'), all: request.changedSince !== null };
  }
  const lane = laneById(request.scope, request.lane);
  if (!lane) return null;
  const terms = [lane.where(request.scope, request.at)];
  if (request.kind === 'crawl') {
    if (request.afterId) terms.push(`Id > ${soqlString(request.afterId)}`);
    return { text: select(lane.object, absent, terms, 'Id') + limitOf(lane), all: false };
  }
  if (request.kind === 'ids') {
    if (request.afterId) terms.push(`Id > ${soqlString(request.afterId)}`);
    return {
      text: `SELECT Id FROM ${lane.object} WHERE ${terms.join(' AND ')} ORDER BY Id${limitOf(lane)}`,
      all: false,
    };
  }
  const stamp = stampOf(lane.object);
  terms.push(`${stamp} < ${soqlInstant(request.until)}`);
  if (request.after) {
    const at = soqlInstant(request.after.stamp);
    terms.push(`(${stamp} > ${at} OR (${stamp} = ${at} AND Id > ${soqlString(request.after.id)}))`);
  } else {
    terms.push(`${stamp} >= ${soqlInstant(request.since)}`);
  }
  return { text: select(lane.object, absent, terms, `${stamp}, Id`), all: lane.object !== 'User' };
}

function limitOf({ most }: Lane): string {
  return most === undefined ? '' : ` LIMIT ${most}`;
}

function select(object: PageObject, absent: ReadonlySet<string>, terms: readonly string[], order: string): string {
  return `SELECT ${columnsOf(object, absent).join(', ')} FROM ${object} WHERE ${terms.join(' AND ')} ORDER BY ${order}`;
}

type PageObject = Parameters<typeof columnsOf>[0];
