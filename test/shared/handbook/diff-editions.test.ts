import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionId } from '#shared/domain';
import { diffEditions, EDITION_IDS, editionOf, extendEdition, fy26 } from '#shared/handbook';

const diff = (before: EditionId, after: EditionId) => diffEditions(editionOf(before), editionOf(after));
const lines = (before: EditionId, after: EditionId) =>
  diff(before, after).map(({ rule, what, before: was, after: is }) => `${rule} ${what}: ${was} → ${is}`);

describe('diffEditions', () => {
  it('finds nothing between an edition and itself', () => {
    fc.assert(fc.property(fc.constantFrom(...EDITION_IDS), (id) => diff(id, id).length === 0));
  });

  it('finds the same both ways round', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EDITION_IDS), fc.constantFrom(...EDITION_IDS), (one, other) => {
        const turned = diff(other, one).map(({ before, after, ...rest }) => ({
          ...rest,
          before: after,
          after: before,
        }));
        const inOrder = (list: readonly object[]) => list.map((change) => JSON.stringify(change, KEYS)).sort();
        expect(inOrder(turned)).toEqual(inOrder(diff(one, other)));
      }),
    );
  });

  it.each([
    'SEG-3 Ultimate licences covered: no → yes',
    'SEG-5 regions counted as one: AMER + APAC → EMEA + APJ',
    'TIER tier 1 above a cARR of: 7000 → –',
    'TRIG-2 po-renewal: renewal: PO Renewal → renewal: PO Renewal · PO Required',
    'SLA-1 first review, Low: 7 days → 24 hours',
    'SLA-4 exempt from the limit: hva, hva-future → first-order, first-order-startup, po-renewal, renewal-will-fail, hva, hva-future',
    'QUEUE-1 how cases come: shared → null',
    'R10-6 on the checklist: null → yes',
    'R10-12 Feedback is needed: no → yes',
    'CLOSE-1 asked at closing: null → yes',
    'CLOSE-4 N/A can be chosen: yes → no',
    'NS-1 date-first is: warning → error',
  ])('finds from FY25 to FY26: %s', (line) => {
    expect(lines('fy25', 'fy26')).toContain(line);
  });

  it('says in words what a rule said and says', () => {
    expect(diff('fy25', 'fy26')).toContainEqual({
      rule: 'CLOSE-4',
      what: 'the rule',
      before: 'N/A takes what fits nowhere else.',
      after: null,
    });
  });

  it('finds what the first page says otherwise than the edition it borrows from', () => {
    expect(lines('fy25', 'global-digital-smb')).toContain('SEG-2 employees under: 101 → 100');
    expect(lines('fy25', 'global-digital-smb').filter((line) => /^(SLA|CAD|R10|CLOSE|STAT)/.test(line))).toEqual([]);
  });

  it('shows one changed figure of a team’s own edition, and nothing else', () => {
    const own = extendEdition(fy26, { id: 'custom:own', name: 'Own', limitDays: 20 });
    expect(diffEditions(fy26, own)).toEqual([
      { rule: 'SLA-3', what: 'limit to close, in days', before: '15', after: '20' },
    ]);
  });

  it('keeps the order of the handbook', () => {
    const rules = diff('fy25', 'smb-ae').map(({ rule }) => rule.split('-')[0]);
    expect(rules.indexOf('SEG')).toBeLessThan(rules.indexOf('SLA'));
    expect(rules.indexOf('SLA')).toBeLessThan(rules.indexOf('CLOSE'));
  });
});

const KEYS = ['rule', 'what', 'before', 'after'];
