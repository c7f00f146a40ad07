import { expect } from 'vitest';
import { codesOf, type OrgUnderTest } from './org-under-test.ts';

/** One line of FIDELITY.md, by how it begins, and how an org shows that it holds. */
export interface Check {
  readonly line: string;
  /** Throws when the org behaves otherwise. */
  run(org: OrgUnderTest): Promise<void>;
}

const wellFormedButAbsent = '500000000000000AAA';

/** Checks that change nothing. */
export const readChecks: readonly Check[] = [
  {
    line: '`userinfo` and the identity URL with a bad token',
    async run(org) {
      const { status, text } = await org.ask('/services/oauth2/userinfo', { headers: { authorization: 'Bearer x' } });
      expect([status, text]).toEqual([403, 'Bad_OAuth_Token']);
    },
  },
  {
    line: '`/services/data` needs no token',
    async run(org) {
      const { status, headers, json } = await org.ask('/services/data', { headers: { authorization: '' } });
      expect([status, headers.get('sforce-limit-info'), Array.isArray(json)]).toEqual([200, null, true]);
    },
  },
  {
    line: '`Sforce-Limit-Info: api-usage=n/100000`',
    async run(org) {
      const { headers } = await org.query('SELECT Id FROM User LIMIT 1');
      expect(headers.get('sforce-limit-info')).toMatch(/^api-usage=\d+\/\d+/);
    },
  },
  {
    line: 'errors are arrays',
    async run(org) {
      const refused = await org.ask('/sobjects', { headers: { authorization: 'Bearer x' } });
      const absent = await org.ask(`/sobjects/Case/${wellFormedButAbsent}`);
      expect([refused.status, codesOf(refused)]).toEqual([401, ['INVALID_SESSION_ID']]);
      expect([absent.status, codesOf(absent)]).toEqual([404, ['NOT_FOUND']]);
    },
  },
  {
    line: 'describe, describe-global',
    async run(org) {
      const since = { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() };
      const { status, text } = await org.ask('/sobjects/Case/describe', { headers: since });
      expect([status, text]).toEqual([304, '']);
    },
  },
  {
    line: 'row by id (15 or 18 characters)',
    async run(org) {
      const { Id: id, Subject } = await org.someCase();
      const some = await org.ask(`/sobjects/Case/${id.slice(0, 15)}?fields=Id,Subject`);
      const whole = await org.ask(`/sobjects/Case/${id}`);
      expect(some.json).toMatchObject({ Id: id, Subject });
      expect(some.json).not.toHaveProperty('CaseNumber');
      expect(whole.json).toMatchObject({ Id: id, Subject, CaseNumber: expect.any(String) });
    },
  },
  {
    line: '`POST /composite/sobjects/X`',
    async run(org) {
      const { Id: id } = await org.someCase();
      const ids = [id, wellFormedButAbsent];
      const found = await org.ask('/composite/sobjects/Case', { method: 'POST', body: { ids, fields: ['Id'] } });
      const bad = await org.ask('/composite/sobjects/Case', { method: 'POST', body: { ids, fields: ['Nothing__c'] } });
      expect(found.json).toMatchObject([{ Id: id }, null]);
      expect(bad.status).toBe(400);
    },
  },
  {
    line: '`/composite`: 25 parts',
    async run(org) {
      const part = (at: number, path: string) => ({ method: 'GET', url: path, referenceId: `p${at}` });
      const paths = [`/services/data/v63.0/sobjects/Case/${wellFormedButAbsent}`, '/services/data/v63.0/limits'];
      const compositeRequest = paths.map((path, at) => part(at, path));
      const { status, json } = await org.ask('/composite', { method: 'POST', body: { compositeRequest } });
      const parts = (json as { compositeResponse: { httpStatusCode: number }[] }).compositeResponse;
      expect([status, parts.map(({ httpStatusCode }) => httpStatusCode)]).toEqual([200, [404, 200]]);
    },
  },
  {
    line: '`updated`, `deleted`',
    async run(org) {
      const window = (from: number, to: number): string =>
        new URLSearchParams({ start: instantAgo(from), end: instantAgo(to) }).toString();
      const updated = await org.ask(`/sobjects/Case/updated?${window(3_600, 0)}`);
      const tooNear = await org.ask(`/sobjects/Case/updated?${window(0, 0)}`);
      const tooOld = await org.ask(`/sobjects/Case/deleted?${window(40 * 86_400, 0)}`);
      expect(updated.json).toMatchObject({ ids: expect.any(Array), latestDateCovered: expect.any(String) });
      expect([codesOf(tooNear), codesOf(tooOld)]).toEqual([['INVALID_REPLICATION_DATE'], ['INVALID_REPLICATION_DATE']]);
    },
  },
  {
    line: 'a request line of more than 16,384 characters',
    async run(org) {
      const { status } = await org.query(`SELECT Id FROM Case WHERE Subject = '${'x'.repeat(17_000)}'`);
      expect(status).toBe(414);
    },
  },
  {
    line: '`COUNT()` gives',
    async run(org) {
      const { json } = await org.query('SELECT COUNT() FROM User');
      expect(json).toMatchObject({ totalSize: expect.any(Number), records: [] });
    },
  },
  {
    line: '`!=`, `NOT` and `NOT IN` keep rows',
    async run(org) {
      const all = await org.count('Account');
      const named = await org.count("Account WHERE Industry = 'no such industry'");
      const others = await org.count("Account WHERE Industry != 'no such industry'");
      expect([named, others]).toEqual([0, all]);
    },
  },
  {
    line: "`''` equals null",
    async run(org) {
      expect(await org.count("Contact WHERE Phone = ''")).toBe(await org.count('Contact WHERE Phone = null'));
    },
  },
  {
    line: 'text compares and sorts without case',
    async run(org) {
      const [user] = await org.rows('SELECT Id, Username FROM User ORDER BY Id LIMIT 1');
      const name = String(user?.['Username']).toUpperCase();
      expect(await org.rows(`SELECT Id FROM User WHERE Username = '${name}'`)).toMatchObject([{ Id: user?.['Id'] }]);
    },
  },
  {
    line: 'a quoted or wrongly typed value',
    async run(org) {
      const answer = await org.query("SELECT Id FROM Case WHERE CreatedDate > '2026-01-01'");
      expect([answer.status, codesOf(answer)]).toEqual([400, ['INVALID_FIELD']]);
      expect(answer.text).toContain('value of filter criterion for field');
    },
  },
  {
    line: 'unknown column or relationship',
    async run(org) {
      const answer = await org.query('SELECT Id, Nothing__c FROM Case');
      expect([answer.status, codesOf(answer)]).toEqual([400, ['INVALID_FIELD']]);
    },
  },
  {
    line: 'unknown object',
    async run(org) {
      const [queried, asked] = [await org.query('SELECT Id FROM Nothing__c'), await org.ask('/sobjects/Nothing__c')];
      expect([queried.status, codesOf(queried)]).toEqual([400, ['INVALID_TYPE']]);
      expect([asked.status, codesOf(asked)]).toEqual([404, ['NOT_FOUND']]);
    },
  },
  {
    line: 'bad syntax',
    async run(org) {
      const both = "SELECT Id FROM Case WHERE Subject = 'a' AND Subject = 'b' OR Subject = 'c'";
      const answers = [await org.query('SELECT Id FROM Case WHERE'), await org.query(both)];
      expect(answers.map(codesOf)).toEqual([['MALFORMED_QUERY'], ['MALFORMED_QUERY']]);
    },
  },
  {
    line: '`SELECT Id Name`',
    async run(org) {
      expect((await org.query('SELECT Id Name FROM Case')).text).toContain(
        'only aggregate expressions use field aliasing',
      );
    },
  },
  {
    line: '`ALL ROWS`',
    async run(org) {
      expect((await org.query('SELECT Id FROM Case LIMIT 1 ALL ROWS')).status).toBe(400);
    },
  },
  {
    line: 'semi-joins',
    async run(org) {
      const inner = 'SELECT AccountId FROM Contact';
      const good = await org.query(`SELECT Id FROM Account WHERE Id IN (${inner}) LIMIT 1`);
      const nested = await org.query(
        `SELECT Id FROM Account WHERE Id IN (${inner} WHERE AccountId IN (SELECT AccountId FROM Case)) LIMIT 1`,
      );
      const inOr = await org.query(`SELECT Id FROM Account WHERE Name = 'x' OR Id IN (${inner}) LIMIT 1`);
      expect([good.status, nested.status, inOr.status]).toEqual([200, 400, 400]);
    },
  },
  {
    line: 'long text (over 255)',
    async run(org) {
      const filtered = await org.query("SELECT Id FROM Case WHERE Description = 'x'");
      const sorted = await org.query('SELECT Id FROM Case ORDER BY Description LIMIT 1');
      expect([filtered.status, sorted.status]).toEqual([400, 400]);
    },
  },
  {
    line: '`FIELDS()` needs LIMIT',
    async run(org) {
      const asked = ['LIMIT 201', '', 'LIMIT 1', 'LIMIT 1 OFFSET 2001'];
      const answers = await Promise.all(asked.map((end) => org.query(`SELECT FIELDS(ALL) FROM Case ${end}`)));
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 200, 400]);
    },
  },
  {
    line: 'ids with real key prefixes',
    async run(org) {
      const { Id: id } = await org.someCase();
      const [user] = await org.rows('SELECT Id FROM User LIMIT 1');
      expect([id, user?.['Id']]).toEqual([
        expect.stringMatching(/^500\w{12}[A-Z0-5]{3}$/),
        expect.stringMatching(/^005\w{12}[A-Z0-5]{3}$/),
      ]);
    },
  },
  {
    line: '`CaseHistory` has no `SystemModstamp`',
    async run(org) {
      expect(codesOf(await org.query('SELECT SystemModstamp FROM CaseHistory LIMIT 1'))).toEqual(['INVALID_FIELD']);
    },
  },
  {
    line: '`LastModifiedDate` is never after `SystemModstamp`',
    async run(org) {
      const rows = await org.rows('SELECT LastModifiedDate, SystemModstamp FROM Case ORDER BY Id DESC LIMIT 200');
      const after = rows.filter((row) => String(row['LastModifiedDate']) > String(row['SystemModstamp']));
      expect(after).toEqual([]);
    },
  },
];

function instantAgo(seconds: number): string {
  return `${new Date(Date.now() - seconds * 1000).toISOString().slice(0, 19)}+00:00`;
}
