import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '#shared/rpc';
import { piecesOf } from '../../../renderer/features/case/next-step-pieces.ts';

const found = (
  start: number,
  end: number,
  severity: 'error' | 'warning' = 'error',
): CaseDetail['diagnostics'][number] => ({
  rule: 'step-specific',
  severity,
  field: 'nextSteps',
  message: '',
  start,
  end,
  fixable: false,
});

const shown = (text: string, diagnostics: CaseDetail['diagnostics'] = []) =>
  piecesOf(text, diagnostics).map((line) =>
    line.map(({ text: words, part, severity }) => `${part}${severity ? `!${severity}` : ''}:${words}`),
  );

describe('the pieces of Next Steps', () => {
  it('are date, initials and step of each line', () => {
    expect(shown('2026-11-23 KK Called Dana\n\n2026-11-20 MS First touch')).toEqual([
      ['date:2026-11-23', 'initials: KK', 'step: Called Dana'],
      ['date:2026-11-20', 'initials: MS', 'step: First touch'],
    ]);
  });

  it('carry the squiggle exactly where it belongs, on the second line too', () => {
    const text = '2026-11-23 KK Called\n2026-11-20 KK Contact';
    const start = text.indexOf('Contact');
    expect(shown(text, [found(start, start + 7)])[1]).toEqual([
      'date:2026-11-20',
      'initials: KK',
      'step: ',
      'step!error:Contact',
    ]);
  });

  it('show the worst of what overlaps', () => {
    expect(shown('waiting', [found(0, 7, 'warning'), found(0, 3)])).toEqual([['step!error:wai', 'step!warning:ting']]);
  });

  it('never lose a character', () => {
    const text = '  KK waiting 🎉 on billing\n2026-11-23\nمرحبا';
    const lines = piecesOf(text, [found(3, 9), found(12, 14, 'warning')]);
    expect(lines.map((line) => line.map(({ text: words }) => words).join('')).join('\n')).toBe(text);
  });
});
