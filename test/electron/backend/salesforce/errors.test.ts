import { describe, expect, it } from 'vitest';
import { failureOf, notSalesforce, safeJson, unreachable } from '../../../../electron/backend/salesforce/errors.ts';

const host = 'acme.my.salesforce.com';
const said = (errorCode: string, message = 'm'): string => JSON.stringify([{ message, errorCode }]);
const parts = ({ code, message }: ReturnType<typeof failureOf>) => ({ code, message });

describe('a Salesforce error', () => {
  it.each([
    [400, said('INVALID_QUERY_LOCATOR'), 'CURSOR_LOST'],
    [400, said('MALFORMED_QUERY'), 'BAD_QUERY'],
    [400, said('INVALID_FIELD'), 'BAD_QUERY'],
    [400, said('INVALID_TYPE'), 'BAD_QUERY'],
    [403, said('REQUEST_LIMIT_EXCEEDED'), 'QUOTA'],
    [401, said('INVALID_SESSION_ID'), 'AUTH_REQUIRED'],
    [403, said('INVALID_SESSION_ID'), 'AUTH_REQUIRED'],
    [401, '', 'AUTH_REQUIRED'],
    [500, said('UNKNOWN_EXCEPTION'), 'SERVER'],
    [503, said('SERVER_UNAVAILABLE'), 'SERVER'],
    [503, '<html>maintenance</html>', 'SERVER'],
    [403, said('API_DISABLED_FOR_ORG'), 'SERVER'],
    [403, '<html>blocked by policy</html>', 'NOT_SALESFORCE'],
    [302, '', 'NOT_SALESFORCE'],
    [404, '{"error":"not an array"}', 'NOT_SALESFORCE'],
    [404, '[]', 'NOT_SALESFORCE'],
  ])('%i %s is %s', (status, body, code) => {
    const failure = failureOf(host, status, body);
    expect(failure.code).toBe(code);
    expect(failure.wayOut).not.toBe('');
  });

  it('goes by its code before its status, which varies', () => {
    expect(failureOf(host, 500, said('INVALID_QUERY_LOCATOR')).code).toBe('CURSOR_LOST');
  });

  it('of several lines is told by the sentence that says what is wrong', () => {
    const message = `\nSELECT Next_Step__c FROM Case\n       ^\nERROR at Row:1:Column:8\nNo such column 'Next_Step__c' on entity 'Case'. If you are attempting to use a custom field, be sure to append the '__c'.`;
    expect(parts(failureOf(host, 400, said('INVALID_FIELD', message)))).toEqual({
      code: 'BAD_QUERY',
      message: `Salesforce did not accept a query (INVALID_FIELD: No such column 'Next_Step__c' on entity 'Case').`,
    });
  });

  it('names the host where the trouble is between here and there', () => {
    expect([notSalesforce(host), unreachable(host)].map(parts)).toEqual([
      { code: 'NOT_SALESFORCE', message: `Something between here and ${host} answered with a page instead of data.` },
      { code: 'OFFLINE', message: `${host} cannot be reached.` },
    ]);
  });
});

describe('JSON from the network', () => {
  it('is undefined when it is none', () => {
    expect([safeJson('{"a":1}'), safeJson('{"a":'), safeJson('<html>'), safeJson('')]).toEqual([
      { a: 1 },
      undefined,
      undefined,
      undefined,
    ]);
  });
});
