import { expect, expectTypeOf, it } from 'vitest';
import type { Holes, MessageData } from '#shared/lib';
import { fillMessage } from '#shared/lib';

it('fills every hole with its value', () => {
  expect(fillMessage('{{a}} and {{b}}, then {{a}}', { a: 1, b: 'two' })).toBe('1 and two, then 1');
});

it('leaves a message without data, and a hole without a value, as they are', () => {
  expect([fillMessage('No holes.', undefined), fillMessage('{{a}} {{b}}', { a: '$&' })]).toEqual([
    'No holes.',
    '$& {{b}}',
  ]);
});

it('fills a hole once, and with nothing but what it was given', () => {
  const filled = fillMessage('{{a}} {{constructor}} {{a.b}} {{#if a}}', { a: '{{b}} ${process.exit()}', b: 'no' });
  expect(filled).toBe('{{b}} ${process.exit()} {{constructor}} {{a.b}} {{#if a}}');
});

it('reads the holes from the literal type of a message', () => {
  expectTypeOf<Holes<'From {{first}} to {{last}}.'>>().toEqualTypeOf<'first' | 'last'>();
  expectTypeOf<Holes<'No holes.'>>().toEqualTypeOf<never>();
  expectTypeOf<MessageData<'By {{who}}.'>>().toEqualTypeOf<readonly [data: { readonly who: string | number }]>();
});
