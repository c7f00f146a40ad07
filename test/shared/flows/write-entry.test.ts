import { describe, expect, it } from 'vitest';
import { parseDay } from '#shared/lib';
import { entryPrefix, stepOf, withEntry } from '../../../shared/flows/write-entry.ts';

const stamp = { today: parseDay('2025-06-12')!, initials: 'KK' };

describe('a new entry', () => {
  it.each([
    ['gets the day and the initials', 'Call the buyer', '2025-06-12 KK Call the buyer'],
    ['keeps what was typed of them', '2025-06-11 MS Call the buyer', '2025-06-11 MS Call the buyer'],
    ['is given the day alone where the initials are there', 'KK Call the buyer', '2025-06-12 KK Call the buyer'],
    ['is one line, however it was pasted', 'Call\r\n  the buyer \n', '2025-06-12 KK Call the buyer'],
  ])('%s', (_what, typed, entry) => {
    expect(withEntry(undefined, typed, stamp)).toBe(entry);
    expect(withEntry('2025-06-01 KK Older', typed, stamp)).toBe(`${entry}\n2025-06-01 KK Older`);
  });

  it.each(['', '  ', '2025-06-12 KK '])('is none when nothing was typed (“%s”)', (typed) => {
    expect(withEntry('2025-06-01 KK Older', typed, stamp)).toBe('2025-06-01 KK Older');
    expect(withEntry(undefined, typed, stamp)).toBe('');
  });
});

it('the step stands alone where it is told elsewhere', () => {
  expect(stepOf('2025-06-12 KK Call the buyer', 'KK')).toBe('Call the buyer');
  expect(stepOf('Call the buyer', 'KK')).toBe('Call the buyer');
  expect(entryPrefix(stamp)).toBe('2025-06-12 KK ');
});
