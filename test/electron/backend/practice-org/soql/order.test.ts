import { describe, expect, it } from 'vitest';
import { aDesk } from './a-desk.ts';

function shelf() {
  const { add, column } = aDesk();
  const rows: [string, string | null, string][] = [
    ['d', 'High', '2026-06-02T00:00:00Z'],
    ['B', null, '2026-06-01T00:00:00Z'],
    ['a', 'Low', '2026-06-02T00:00:00Z'],
    ['C', 'High', '2026-06-01T00:00:00Z'],
  ];
  for (const [Subject, Priority, at] of rows) add('Case', { Subject, Priority }, at);
  return (order: string): string => column(`SELECT Subject FROM Case ${order}`).join('');
}

describe('ORDER BY', () => {
  it.each([
    ['', 'dBaC'],
    ['ORDER BY Id', 'dBaC'],
    ['ORDER BY Id DESC', 'CaBd'],
    ['ORDER BY Subject', 'aBCd'],
    ['ORDER BY Subject DESC', 'dCBa'],
    ['ORDER BY Priority, Subject', 'BCda'],
    ['ORDER BY Priority NULLS LAST, Subject', 'CdaB'],
    ['ORDER BY Priority DESC NULLS LAST, Subject', 'aCdB'],
    ['ORDER BY CreatedDate', 'BCda'],
    ['ORDER BY CreatedDate, Id', 'BCda'],
    ['ORDER BY CreatedDate DESC, Subject', 'adBC'],
    ['ORDER BY Owner.Name, Id', 'dBaC'],
  ])('%s', (order, subjects) => {
    expect(shelf()(order)).toBe(subjects);
  });

  it('refuses long text', () => {
    expect(() => shelf()('ORDER BY Description')).toThrow("field 'Description' can not be sorted in a query call");
  });
});
