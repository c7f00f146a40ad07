import { expect, it } from 'vitest';
import { formatTable } from '../../../electron/cli/table.ts';

const rows = [
  { cells: ['1', 'red', 'long cell'], tint: 'red' },
  { cells: ['12', 'dim', ''], tint: 'dim' },
] as const;

it('lines up the columns and leaves no blanks behind', () => {
  expect(formatTable(['', 'Name', 'Text'], rows, { colour: false, width: null, tinted: 1 })).toBe(
    '    Name  Text\n1   red   long cell\n12  dim\n',
  );
});

it('cuts a line to the terminal', () => {
  const lines = formatTable(['', 'Name', 'Text'], rows, { colour: false, width: 14, tinted: 1 }).split('\n');
  expect(lines).toEqual(['    Name  Text', '1   red   lon…', '12  dim', '']);
});

it('never lets control characters of the data reach the terminal', () => {
  const cells = ['\u001b[2Jgone', 'a\nb\u202e'];
  expect(formatTable(['A', 'B'], [{ cells, tint: 'red' }], { colour: false, width: null, tinted: 0 })).toBe(
    'A         B\n [2Jgone  a b\n',
  );
});
