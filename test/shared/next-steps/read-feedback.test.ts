import { describe, expect, it } from 'vitest';
import { readFeedback } from '../../../shared/next-steps/read-feedback.ts';

describe('readFeedback', () => {
  const cases: readonly [text: string, said: string, na: ReturnType<typeof readFeedback>['na']][] = [
    ['NA', 'NA', 'exact'],
    ['#languagebarrier NA', 'NA', 'exact'],
    [' n/a ', 'n/a', 'form'],
    ['N. A.', 'N. A.', 'form'],
    ['nothing', 'nothing', 'word'],
    ['no', 'no', 'word'],
    ['No problems at all', 'No problems at all', null],
    ['issue #3 was solved', 'issue', null],
    ['👍', '👍', null],
    ['#languagebarrier #late', '', null],
    ['', '', null],
  ];
  it.each(cases)('reads "%s"', (text, said, na) => {
    const read = readFeedback(text);
    expect([read.said.split(' ')[0], read.na]).toEqual([said.split(' ')[0], na]);
    expect(text.slice(read.start, read.end).startsWith(read.said.split(' ')[0]!)).toBe(true);
  });

  it('takes a # inside a word for a part of it', () => {
    expect(readFeedback('C#fans are happy').said).toBe('C#fans are happy');
  });
});
