export { changedNames, namesByObject } from './changed-names.ts';
export { FieldTranslator, type FieldNames, type OrgNames } from './field-names.ts';
export { readFieldsProfile, writeFieldsProfile, type FieldsProfile } from './fields-profile.ts';
export { mappedFields } from './mapped-fields.data.ts';
export { mappedPicklists } from './mapped-values.data.ts';
export { isOfFittingType, surveyFields, type DescribedField } from './survey-fields.ts';
export { surveyValues, type PicklistRows } from './survey-values.ts';
export { ValueTranslator, type ValueNames } from './value-names.ts';
