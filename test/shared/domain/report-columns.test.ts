import { describe, expect, it } from 'vitest';
import { REPORT_LABELS } from '#shared/domain';
import { matchColumns } from '../../../shared/domain/report-columns.ts';

describe('matchColumns', () => {
  it('finds fields by label, whatever their case, spaces and punctuation', () => {
    const { at, unknown } = matchColumns([
      'CASE NUMBER',
      ' Date/Time  Opened ↑',
      'next-steps date',
      'Case Owner: Full Name',
    ]);
    expect([Object.fromEntries(at), unknown]).toEqual([
      { caseNumber: 0, createdAt: 1, nextStepsDate: 2, owner: 3 },
      [],
    ]);
  });

  it('keeps what it does not know, and takes the first of two columns for one field', () => {
    const { at, unknown } = matchColumns(['Case Number', 'Age (Hours)', '', 'Case: Case Number']);
    expect([at.get('caseNumber'), unknown]).toEqual([
      0,
      [
        { label: 'Age (Hours)', index: 1 },
        { label: 'Case: Case Number', index: 3 },
      ],
    ]);
  });

  it('tells every label from every other', () => {
    const labels = Object.values(REPORT_LABELS).flat();
    const { at, unknown } = matchColumns(Object.values(REPORT_LABELS).map(([label]) => label));
    expect([at.size, unknown]).toEqual([Object.keys(REPORT_LABELS).length, []]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
