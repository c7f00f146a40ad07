import { describe, expect, it } from 'vitest';
import { invalidField, OrgError, pointAt } from '../../../../electron/backend/practice-org/org-error.ts';

describe('an error of the org', () => {
  it('is an array of one', () => {
    expect(JSON.parse(invalidField('so "so"').body())).toEqual([{ message: 'so "so"', errorCode: 'INVALID_FIELD' }]);
    expect(new OrgError(404, 'NOT_FOUND', 'x').status).toBe(404);
  });

  it('points at a word, not at a part of one', () => {
    expect(pointAt('SELECT Names, Name FROM Case', 'name', 'wrong')).toBe(
      '\nSELECT Names, Name FROM Case\n              ^\nERROR at Row:1:Column:15\nwrong',
    );
  });

  it('counts rows, and shows only what is near', () => {
    const query = `SELECT Id\nFROM Case WHERE ${'x'.repeat(60)} = 1`;
    const [, snippet = '', caret = '', place] = pointAt(query, '1', 'wrong').split('\n');
    expect([snippet.length <= 80, snippet[caret.length - 1], place]).toEqual([true, '1', 'ERROR at Row:2:Column:80']);
  });

  it('stands alone when the word is not there', () => {
    expect(pointAt('SELECT Id', 'Foo', 'wrong')).toBe('wrong');
  });
});
