import { expect, it } from 'vitest';
import { failureSchema } from '../../../shared/rpc/failure-schema.ts';

it('a failure is whole: a code, a sentence and a way out', () => {
  const failure = { code: 'OFFLINE', message: 'm', wayOut: 'w' };
  expect(failureSchema.parse(failure)).toEqual(failure);
  expect(failureSchema.safeParse({ code: 'OFFLINE', message: 'm' }).success).toBe(false);
});
