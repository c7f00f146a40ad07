export { mappedFields, type MappedField } from './mapped-fields.data.ts';
