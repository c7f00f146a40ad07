import { describe, expect, it } from 'vitest';
import { EDITION_IDS, editionOf, extendEdition, fy26, RULE_IDS, ruleOf } from '#shared/handbook';
import { chaptersOf } from '../../../shared/handbook/chapters.ts';

describe.each(EDITION_IDS)('the chapters of %s', (id) => {
  const chapters = chaptersOf(editionOf(id));

  it('have every rule of the edition once, in the handbook’s order', () => {
    expect(chapters.flatMap(({ rules }) => rules.map((rule) => rule.id))).toEqual(
      RULE_IDS.filter((rule) => ruleOf(rule, editionOf(id)) !== null),
    );
  });

  it('say each part that the edition does not define, once', () => {
    const said = chapters.flatMap(({ notDefined }) => (notDefined ? [notDefined.part] : []));
    expect([...said].sort()).toEqual(
      editionOf(id)
        .notDefined.map(({ part }) => part)
        .sort(),
    );
  });
});

const chapter = (id: string, edition = fy26) => chaptersOf(edition).find((one) => one.id === id);

it('lays what the edition sets beside its rule', () => {
  const limit = chapter('SLA')?.rules.find(({ id }) => id === 'SLA-3');
  expect(limit?.facts).toEqual([{ rule: 'SLA-3', what: 'limit to close, in days', value: '15' }]);
  const own = extendEdition(fy26, { id: 'custom:ours', name: 'Ours', limitDays: 20 });
  expect(chapter('SLA', own)?.rules.find(({ id }) => id === 'SLA-3')?.facts[0]?.value).toBe('20');
});

it('leaves out what the edition does not set', () => {
  expect(chapter('SEG')?.rules.find(({ id }) => id === 'SEG-2')?.facts).toEqual([
    { rule: 'SEG-2', what: 'employees under', value: '101' },
  ]);
});

it('lays what the documents leave open beside its rule', () => {
  const cadence = chapter('CAD')?.rules[0];
  expect(cadence?.silences.map(({ answer }) => answer)).toEqual([
    'An optional last attempt on day 14, marked as ours.',
  ]);
});

it('marks a chapter that is borrowed', () => {
  expect(chapter('SLA', editionOf('global-digital-smb'))?.borrowed).toEqual({ part: 'sla', from: 'fy25' });
  expect(chapter('SLA')?.borrowed).toBeNull();
});

it('keeps a chapter without rules where the edition says what it leaves open', () => {
  expect(chapter('RANK')).toMatchObject({ rules: [], notDefined: { says: 'Accounts are not ranked.' } });
});
