import { expect, it } from 'vitest';
import { renameIds } from '../../../shared/outbox/rename-ids.ts';
import { anUpdate } from './an-operation.ts';

it('what an operation names gets its other name, its own record keeps its own', () => {
  const op = anUpdate(
    { contactId: 'a', priority: null },
    { contactId: 'b', priority: 'High' },
    { id: 'a', caseId: 'a' },
  );
  const renamed = renameIds(op, (id) => (id === 'a' ? 'z' : id));
  expect(renamed).toEqual({ ...op, caseId: 'z', patch: { contactId: 'z', priority: null } });
  expect(renameIds({ ...op, caseId: null }, (id) => (id === 'b' ? 'z' : id))).toEqual({
    ...op,
    caseId: null,
    base: { contactId: 'z', priority: 'High' },
  });
});
