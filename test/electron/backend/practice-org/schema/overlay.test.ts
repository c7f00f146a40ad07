import { describe, expect, it } from 'vitest';
import { objectNamed, type ObjectDef } from '../../../../../electron/backend/practice-org/schema/objects.data.ts';
import { ObjectOverlay } from '../../../../../electron/backend/practice-org/schema/overlay.ts';

const overlay = () => new ObjectOverlay(objectNamed('Case') as ObjectDef);

describe('an administrator', () => {
  it('hides a field with its relationship, and opens it again', () => {
    const theCase = overlay();
    expect(theCase.setMode('opportunity__c', 'hidden')).toBe('open');
    const hidden = theCase.now();
    expect([hidden.byName.has('opportunity__c'), hidden.byRelationship.has('opportunity__r')]).toEqual([false, false]);
    expect(theCase.setMode('Opportunity__c', 'open')).toBe('hidden');
    expect(theCase.now().fields.map((field) => field.name)).toEqual(
      objectNamed('Case')?.fields.map(({ name }) => name),
    );
  });

  it('makes a field read-only', () => {
    const theCase = overlay();
    theCase.setMode('Feedback__c', 'read-only');
    expect(theCase.now().byName.get('feedback__c')).toMatchObject({ createable: false, updateable: false });
  });

  it('takes a picklist value out of use and puts it back', () => {
    const theCase = overlay();
    expect(theCase.retire('Type', 'High Value', true)).toBe(false);
    expect(theCase.now().byName.get('type')?.retired).toEqual(['High Value']);
    expect(theCase.retire('Type', 'High Value', false)).toBe(true);
    expect(theCase.now().byName.get('type')?.retired).toEqual([]);
  });

  it('cannot change a field that is not there', () => {
    expect(() => overlay().setMode('Nothing__c', 'hidden')).toThrow('Case has no field Nothing__c');
  });
});
