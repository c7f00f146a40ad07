import { plainWords } from '#shared/lib';
import { mappedPicklists } from './mapped-values.data.ts';

/**
 * What the values of picklists are called in an org: by the field's name in the app (`Case.Status`) and the app's value the org's, or null
 * for one that the org does not have. What is not listed has the app's own spelling.
 */
export type ValueNames = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Values in both directions, by object and the app's name of the field. */
export class ValueTranslator {
  private readonly orgs = new Map<string, string>();
  private readonly apps = new Map<string, string>();

  constructor(names: ValueNames) {
    for (const [field, values] of Object.entries(names)) {
      for (const [app, org] of Object.entries(values)) {
        if (org === null || org === app) continue;
        this.orgs.set(`${field}.${plainWords(app)}`, org);
        this.apps.set(`${field}.${org}`, app);
      }
    }
  }

  get isPlain(): boolean {
    return this.apps.size === 0;
  }

  toOrg(object: string, field: string, value: unknown): unknown {
    return typeof value === 'string' ? (this.orgs.get(`${object}.${field}.${plainWords(value)}`) ?? value) : value;
  }

  toApp(object: string, field: string, value: unknown): unknown {
    return typeof value === 'string' ? (this.apps.get(`${object}.${field}.${value}`) ?? value) : value;
  }
}

/** Whether the app knows this value of this field, both by their own names. */
export function isMappedValue(field: string, value: string): boolean {
  const picklist = mappedPicklists.find((one) => `${one.object}.${one.field}` === field);
  return picklist?.values.some((one) => one.value === value) ?? false;
}
