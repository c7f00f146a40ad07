import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../../../renderer/state/failure.ts';

describe('a failure in words', () => {
  it('takes the sentence, the way out and the names that an expected one brings', () => {
    const data = { wayOut: 'Ask your administrator.', missing: ['Case.Feedback__c'] };
    const error = new ORPCError('ORG_UNFIT', { defined: true, message: 'This org lacks a field.', data });
    expect(toFailure(error)).toEqual({
      code: 'ORG_UNFIT',
      message: 'This org lacks a field.',
      wayOut: 'Ask your administrator.',
      missing: ['Case.Feedback__c'],
    });
  });

  it.each([
    ['a bug behind the wire', new ORPCError('INTERNAL_SERVER_ERROR', { message: 'x is undefined' })],
    ['a wire that broke', new Error('Cannot send message, WebSocket is not open.')],
    ['something that is no error', 'oops'],
  ])('never shows the insides of %s', (_, error) => {
    const { message, wayOut } = toFailure(error);
    expect(`${message} ${wayOut}`).toMatch(/^(Something went wrong inside the app|The app did not answer)\. Try again/);
  });
});
