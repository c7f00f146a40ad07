import { expect, it } from 'vitest';
import { closeInputSchema, closeManyInputSchema } from '../../../../shared/rpc/editing/close-schemas.ts';

it('a closing names an outcome of the gate', () => {
  const close = { id: '500', outcome: 'resolved', resolutionAction: 'Answered Question', reason: 'r' };
  expect(closeInputSchema.parse(close)).toEqual(close);
  expect(closeInputSchema.safeParse({ id: '500', outcome: 'lost' }).success).toBe(false);
  expect(closeInputSchema.safeParse({ id: '500' }).success).toBe(false);
});

it('closing many names at least one case, and never more than can be shown', () => {
  expect(closeManyInputSchema.safeParse({ ids: ['500'] }).success).toBe(true);
  expect(closeManyInputSchema.safeParse({ ids: [] }).success).toBe(false);
  expect(closeManyInputSchema.safeParse({ ids: Array(2_001).fill('500') }).success).toBe(false);
});
