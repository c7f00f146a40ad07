import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mappedFields } from '#shared/mapping';
import { practiceMapping, type SyncObject } from '#shared/sync';

const names = mappedFields.map(({ object, field }) => `${object}.${field}`);
const customOf = (key: 'required' | 'optional') =>
  (Object.keys(practiceMapping) as SyncObject[]).flatMap((object) =>
    practiceMapping[object][key].filter((field) => field.endsWith('__c')).map((field) => `${object}.${field}`),
  );

describe('the fields that organisations name as they like', () => {
  it('are all custom fields that are synced, each once', () => {
    expect([...names].sort()).toEqual([...customOf('required'), ...customOf('optional')].sort());
  });

  it('say what is lost without them, unless nothing works without', () => {
    const needed = mappedFields.filter(({ without }) => without === null);
    expect(needed.map(({ object, field }) => `${object}.${field}`)).toEqual(customOf('required'));
  });

  it('stand in the page for the administrator', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/admin.md'), 'utf8');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
