import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../electron/backend/export/to-csv.ts';

describe('toCsv', () => {
  it('is read back as it was, whatever its texts hold', () => {
    const rows = [
      ['Müller, "Jo"', 'two\nlines', '= a formula'],
      [-2.5, 0, ''],
    ];
    const { data } = Papa.parse(toCsv(rows).replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    expect(data).toEqual([
      ['Müller, "Jo"', 'two\nlines', "'= a formula"],
      ['-2.5', '0', ''],
    ]);
  });

  it('lets no text run as a formula, and leaves negative numbers alone', () => {
    expect(toCsv([['=1+1', '+1', '-1', '@x', -1]])).toBe('\uFEFF"\'=1+1","\'+1","\'-1","\'@x",-1\r\n');
  });
});
