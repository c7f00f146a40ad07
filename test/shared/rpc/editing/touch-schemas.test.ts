import { expect, it } from 'vitest';
import { lintDraftInputSchema, logTouchInputSchema } from '../../../../shared/rpc/editing/touch-schemas.ts';

it('a touch goes out unless it says that it came in', () => {
  const touch = { id: '500', channel: 'call', text: 'Left a message', nextStepsDate: '+3d' };
  expect(logTouchInputSchema.parse(touch)).toEqual({ ...touch, direction: 'out' });
  expect(logTouchInputSchema.safeParse({ ...touch, channel: 'fax' }).success).toBe(false);
  expect(logTouchInputSchema.safeParse({ ...touch, nextStepsDate: undefined }).success).toBe(false);
});

it('a draft is linted as one types, not as for closing, unless it says so', () => {
  expect(lintDraftInputSchema.parse({ id: '500' })).toEqual({ id: '500', mode: 'editing' });
});
