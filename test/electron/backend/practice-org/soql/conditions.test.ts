import { describe, expect, it } from 'vitest';
import { parseSoql } from '../../../../../electron/backend/practice-org/soql/parse.ts';
import type { Condition } from '../../../../../electron/backend/practice-org/soql/ast.ts';

/** The tree in brackets: `(and A (not B))`. */
function shape(condition: Condition | null): string {
  if (!condition) return '';
  switch (condition.kind) {
    case 'compare':
      return condition.path.join('.');
    case 'semi-join':
      return `${condition.negated ? '!' : ''}in:${condition.select.from}`;
    case 'not':
      return `(not ${shape(condition.part)})`;
    default:
      return `(${condition.kind} ${condition.parts.map(shape).join(' ')})`;
  }
}

const shapeOf = (where: string): string => shape(parseSoql(`SELECT Id FROM Task WHERE ${where}`).where);

describe('conditions', () => {
  it.each([
    ['A = 1', 'A'],
    ['A = 1 AND B = 2 AND C = 3', '(and A B C)'],
    ['A = 1 AND (B = 2 OR C = 3)', '(and A (or B C))'],
    ['(A = 1 AND B = 2) OR C = 3', '(or (and A B) C)'],
    ['NOT A = 1 AND B = 2', '(and (not A) B)'],
    ['NOT (A = 1 AND B = 2)', '(not (and A B))'],
    ['A = 1 AND NOT (B = 2 OR NOT C = 3)', '(and A (not (or B (not C))))'],
    ['((A = 1) AND ((B = 2) OR (C = 3)))', '(and A (or B C))'],
    ['A = 1 AND WhatId NOT IN (SELECT Id FROM Case WHERE B = 2)', '(and A !in:Case)'],
  ])('%s', (where, tree) => {
    expect(shapeOf(where)).toBe(tree);
  });

  it('reads every kind of value', () => {
    const { where } = parseSoql(
      "SELECT Id FROM Task WHERE A IN ('it\\'s\\n', -3.5, TRUE, NULL, 2026-01-02, 2026-01-02T03:04:05Z, TODAY)",
    );
    expect(where).toMatchObject({
      values: [
        { kind: 'string', text: "it's\n" },
        { kind: 'number', value: -3.5 },
        { kind: 'boolean', value: true },
        { kind: 'null' },
        { kind: 'date', text: '2026-01-02' },
        { kind: 'datetime', text: '2026-01-02T03:04:05Z' },
        { kind: 'relative', name: 'TODAY', n: 0 },
      ],
    });
  });
});
