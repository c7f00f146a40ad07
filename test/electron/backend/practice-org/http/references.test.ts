import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../../../electron/backend/practice-org/http/references.ts';

const answers: Record<string, unknown> = {
  made: { id: '001A', success: true },
  found: { records: [{ Id: '500A', Age: 3 }, { Id: '500B' }] },
};
const resolve = (given: unknown): unknown => resolveReferences(given, (id) => answers[id]);

describe('a reference to an earlier part', () => {
  it.each([
    ['@{made.id}', '001A'],
    ['/sobjects/Case/@{found.records[1].Id}/x', '/sobjects/Case/500B/x'],
    ['@{found.records[0].Age}', 3],
    ['@{MADE}', null],
    [
      { AccountId: '@{made.ID}', list: ['@{made.id}', 1], none: null },
      { AccountId: '001A', list: ['001A', 1], none: null },
    ],
    ['nothing to see', 'nothing to see'],
  ])('%j becomes %j', (given, becomes) => {
    if (becomes === null) expect(() => resolve(given)).toThrow('Invalid reference specified. No value for MADE');
    else expect(resolve(given)).toEqual(becomes);
  });

  it.each(['@{gone.id}', '@{made.name}', '@{found.records[7].Id}', '@{found.records}'])('%s has no value', (given) => {
    expect(() => resolve(given)).toThrow('Invalid reference specified. No value for ');
  });
});
