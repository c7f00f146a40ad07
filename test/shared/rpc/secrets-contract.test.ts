import { expect, it } from 'vitest';
import { secretsStateSchema } from '../../../shared/rpc/secrets-contract.ts';

it('where the sign-in is kept has one of a closed list of answers', () => {
  expect(secretsStateSchema.options).toEqual(['keychain', 'memory', 'locked', 'open']);
});
