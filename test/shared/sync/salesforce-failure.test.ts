import { expect, it } from 'vitest';
import { failureClasses, salesforceFailureSchema } from '../../../shared/sync/salesforce-failure.ts';

it('a failure of Salesforce is of a closed list of classes', () => {
  const failure = { status: null, errorCode: null, message: 'm', fields: [], retryAfterMs: null };
  expect(failureClasses.map((one) => salesforceFailureSchema.parse({ ...failure, class: one }).class)).toEqual([
    ...failureClasses,
  ]);
  expect(salesforceFailureSchema.safeParse({ ...failure, class: 'ODD' }).success).toBe(false);
});
