import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../shared/scorecard/define-metric.ts';
import { figureOf } from '../../../shared/scorecard/figure.ts';

const marks: readonly Mark[] = [
  { caseId: 'a', counted: true, amount: 4, label: 'x', once: 'p' },
  { caseId: 'b', counted: true, amount: 1, label: 'y', once: 'o' },
  { caseId: 'c', counted: true, amount: 1, label: 'y', once: 'o' },
  { caseId: 'c', counted: false, amount: 100, label: 'z' },
];

describe('figureOf', () => {
  it.each([
    ['count', { value: 2, n: 3, of: 3 }],
    ['sum', { value: 5, n: 3, of: 3 }],
    ['share', { value: 75, n: 3, of: 4 }],
    ['median', { value: 1, n: 3, of: 3 }],
    ['mix', { value: { y: 2, x: 1 }, n: 3, of: 3 }],
  ] as const)('a %s of what is counted', (reckoning, figure) => {
    expect(figureOf({ reckoning, severalPerCase: true }, marks)).toEqual(figure);
  });

  it.each([
    ['count', 0],
    ['sum', 0],
    ['share', null],
    ['median', null],
    ['mix', {}],
  ] as const)('a %s of nothing', (reckoning, value) => {
    expect(figureOf({ reckoning }, [])).toEqual({ value, n: 0, of: 0 });
  });

  it('puts the most frequent label first', () => {
    const { value } = figureOf({ reckoning: 'mix' }, marks);
    expect(Object.keys(value as object)).toEqual(['y', 'x']);
  });
});
