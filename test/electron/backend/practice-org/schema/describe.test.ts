import { describe, expect, it } from 'vitest';
import {
  describeGlobal,
  describeObject,
  picklistValues,
} from '../../../../../electron/backend/practice-org/schema/describe.ts';
import {
  objectNamed,
  OBJECTS,
  type ObjectDef,
} from '../../../../../electron/backend/practice-org/schema/objects.data.ts';

const named = (name: string): ObjectDef => objectNamed(name) as ObjectDef;
const fieldOf = (object: string, field: string) =>
  describeObject(named(object), '63.0', []).fields.find((described) => described.name === field);

describe('describe', () => {
  it('lists the objects with their key prefixes', () => {
    const { sobjects } = describeGlobal(OBJECTS, '63.0');
    expect(Object.fromEntries(sobjects.map((sobject) => [sobject.name, sobject.keyPrefix]))).toEqual({
      UserRole: '00E',
      RecordType: '012',
      User: '005',
      Account: '001',
      Contact: '003',
      Lead: '00Q',
      Opportunity: '006',
      Case: '500',
      Task: '00T',
      Event: '00U',
      EmailMessage: '02s',
      CaseComment: '00a',
      FeedItem: '0D5',
      CaseHistory: '017',
    });
  });

  it('tells type, length, labels and what can be written', () => {
    expect(fieldOf('Case', 'Next_Steps__c')).toMatchObject({
      type: 'textarea',
      length: 4000,
      label: 'Next Steps',
      updateable: true,
      filterable: false,
    });
    expect(fieldOf('Case', 'AccountId')).toMatchObject({
      type: 'reference',
      referenceTo: ['Account'],
      relationshipName: 'Account',
      soapType: 'tns:ID',
    });
    expect(fieldOf('Case', 'CaseNumber')).toMatchObject({
      autoNumber: true,
      createable: false,
      updateable: false,
      nameField: true,
    });
    expect(fieldOf('Task', 'WhatId')).toMatchObject({
      polymorphicForeignKey: true,
      referenceTo: ['Account', 'Opportunity', 'Case'],
    });
    expect(fieldOf('Case', 'Status')?.picklistValues[0]).toEqual({
      active: true,
      defaultValue: true,
      label: 'Open',
      validFor: null,
      value: 'Open',
    });
    expect(fieldOf('EmailMessage', 'Status')?.picklistValues[3]).toMatchObject({ value: '3', label: 'Sent' });
  });

  it('names only objects that exist', () => {
    const names = new Set(OBJECTS.map((def) => def.name));
    const targets = OBJECTS.flatMap((def) => def.fields.flatMap((field) => field.referenceTo)).filter(
      (name) => name !== 'Group',
    );
    const children = OBJECTS.flatMap((def) => def.children);
    expect(targets.filter((name) => !names.has(name))).toEqual([]);
    expect(children.filter((child) => !objectNamed(child.childSObject)?.byName.has(child.field.toLowerCase()))).toEqual(
      [],
    );
  });

  it('gives history no stamps, as Salesforce does', () => {
    expect(describeObject(named('CaseHistory'), '63.0', [])).toMatchObject({
      replicateable: false,
      createable: false,
      updateable: false,
    });
    expect(fieldOf('CaseHistory', 'SystemModstamp')).toBeUndefined();
  });
});

it('picklist values of a record type carry address and default', () => {
  const { picklistFieldValues } = picklistValues(named('Case'), '63.0', '012000000000000AAA');
  expect(picklistFieldValues['Priority']).toMatchObject({
    defaultValue: { value: 'Medium' },
    url: '/services/data/v63.0/ui-api/object-info/Case/picklist-values/012000000000000AAA/Priority',
    values: [{ value: 'High', validFor: [] }, { value: 'Medium' }, { value: 'Low' }],
  });
});
