import { activeValues, type FieldDef } from './field.ts';
import type { ObjectDef } from './objects.data.ts';

const SOAP_TYPES: Record<FieldDef['type'], string> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  string: 'xsd:string',
  textarea: 'xsd:string',
  picklist: 'xsd:string',
  boolean: 'xsd:boolean',
  double: 'xsd:double',
  int: 'xsd:int',
  currency: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  email: 'xsd:string',
  phone: 'xsd:string',
  url: 'xsd:string',
};

export interface RecordTypeInfo {
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
}

export const MASTER_RECORD_TYPE = '012000000000000AAA';

function picklistValue(field: FieldDef, value: string) {
  return {
    active: !field.retired.includes(value),
    defaultValue: field.picklistDefault === value,
    label: field.picklistLabels[value] ?? value,
    validFor: null,
    value,
  };
}

function describeField(def: ObjectDef, field: FieldDef) {
  const isText = SOAP_TYPES[field.type] === 'xsd:string' || field.type === 'id' || field.type === 'reference';
  const custom = field.name.endsWith('__c');
  return {
    aggregatable: field.filterable,
    aiPredictionField: false,
    autoNumber: field.autoNumber,
    byteLength: isText ? field.length * 3 : 0,
    calculated: field.calculated,
    calculatedFormula: null,
    cascadeDelete: false,
    // An external id is unique and minds case.
    caseSensitive: field.externalId,
    compoundFieldName: null,
    controllerName: null,
    createable: def.createable && field.createable,
    custom,
    defaultValue: field.type === 'boolean' ? false : null,
    defaultValueFormula: null,
    defaultedOnCreate: field.defaultedOnCreate || field.picklistDefault !== null,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? field.precision : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: field.type === 'textarea' ? 'plaintextarea' : null,
    filterable: field.filterable,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: field.filterable && field.type !== 'datetime' && field.type !== 'double' && field.type !== 'currency',
    highScaleNumber: false,
    htmlFormatted: false,
    idLookup: field.type === 'id' || field.externalId,
    inlineHelpText: null,
    label: field.label,
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.referenceTo.length > 1,
    nillable: field.nillable,
    permissionable: field.nillable && (field.updateable || field.calculated),
    picklistValues: field.picklist.map((value) => picklistValue(field, value)),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    relationshipOrder: null,
    restrictedDelete: false,
    restrictedPicklist: field.restrictedPicklist && field.picklist.length > 0,
    scale: field.scale,
    searchPrefilterable: false,
    soapType: SOAP_TYPES[field.type],
    sortable: field.filterable,
    type: field.type,
    unique: field.externalId,
    updateable: def.updateable && field.updateable,
    writeRequiresMasterRead: false,
  };
}

/** The flags that describe and describe-global share. */
export function describeBrief(def: ObjectDef, apiVersion: string) {
  const base = `/services/data/v${apiVersion}/sobjects/${def.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: def.createable,
    custom: false,
    customSetting: false,
    deepCloneable: false,
    deletable: def.deletable,
    deprecatedAndHidden: false,
    feedEnabled: ['Account', 'Case', 'Contact', 'Lead', 'Opportunity'].includes(def.name),
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: def.keyPrefix,
    label: def.label,
    labelPlural: def.labelPlural,
    layoutable: true,
    mergeable: ['Account', 'Case', 'Contact', 'Lead'].includes(def.name),
    mruEnabled: true,
    name: def.name,
    queryable: true,
    replicateable: def.byName.has('systemmodstamp'),
    retrieveable: true,
    searchable: true,
    triggerable: def.createable,
    undeletable: def.deletable,
    updateable: def.updateable,
    urls: {
      sobject: base,
      describe: `${base}/describe`,
      rowTemplate: `${base}/{ID}`,
    },
  };
}

export function describeObject(def: ObjectDef, apiVersion: string, recordTypes: readonly RecordTypeInfo[]) {
  const layouts = `/services/data/v${apiVersion}/sobjects/${def.name}/describe/layouts`;
  const master = { id: MASTER_RECORD_TYPE, name: 'Master', developerName: 'Master' };
  return {
    actionOverrides: [],
    ...describeBrief(def, apiVersion),
    childRelationships: def.children.map((child) => ({
      cascadeDelete: false,
      childSObject: child.childSObject,
      deprecatedAndHidden: false,
      field: child.field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: child.relationshipName,
      restrictedDelete: false,
    })),
    compactLayoutable: true,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: def.fields.map((field) => describeField(def, field)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [...recordTypes, master].map((type) => ({
      active: true,
      available: true,
      defaultRecordTypeMapping: recordTypes.length === 0 ? type === master : type === recordTypes[0],
      developerName: type.developerName,
      master: type === master,
      name: type.name,
      recordTypeId: type.id,
      urls: { layout: `${layouts}/${type.id}` },
    })),
    searchLayoutable: true,
    sobjectDescribeOption: 'FULL',
    supportedScopes: [
      { label: 'All records', name: 'everything' },
      { label: `My ${def.labelPlural.toLowerCase()}`, name: 'mine' },
    ],
  };
}

export function describeGlobal(objects: readonly ObjectDef[], apiVersion: string) {
  return { encoding: 'UTF-8', maxBatchSize: 200, sobjects: objects.map((def) => describeBrief(def, apiVersion)) };
}

/** The UI API's picklist values of one record type; every record type of the practice org offers every value. */
export function picklistValues(def: ObjectDef, apiVersion: string, recordTypeId: string) {
  const base = `/services/data/v${apiVersion}/ui-api/object-info/${def.name}/picklist-values/${recordTypeId}`;
  const fields = def.fields.filter((field) => field.picklist.length > 0);
  const entry = (field: FieldDef, value: string) => ({
    attributes: null,
    label: field.picklistLabels[value] ?? value,
    validFor: [],
    value,
  });
  return {
    eTag: 'a1f8c0d3e5b7429687104f2d6c9b3e58',
    picklistFieldValues: Object.fromEntries(
      fields.map((field) => [
        field.name,
        {
          controllerValues: {},
          defaultValue: field.picklistDefault === null ? null : entry(field, field.picklistDefault),
          eTag: 'a1f8c0d3e5b7429687104f2d6c9b3e58',
          url: `${base}/${field.name}`,
          values: activeValues(field).map((value) => entry(field, value)),
        },
      ]),
    ),
  };
}
