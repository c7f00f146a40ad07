import { describe, expect, it } from 'vitest';
import {
  EDITION_IDS,
  editionOf,
  extendEdition,
  fy26,
  RULE_IDS,
  ruleOf,
  SILENCE_BADGE,
  SILENCES,
} from '#shared/handbook';

const numbered = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}-${from + index}`);

describe('the catalogue of rules', () => {
  it('has every id of the handbook', () => {
    const expected = [
      ...numbered('SEG', 1, 6),
      ...numbered('OWN', 1, 4),
      'TIER',
      'TIER-2',
      'RANK',
      ...numbered('RANK', 2, 3),
      ...numbered('TRIG', 2, 4),
      ...numbered('NEW', 1, 6),
      ...numbered('STAT', 2, 4),
      ...fy26.requiredTen,
      ...numbered('NS', 1, 4),
      ...numbered('SLA', 1, 5),
      'CAD',
      'CAP',
      ...numbered('QUEUE', 1, 3),
      ...numbered('CLOSE', 1, 8),
      ...numbered('HVA', 1, 4),
      ...numbered('UC', 1, 6),
      'E2C',
      ...numbered('FLOW', 1, 5),
      ...numbered('ESC', 1, 3),
      'REN',
      ...numbered('NL', 1, 6),
      ...numbered('AE', 1, 4),
    ];
    expect(expected.filter((id) => !RULE_IDS.includes(id))).toEqual([]);
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
  });

  it('says each rule in one sentence', () => {
    for (const id of RULE_IDS)
      for (const edition of EDITION_IDS) {
        const rule = ruleOf(id, editionOf(edition));
        if (rule) expect(rule.sentence).toMatch(/^[A-Z$0-9].*\.$/);
      }
  });

  it('gives each rule to an edition at least', () => {
    const orphans = RULE_IDS.filter((id) => EDITION_IDS.every((edition) => ruleOf(id, editionOf(edition)) === null));
    expect(orphans).toEqual([]);
  });

  it('has a rule under every closing rule and item that an edition asks', () => {
    for (const id of EDITION_IDS) {
      const edition = editionOf(id);
      const asked = [...edition.requiredTen, ...edition.closingRules.filter((rule) => rule !== 'CLOSE-4')];
      expect(asked.filter((rule) => ruleOf(rule, edition) === null && !(id === 'fy25' && rule === 'UC-5'))).toEqual([]);
    }
  });
});

describe('ruleOf', () => {
  it('gives sentence, document and section', () => {
    expect(ruleOf('SEG-3', editionOf('fy25'))).toEqual({
      id: 'SEG-3',
      sentence: 'Accounts with Ultimate licences are left out.',
      source: { document: 'Global Digital SMB (FY25)', section: 'Global Digital SMB Sales Model' },
      borrowedFrom: null,
      ours: null,
    });
  });

  it('says it as the edition does', () => {
    expect(ruleOf('SEG-2', fy26)?.sentence).toMatch(/at most 100/);
    expect(ruleOf('SEG-2', editionOf('global-digital-smb'))?.sentence).toMatch(/fewer than 100/);
  });

  it('names the lender of a borrowed rule', () => {
    expect(ruleOf('SLA-1', editionOf('global-digital-smb'))).toMatchObject({
      borrowedFrom: 'fy25',
      source: { document: 'Global Digital SMB (FY25)' },
    });
  });

  it('is null where the edition has no such rule', () => {
    expect(ruleOf('CLOSE-4', fy26)).toBeNull();
    expect(ruleOf('R10-6', editionOf('fy25'))).toBeNull();
    expect(ruleOf('SLA-1', editionOf('smb-ae'))).toBeNull();
    expect(ruleOf('NONE-1', fy26)).toBeNull();
  });

  it('has no document for what is ours alone', () => {
    expect(ruleOf('CLOSE-6', editionOf('pooled-amer'))).toMatchObject({
      sentence: 'A case closes with its Resolution Action.',
      source: null,
    });
  });

  it('reads a team’s own edition by the one it rests on', () => {
    const own = extendEdition(fy26, { id: 'custom:own', name: 'Own' });
    expect(ruleOf('SEG-3', own)).toEqual(ruleOf('SEG-3', fy26));
  });
});

it('names a rule for every question that the handbook leaves open, under its badge', () => {
  expect(SILENCE_BADGE).toMatch(/silent here/);
  expect(SILENCES.filter(({ rule }) => !RULE_IDS.includes(rule))).toEqual([]);
  expect(SILENCES.filter(({ setting }) => setting !== null && !(setting in fy26))).toEqual([]);
});
