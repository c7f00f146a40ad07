import { describe, expect, it } from 'vitest';
import { soqlIds, soqlInstant, soqlString } from '../../../shared/sync/soql-text.ts';

describe('SOQL literals', () => {
  it('escapes quotes and backslashes, so that no text can end its literal', () => {
    expect(soqlString("O'Hara \\ Sons")).toBe("'O\\'Hara \\\\ Sons'");
  });

  it('lists ids', () => {
    expect(soqlIds(['a', 'b'])).toBe("'a','b'");
  });

  it('writes an instant in whole seconds of UTC, unquoted', () => {
    expect(soqlInstant(Date.UTC(2026, 0, 31, 10, 0, 0, 999))).toBe('2026-01-31T10:00:00Z');
  });
});
