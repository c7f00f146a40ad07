import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../../electron/backend/practice-org/store/table.ts';
import { TRIGGERS } from '../../../../../electron/backend/practice-org/write/triggers.ts';

const run = (id: string, row: Row, named: readonly string[] = Object.keys(row)): Row | undefined =>
  TRIGGERS.find((trigger) => trigger.id === id)?.before(row, null, new Set(named), 7);

describe('a trigger', () => {
  it.each<[string, Row, Row]>([
    ['started-at', { Status: 'In Progress: Engaged' }, { Started_At__c: 7 }],
    ['started-at', { Status: 'In Progress: Engaged', Started_At__c: 3 }, {}],
    ['started-at', { Status: 'Open' }, {}],
    ['rewrite-status', { Status: 'In Progress: Attempting Contact' }, { Status: 'In Progress: Engaged' }],
    ['rewrite-status', { Status: 'Open' }, {}],
    ['normalise-html', { HtmlBody: '<P>a<BR>b</P>' }, { HtmlBody: '<p>a<br/>b</p>' }],
    ['normalise-html', { TextBody: 'a' }, {}],
  ])('%s, on %j, sets %j', (id, row, sets) => {
    expect(run(id, row)).toEqual(sets);
  });

  it('does not stamp a start that the client clears on purpose', () => {
    expect(run('started-at', { Status: 'In Progress: Engaged', Started_At__c: null })).toEqual({});
  });

  it('has an id of its own', () => {
    expect(new Set(TRIGGERS.map((trigger) => trigger.id)).size).toBe(TRIGGERS.length);
  });
});
