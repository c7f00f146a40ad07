import type { Id } from '#shared/domain';

/** A local id, alone or as the key of a record (`table/id`). */
const local = /^(\w+\/)?(local:[0-9a-f-]{36})$/;

/**
 * What was asked, with the id that Salesforce gave in the place of each local one: a window may ask by the id under which it has a
 * record on screen, whatever the push has done meanwhile.
 */
export function withGivenIds(asked: unknown, names: ReadonlyMap<Id, Id>): unknown {
  if (typeof asked === 'string') {
    const [, table = '', id = ''] = local.exec(asked) ?? [];
    const given = names.get(id);
    return given === undefined ? asked : table + given;
  }
  if (Array.isArray(asked)) return asked.map((one) => withGivenIds(one, names));
  if (typeof asked !== 'object' || asked === null || Object.getPrototypeOf(asked) !== Object.prototype) return asked;
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, withGivenIds(value, names)]));
}
