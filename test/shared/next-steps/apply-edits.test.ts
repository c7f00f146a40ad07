import { describe, expect, it } from 'vitest';
import { applyEdits } from '#shared/next-steps';

describe('applyEdits', () => {
  it('replaces, inserts and deletes by places of the text as it was', () => {
    const edits = [
      { start: 6, end: 7, text: '' },
      { start: 0, end: 2, text: 'KK' },
      { start: 3, end: 3, text: 'x ' },
    ];
    expect(applyEdits('kk abc!', edits)).toBe('KK x abc');
  });

  it('inserts at one place in the order given, before what is replaced there', () => {
    const edits = [
      { start: 1, end: 2, text: '-' },
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
    ];
    expect(applyEdits('a b', edits)).toBe('a12-b');
  });

  it('leaves a text without edits alone', () => {
    expect(applyEdits('😀', [])).toBe('😀');
  });
});
