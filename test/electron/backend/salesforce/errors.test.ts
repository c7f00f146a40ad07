import { describe, expect, it } from 'vitest';
import { failureClasses, type SalesforceFailure } from '#shared/sync';
import { cancelled, notSalesforce, safeJson, toDeskError } from '../../../../electron/backend/salesforce/errors.ts';

const host = 'acme.my.salesforce.com';
const failure = (change: Partial<SalesforceFailure>): SalesforceFailure => ({
  class: 'REJECTED',
  status: 400,
  errorCode: null,
  message: 'HTTP 400',
  fields: [],
  retryAfterMs: null,
  ...change,
});
const parts = ({ code, message }: ReturnType<typeof toDeskError>) => ({ code, message });

describe('a failure as a person is told of it', () => {
  it('has a code, a sentence and a way out, whatever its class, and keeps all that Salesforce said', () => {
    for (const one of failureClasses) {
      const said = failure({ class: one, message: 'words' });
      const error = toDeskError(host, said);
      expect([error.message, error.wayOut].map((text) => text.endsWith('.'))).toEqual([true, true]);
      expect(error.data).toEqual({ wayOut: error.wayOut, said });
    }
  });

  it.each([
    ['AUTH', 'AUTH_REQUIRED'],
    ['QUOTA_DAY', 'QUOTA'],
    ['QUOTA_BURST', 'QUOTA'],
    ['TRANSIENT', 'SERVER'],
    ['UNKNOWN_OUTCOME', 'UNKNOWN_OUTCOME'],
    ['PERMISSION', 'REFUSED'],
    ['SCHEMA', 'BAD_QUERY'],
    ['CURSOR', 'CURSOR_LOST'],
    ['NOT_SALESFORCE', 'NOT_SALESFORCE'],
  ] as const)('of class %s is %s', (one, code) => {
    expect(toDeskError(host, failure({ class: one })).code).toBe(code);
  });

  it('is the network’s when no answer came at all', () => {
    expect(parts(toDeskError(host, failure({ class: 'TRANSIENT', status: null, message: 'ECONNREFUSED' })))).toEqual({
      code: 'OFFLINE',
      message: `${host} cannot be reached.`,
    });
  });

  it('of several lines is told by the sentence that says what is wrong', () => {
    const message = `\nSELECT Next_Step__c FROM Case\n       ^\nERROR at Row:1:Column:8\nNo such column 'Next_Step__c' on entity 'Case'. If you are attempting to use a custom field, be sure to append the '__c'.`;
    expect(parts(toDeskError(host, failure({ class: 'SCHEMA', errorCode: 'INVALID_FIELD', message })))).toEqual({
      code: 'BAD_QUERY',
      message: `Salesforce did not accept a query (INVALID_FIELD: No such column 'Next_Step__c' on entity 'Case').`,
    });
  });

  it('names the host where the trouble is between here and there', () => {
    expect(parts(notSalesforce(host))).toEqual({
      code: 'NOT_SALESFORCE',
      message: `Something between here and ${host} answered with a page instead of data.`,
    });
    expect(cancelled().code).toBe('CANCELLED');
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
