import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { DeskError } from '#shared/rpc';
import { toFailure } from '../../../../renderer/worker/desk/failure.ts';

describe('a failure that is shown', () => {
  it('keeps its code, sentence and way out, whether it is ours or crossed RPC', () => {
    const expected = { code: 'QUOTA', message: 'The limit is reached.', wayOut: 'Wait.' };
    expect(toFailure(new DeskError('QUOTA', expected.message, expected.wayOut))).toEqual(expected);
    expect(toFailure(new ORPCError('QUOTA', { message: expected.message, data: { wayOut: expected.wayOut } }))).toEqual(
      expected,
    );
  });

  it('takes a lost connection to main as offline', () => {
    const aborted = new Error('This operation was aborted');
    aborted.name = 'AbortError';
    expect(toFailure(aborted).code).toBe('OFFLINE');
  });

  it('says plainly when it is our mistake', () => {
    expect(toFailure(new TypeError('x is not a function'))).toMatchObject({ code: 'INTERNAL' });
  });
});
