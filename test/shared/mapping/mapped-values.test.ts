import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionOf, fy25, fy26 } from '#shared/handbook';
import { mappedPicklists } from '#shared/mapping';
import { practiceMapping } from '#shared/sync';

const valuesOf = (name: string): readonly string[] =>
  mappedPicklists.find(({ object, field }) => `${object}.${field}` === name)?.values.map(({ value }) => value) ?? [];

describe('the values that the rules compare', () => {
  it('are those of fields that are synced, each once', () => {
    for (const { object, field, values } of mappedPicklists) {
      const { required, optional } = practiceMapping[object];
      expect([...required, ...optional]).toContain(field);
      expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
    }
  });

  it('stand in the page for the administrator', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/admin.md'), 'utf8');
    const named = mappedPicklists.flatMap(({ object, field, values }) => [`${object}.${field}`, ...values.map(({ value }) => value)]);
    expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  }); // prettier-ignore

  it('are all statuses and actions of the handbook', () => {
    expect(valuesOf('Case.Status')).toEqual(expect.arrayContaining(fy26.statuses.map(({ label }) => label)));
    expect(valuesOf('Case.Resolution_Action__c')).toEqual(fy26.resolutionActions);
    expect(fy25.resolutionActions).toEqual(fy26.resolutionActions);
    expect(editionOf('fy26').knowsResolutionAction(valuesOf('Case.Resolution_Action__c')[0] ?? '')).toBe(true);
  });
});
