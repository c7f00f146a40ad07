import { describe, expect, it } from 'vitest';
import { practiceMapping } from '../../../shared/sync/mapping.data.ts';
import { assignedByRules, kindOfField, recordColumns, writableObjects } from '../../../shared/sync/writable.ts';
import { activityFields, writableFields } from '../../../shared/sync/writable.data.ts';

describe('what is written', () => {
  it('is read too, so that it can be compared before and read back after', () => {
    const notRead: string[] = [];
    for (const object of writableObjects) {
      const mapping: { required: readonly string[]; optional: readonly string[] } = practiceMapping[object];
      const read = new Set([...mapping.required, ...mapping.optional]);
      const written =
        object in writableFields
          ? Object.values(writableFields[object as keyof typeof writableFields]).map(([field]) => field as string)
          : Object.keys(activityFields[object as keyof typeof activityFields]);
      notRead.push(...written.filter((field) => !read.has(field)).map((field) => `${object}.${field}`));
    }
    expect(notRead).toEqual([]);
  });

  it('has a kind of value; nothing else has', () => {
    expect([
      kindOfField('Case', 'Status'),
      kindOfField('Task', 'WhoId'),
      kindOfField('Event', 'IsAllDayEvent'),
    ]).toEqual(['text', 'id', 'flag']);
    expect([kindOfField('Case', 'IsClosed'), kindOfField('Case', 'toString'), kindOfField('Task', 'Id')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is assigned by rules on cases, leads and accounts alone', () => {
    expect(writableObjects.filter((object) => assignedByRules.has(object))).toEqual(['Case', 'Account', 'Lead']);
  });
});

describe('the columns of a record', () => {
  it('are those that are synced, with who changed it last, and without paths to others', () => {
    const columns = recordColumns('Case', new Set(['Case.Feedback__c']));
    expect(columns).toEqual(
      expect.arrayContaining(['Id', 'Status', 'LastModifiedDate', 'SystemModstamp', 'LastModifiedById']),
    );
    expect(columns).not.toContain('Feedback__c');
    expect(recordColumns('User', new Set()).some((column) => column.includes('.'))).toBe(false);
  });

  it('of a post do not say who changed it', () => {
    expect(recordColumns('FeedItem', new Set())).not.toContain('LastModifiedById');
  });
});
