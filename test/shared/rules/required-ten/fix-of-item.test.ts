import { expect, it } from 'vitest';
import { fixOfItem } from '../../../../shared/rules/required-ten/fix-of-item.ts';
import { REQUIRED_TEN_ITEMS } from '../../../../shared/rules/required-ten/registry.ts';

it('every item of the Required 10 has its way to be mended, and only closing items lead to the closing sheet', () => {
  const fixes = REQUIRED_TEN_ITEMS.map(({ id, meta }) => [id, meta.phase, fixOfItem(id)] as const);
  for (const [, phase, fix] of fixes) {
    expect(fix).toBeTruthy();
    if (fix === 'close') expect(phase).toBe('closing');
  }
  expect(fixOfItem('R10-5')).toBe('setAdmin');
});
