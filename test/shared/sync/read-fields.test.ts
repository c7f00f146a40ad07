import { describe, expect, it } from 'vitest';
import { compact, day, flag, id, id18, idOf, instant, number, stamp, text } from '../../../shared/sync/read-fields.ts';

describe('reading the fields of a Salesforce record', () => {
  it('takes blank, null and wrongly typed values as absent', () => {
    const record = { Blank: '', Null: null, Wrong: 7, Flag: 'true' };
    expect([
      text(record, 'Blank'),
      text(record, 'Null'),
      text(record, 'Wrong'),
      flag(record, 'Flag'),
      number(record, 'Blank'),
    ]).toEqual(Array(5).fill(undefined));
  });

  it('reads an instant in UTC, to the second', () => {
    expect(instant({ At: '2026-05-08T21:20:00.000+0000' }, 'At')).toBe('2026-05-08T21:20:00Z');
    expect(stamp({ SystemModstamp: '2026-05-08T21:20:00.000+0000' })).toBe(Date.UTC(2026, 4, 8, 21, 20));
    expect(instant({ At: 'yesterday' }, 'At')).toBeUndefined();
  });

  it('reads a day only when it is one', () => {
    expect(day({ On: '2026-05-08' }, 'On')).toBe('2026-05-08');
    expect(day({ On: '2026-05-08T00:00:00.000+0000' }, 'On')).toBeUndefined();
  });

  it('gives a 15-character id its checksum and leaves an 18-character one alone', () => {
    expect(id18('001A0000006Vm9r')).toBe('001A0000006Vm9rIAC');
    expect(id18('001A0000006Vm9rIAC')).toBe('001A0000006Vm9rIAC');
    expect(id({ WhatId: '500000000000001' }, 'WhatId')).toBe('500000000000001AAA');
  });

  it('tells what a polymorphic id names by its prefix', () => {
    expect(idOf({ WhatId: '500000000000001AAA' }, 'WhatId', '500')).toBe('500000000000001AAA');
    expect(idOf({ WhatId: '001000000000001AAA' }, 'WhatId', '500')).toBeUndefined();
  });

  it('leaves absent properties out', () => {
    expect(Object.keys(compact({ a: 1, b: undefined, c: null }))).toEqual(['a', 'c']);
  });
});
