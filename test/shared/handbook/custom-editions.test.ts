import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomEdition, EditionData } from '#shared/handbook';
import { changesBetween, EDITION_IDS, editionOf, fy26, readEditions, writeEditions } from '#shared/handbook';

const ours: CustomEdition = { id: 'custom:ours', name: 'Ours', base: 'fy26', changes: { limitDays: 20 } };
const file = (...editions: readonly unknown[]) =>
  JSON.stringify({ format: 'advocate-desk/editions', version: 1, editions });
const read = (text: string, known: readonly CustomEdition[] = []) => readEditions(text, known);

describe('readEditions', () => {
  it('builds an edition from its base and its changes', () => {
    const result = read(file(ours));
    expect(
      result.ok && result.built.map(({ id, basis, limitDays, targetDays }) => [id, basis, limitDays, targetDays]),
    ).toEqual([['custom:ours', 'fy26', 20, 7]]);
  });

  it('lets an edition start from another, of the file or known before', () => {
    const theirs = { id: 'custom:theirs', name: 'Theirs', base: 'custom:ours', changes: { targetDays: 9 } } as const;
    const limits = (text: string, known: readonly CustomEdition[] = []) => {
      const result = read(text, known);
      return result.ok ? result.built.map(({ limitDays, targetDays }) => [limitDays, targetDays]) : result;
    };
    expect(limits(file(theirs, ours))).toEqual([
      [20, 9],
      [20, 7],
    ]);
    expect(limits(file(theirs), [ours])).toEqual([[20, 9]]);
  });

  it.each([
    ['what is not JSON', 'nope', 'not-json', /^is not JSON/],
    ['another format', '{"format":"x"}', 'not-editions', /^format: expected "advocate-desk\/editions"/],
    ['a list', '[]', 'not-editions', /^format/],
    ['a newer version', '{"format":"advocate-desk/editions","version":2}', 'newer-version', /update/],
    ['no edition', file(), 'invalid', /^editions: at least one edition/],
    ['an id of ours', file({ ...ours, id: 'fy26' }), 'invalid', /^editions\[0\]\.id: an id like custom:our-team/],
    [
      'a wrong type',
      file({ ...ours, changes: { limitDays: 'x' } }),
      'invalid',
      /^editions\[0\]\.changes\.limitDays: .*expected number/,
    ],
    ['a typing error', file({ ...ours, changes: { limitDay: 20 } }), 'invalid', /^editions\[0\]\.changes: .*limitDay/],
    [
      'half of a part',
      file({ ...ours, changes: { firstReview: { High: { hours: 4 } } } }),
      'invalid',
      /^editions\[0\]\.changes\.firstReview/,
    ],
    [
      'an unknown trigger',
      file({ ...ours, changes: { triggers: [{ id: 'x', labels: ['X'], category: 'inbound', exempt: false }] } }),
      'invalid',
      /^editions\[0\]\.changes\.triggers\[0\]\.id: /,
    ],
    [
      'an unknown base',
      file({ ...ours, base: 'fy99' }),
      'unknown-base',
      /^editions\[0\]\.base: there is no edition "fy99", use fy26/,
    ],
    ['itself as base', file({ ...ours, base: ours.id }), 'cycle', /custom:ours → custom:ours/],
    [
      'a cycle of three',
      file(
        { ...ours, base: 'custom:b' },
        { ...ours, id: 'custom:b', base: 'custom:c' },
        { ...ours, id: 'custom:c', base: 'custom:ours' },
      ),
      'cycle',
      /^editions\[0\]\.base: .*custom:ours → custom:b → custom:c → custom:ours.*start from fy26/,
    ],
    ['one id twice', file(ours, ours), 'duplicate', /^editions\[1\]\.id: "custom:ours" is taken by editions\[0\]/],
    [
      'one label for two triggers',
      file({
        ...ours,
        changes: {
          triggers: [
            { id: 'pql', labels: ['Hand raise'], category: 'inbound', exempt: false },
            { id: 'eoa', labels: ['hand raise'], category: 'renewal', exempt: false },
          ],
        },
      }),
      'contradiction',
      /^editions\[0\]\.changes\.triggers\[1\]\.labels\[0\]: "hand raise" is a label of pql/,
    ],
  ])('refuses %s, and names the place', (_claim, text, code, message) => {
    const result = read(text);
    expect(result).toMatchObject({ ok: false, code, message: expect.stringMatching(message) as string });
    expect(!result.ok && result.message).not.toContain('\n');
  });

  it('takes every part of every built-in edition', () => {
    for (const id of EDITION_IDS) {
      const changes = changesBetween(fy26, editionOf(id));
      const result = read(writeEditions([{ ...ours, changes }]));
      expect(result.ok && changesBetween(editionOf(id), result.built[0] as EditionData)).toEqual({});
    }
  });
});

it('gives back what was written, whatever the changes', () => {
  const days = fc.integer({ min: 1, max: 90 });
  const reviewTime = fc.oneof(fc.record({ hours: days }), fc.record({ days }));
  const changes = fc.record(
    {
      targetDays: fc.option(fc.integer({ min: 1, max: 7 })),
      limitDays: fc.option(fc.integer({ min: 7, max: 90 })),
      tryingDays: days,
      firstReview: fc.option(fc.record({ High: reviewTime, Medium: reviewTime, Low: reviewTime })),
      highValueCriteria: fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() === text)),
      requiredTen: fc.subarray([...fy26.requiredTen]),
      closingRules: fc.subarray([...fy26.closingRules]),
      queue: fc.constantFrom('routed', 'shared', null),
      tiers: fc.constantFrom(null, editionOf('fy25').tiers),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changes, fc.constantFrom(...EDITION_IDS), (changed, base) => {
      const edition: CustomEdition = { ...ours, base, changes: { ...changed } };
      const result = read(writeEditions([edition]));
      expect(result.ok && result.editions).toEqual([edition]);
    }),
    { numRuns: 60 },
  );
});
