import { describe, expect, it } from 'vitest';
import { aUser } from '../../support/builders.ts';
import { fromMaraToKim, KIM, MARA } from '../../support/metric-table.ts';
import { ownerAt, readOwnerHistory } from '../../../shared/scorecard/owner-history.ts';

const users = [KIM, MARA];
const change = (id: string, from: string | null, to: string | null, at: string, field = 'Owner') => ({
  id,
  caseId: 'c1',
  field,
  from,
  to,
  at: `2025-06-${at}T00:00:00Z`,
});
const owners = (changes: Parameters<typeof readOwnerHistory>[0], days: readonly string[], known = users) => {
  const handovers = readOwnerHistory(changes, known).get('c1') ?? [];
  return days.map((day) => ownerAt(handovers, 'today', Date.parse(`2025-06-${day}T00:00:00Z`)));
};

describe('the owner at an instant', () => {
  it('is today’s where there is no history', () => {
    expect(owners([], ['01', '20'])).toEqual(['today', 'today']);
  });

  it('is the one before a handover until it happens, and the record’s own after the last', () => {
    const changes = [change('2', 'u-ms', 'u-kk', '10'), change('1', 'u-x', 'u-ms', '05')];
    expect(owners(changes, ['01', '04', '05', '09', '10', '20'])).toEqual([
      'u-x',
      'u-x',
      'u-ms',
      'u-ms',
      'today',
      'today',
    ]);
  });

  it('takes the rows with names for those with ids', () => {
    expect(owners(fromMaraToKim('2025-06-05T00:00:00Z'), ['01'])).toEqual(['u-ms']);
    expect(owners(fromMaraToKim('2025-06-05T00:00:00Z').slice(0, 1), ['01'])).toEqual(['u-ms']);
  });

  it('does not guess between two people of one name', () => {
    const namesakes = [...users, aUser({ id: 'u-ms2', name: 'Mara Silva' })];
    expect(owners(fromMaraToKim('2025-06-05T00:00:00Z').slice(0, 1), ['01'], namesakes)).toEqual(['today']);
    expect(owners(fromMaraToKim('2025-06-05T00:00:00Z'), ['01'], namesakes)).toEqual(['u-ms']);
  });

  it('keeps queues and unknown people as they are written, and nobody as nobody', () => {
    expect(owners([change('1', 'AMER Queue', 'u-kk', '05'), change('2', null, 'u-kk', '06')], ['01', '05'])).toEqual([
      'AMER Queue',
      '',
    ]);
  });

  it('reads changes of the owner alone', () => {
    expect(owners([change('1', 'Open', 'Closed', '05', 'Status')], ['01'])).toEqual(['today']);
  });
});
