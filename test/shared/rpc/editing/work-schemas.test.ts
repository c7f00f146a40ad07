import { expect, it } from 'vitest';
import {
  flowInputSchema,
  manyInputSchema,
  parkInputSchema,
  skipInputSchema,
} from '../../../../shared/rpc/editing/work-schemas.ts';

it('a skip has a reason', () => {
  expect(skipInputSchema.safeParse({ id: '500', reason: '' }).success).toBe(false);
  expect(skipInputSchema.safeParse({ id: '500', reason: 'On leave' }).success).toBe(true);
});

it('a case is parked until a day as typed', () => {
  expect(parkInputSchema.safeParse({ id: '500', until: '6m', text: 'Asked for autumn' }).success).toBe(true);
  expect(parkInputSchema.safeParse({ id: '500', text: 'Asked for autumn' }).success).toBe(false);
});

it('what is done to many is one of a closed list, without a closed status', () => {
  const many = { ids: ['500'], command: { kind: 'assign', ownerId: '005' } };
  expect(manyInputSchema.parse(many)).toEqual(many);
  expect(manyInputSchema.safeParse({ ids: ['500'], command: { kind: 'remove' } }).success).toBe(false);
  expect(manyInputSchema.safeParse({ ids: [], command: { kind: 'pickUp' } }).success).toBe(false);
});

it('answers to a flow are texts', () => {
  expect(flowInputSchema.safeParse({ flowId: 'not-now', caseId: '500', answers: { months: '6' } }).success).toBe(true);
  expect(flowInputSchema.safeParse({ flowId: 'not-now', caseId: '500', answers: { months: 6 } }).success).toBe(false);
});
