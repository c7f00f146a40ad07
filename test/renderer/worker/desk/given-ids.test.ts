import { describe, expect, it } from 'vitest';
import { withGivenIds } from '../../../../renderer/worker/desk/given-ids.ts';

const local = 'local:0b6a1f0e-0a56-4f0e-9d7e-1e5c2f4a9b10';
const other = 'local:9c1d2e3f-1111-4222-8333-444455556666';
const given = '500Pr00000000EXIAY';
const names = new Map([[local, given]]);

describe('what a window asks by a local id', () => {
  it.each([
    ['alone', { id: local }, { id: given }],
    ['in a list', { ids: [local, other] }, { ids: [given, other] }],
    ['deeper', { input: { patch: { contactId: local } } }, { input: { patch: { contactId: given } } }],
    ['as the key of a record', { card: `cases/${local}` }, { card: `cases/${given}` }],
  ])('is asked by the id that Salesforce gave: %s', (_where, asked, meant) => {
    expect(withGivenIds(asked, names)).toEqual(meant);
  });

  it.each([
    [undefined],
    [null],
    [7],
    [''],
    ['Call about local:0b6a'],
    [`See ${local}`],
    [{ text: `${local} and more` }],
  ])('is left as it is where it is none: %j', (asked) => expect(withGivenIds(asked, names)).toEqual(asked));

  it('leaves what is no plain object alone', () => {
    const at = new Date(0);
    expect(withGivenIds({ at }, names)).toEqual({ at });
  });
});
