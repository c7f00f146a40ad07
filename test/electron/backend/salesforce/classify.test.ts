import { describe, expect, it } from 'vitest';
import { classify, unanswered } from '../../../../electron/backend/salesforce/classify.ts';

const said = (errorCode: string, message = 'm', fields?: string[]): unknown => [{ message, errorCode, fields }];
const classOf = (status: number, json: unknown, safe = true): string => classify({ status, json }, safe).class;

describe('an answer that is no success', () => {
  it.each([
    [401, said('INVALID_SESSION_ID', 'Session expired or invalid'), 'AUTH'],
    [403, said('INVALID_SESSION_ID'), 'AUTH'],
    [401, undefined, 'AUTH'],
    [403, said('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 'QUOTA_DAY'],
    [
      403,
      said('REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'),
      'QUOTA_BURST',
    ],
    [403, said('REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.'), 'QUOTA_BURST'],
    [429, undefined, 'QUOTA_BURST'],
    [400, said('UNABLE_TO_LOCK_ROW'), 'TRANSIENT'],
    [400, said('QUERY_TIMEOUT'), 'TRANSIENT'],
    [400, said('PROCESSING_HALTED'), 'TRANSIENT'],
    [503, said('SERVER_UNAVAILABLE'), 'TRANSIENT'],
    [412, null, 'CONFLICT'],
    [412, [], 'CONFLICT'],
    [404, said('NOT_FOUND'), 'GONE'],
    [404, said('ENTITY_IS_DELETED'), 'GONE'],
    [400, said('FIELD_CUSTOM_VALIDATION_EXCEPTION'), 'REJECTED'],
    [400, said('REQUIRED_FIELD_MISSING'), 'REJECTED'],
    [400, said('STRING_TOO_LONG'), 'REJECTED'],
    [400, said('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'), 'REJECTED'],
    [400, said('DUPLICATES_DETECTED'), 'REJECTED'],
    [400, said('DUPLICATE_VALUE'), 'REJECTED'],
    [300, ['/services/data/v63.0/sobjects/Case/500'], 'REJECTED'],
    [400, said('INVALID_FIELD_FOR_INSERT_UPDATE'), 'PERMISSION'],
    [400, said('INSUFFICIENT_ACCESS_OR_READONLY'), 'PERMISSION'],
    [400, said('INVALID_CROSS_REFERENCE_KEY'), 'PERMISSION'],
    [403, said('API_DISABLED_FOR_ORG'), 'PERMISSION'],
    [400, said('INVALID_FIELD'), 'SCHEMA'],
    [400, said('INVALID_TYPE'), 'SCHEMA'],
    [400, said('MALFORMED_QUERY'), 'SCHEMA'],
    [400, said('INVALID_QUERY_LOCATOR'), 'CURSOR'],
    [400, said('MALFORMED_ID'), 'BUG'],
    [414, undefined, 'BUG'],
    [431, undefined, 'BUG'],
  ])('%i %j means the same for reading and for writing: %s', (status, json, expected) => {
    expect([classOf(status, json, true), classOf(status, json, false)]).toEqual([expected, expected]);
  });

  it.each([
    ['a page with 200', 200, undefined, 'NOT_SALESFORCE'],
    ['JSON of another form', 200, { error: 'login required' }, 'NOT_SALESFORCE'],
    ['a redirect', 302, undefined, 'NOT_SALESFORCE'],
    ['a page that forbids', 403, undefined, 'NOT_SALESFORCE'],
    ['a page for a path that is not there', 404, undefined, 'NOT_SALESFORCE'],
    ['an empty list of errors', 404, [], 'NOT_SALESFORCE'],
    ['a gateway that gave up', 504, undefined, 'TRANSIENT'],
    ['the maintenance page', 503, undefined, 'TRANSIENT'],
    ['an exception in Salesforce', 500, said('UNKNOWN_EXCEPTION'), 'TRANSIENT'],
  ])('that tells nothing (%s) leaves a write unknown', (_name, status, json, whenReading) => {
    expect([classOf(status, json, true), classOf(status, json, false)]).toEqual([whenReading, 'UNKNOWN_OUTCOME']);
  });

  it('goes by its code before its status, which varies', () => {
    expect([classOf(500, said('INVALID_QUERY_LOCATOR')), classOf(200, said('UNABLE_TO_LOCK_ROW'))]).toEqual([
      'CURSOR',
      'TRANSIENT',
    ]);
  });

  it('keeps Salesforce’s own words and fields, all of them', () => {
    const json = [
      { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Feedback is needed.', fields: ['Feedback__c'] },
      { errorCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Subject]', fields: ['Subject'] },
    ];
    expect(classify({ status: 400, json, retryAfterMs: 5000 }, false)).toEqual({
      class: 'REJECTED',
      status: 400,
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'Feedback is needed.\nRequired fields are missing: [Subject]',
      fields: ['Feedback__c', 'Subject'],
      retryAfterMs: 5000,
    });
  });

  it('keeps its status, also where Salesforce said nothing', () => {
    expect(classify({ status: 412, json: null }, false)).toMatchObject({
      status: 412,
      errorCode: null,
      message: 'HTTP 412',
    });
  });

  it('is read in the form of collections too', () => {
    const json = [{ statusCode: 'DUPLICATES_DETECTED', message: 'Use one of these records?', fields: [] }];
    expect(classify({ status: 200, json }, false)).toMatchObject({
      class: 'REJECTED',
      errorCode: 'DUPLICATES_DETECTED',
    });
  });
});

describe('no answer', () => {
  it('leaves only a write unknown that can have been sent', () => {
    const classes = [true, false].map((safe) => [true, false].map((sent) => unanswered('reset', { safe, sent }).class));
    expect(classes).toEqual([
      ['TRANSIENT', 'TRANSIENT'],
      ['UNKNOWN_OUTCOME', 'TRANSIENT'],
    ]);
  });
});
