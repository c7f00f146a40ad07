import { describe, expect, it } from 'vitest';
import { lastingId, noNames, underGivenIds, withNames } from '../../../renderer/state/names.ts';

const names = withNames(withNames(noNames, [{ localId: 'local:1', id: '500A' }]), [{ localId: 'local:2', id: '500B' }]);

describe('a record that got its id from Salesforce', () => {
  it('keeps the name that it has in this window', () => {
    expect(['500A', '500B', '500C', 'local:1'].map((id) => lastingId(names, id))).toEqual([
      'local:1',
      'local:2',
      '500C',
      'local:1',
    ]);
  });

  it('stays under the hand and among the picks', () => {
    const place = { selected: { id: 'local:1', index: 4 }, picked: new Set(['local:2', '500C']), search: 'a' };
    expect(underGivenIds(place, names)).toEqual({
      selected: { id: '500A', index: 4 },
      picked: new Set(['500B', '500C']),
      search: 'a',
    });
  });

  it('changes nothing where it is not', () => {
    const place = { selected: { id: '500C' }, picked: new Set(['500C']) };
    expect(underGivenIds(place, names)).toEqual(place);
    expect(underGivenIds(place, names).picked).toBe(place.picked);
    expect(underGivenIds({ ...place, selected: null }, names).selected).toBeNull();
  });
});
