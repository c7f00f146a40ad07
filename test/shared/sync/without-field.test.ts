import { describe, expect, it } from 'vitest';
import { practiceMapping } from '../../../shared/sync/mapping.data.ts';
import { withoutField } from '../../../shared/sync/without-field.data.ts';

describe('a field that the org lacks', () => {
  it('is named with what it stops', () => {
    expect(withoutField('Case.Feedback__c')).toMatch(/R10-12/);
    expect(withoutField('Case.Type')).toBe('it stays empty here');
  });

  it('stops nothing that needs no word, but the lanes and rules that hang on it say so', () => {
    const { optional } = practiceMapping.Case;
    const told = optional.filter((field) => withoutField(`Case.${field}`) !== 'it stays empty here');
    expect(told).toEqual(
      expect.arrayContaining(['Feedback__c', 'Opportunity__c', 'Lead__c', 'Routed_At__c', 'Started_At__c']),
    );
  });
});
