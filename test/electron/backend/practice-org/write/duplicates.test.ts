import { describe, expect, it } from 'vitest';
import { duplicatesDetected, duplicatesOf } from '../../../../../electron/backend/practice-org/write/duplicates.ts';
import { aWriter } from './a-writer.ts';

function people() {
  const { store, add } = aWriter();
  const account = add('Account', { Name: 'Acme' });
  const ito = add('Contact', { FirstName: 'Ito', LastName: 'Sato', Email: 'ito@acme.example', AccountId: account });
  const found = (contact: Record<string, string | null>, except: string | null = null) =>
    duplicatesOf(store, { Email: null, FirstName: null, LastName: 'x', AccountId: null, ...contact }, except).map(
      (row) => row['Id'],
    );
  return { store, account, ito, found };
}

describe('the duplicate rule', () => {
  it('knows a person by their address, whatever its case, or by name and account', () => {
    const { account, ito, found } = people();
    expect([
      found({ Email: 'ITO@acme.example' }),
      found({ FirstName: 'ito', LastName: 'sato', AccountId: account }),
      found({ FirstName: 'Ito', LastName: 'Sato' }),
      found({ Email: 'other@acme.example' }),
    ]).toEqual([[ito], [ito], [], []]);
  });

  it('does not take a person for their own duplicate, nor one who was deleted', () => {
    const { store, ito, found } = people();
    expect(found({ Email: 'ito@acme.example' }, ito)).toEqual([]);
    store.table('Contact').update(0, { IsDeleted: true });
    expect(found({ Email: 'ito@acme.example' })).toEqual([]);
  });

  it('says which records it means', () => {
    const { store } = people();
    expect(duplicatesDetected(store.table('Contact').rows).items).toMatchObject([
      {
        errorCode: 'DUPLICATES_DETECTED',
        message: 'Use one of these records?',
        duplicateResult: { allowSave: true, matchResults: [{ size: 1 }] },
      },
    ]);
  });
});
