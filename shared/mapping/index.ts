export { FieldTranslator, type FieldNames } from './field-names.ts';
export { readFieldsProfile, writeFieldsProfile, type FieldsProfile } from './fields-profile.ts';
export { mappedFields } from './mapped-fields.data.ts';
export { isOfFittingType, surveyFields, type DescribedField } from './survey-fields.ts';
