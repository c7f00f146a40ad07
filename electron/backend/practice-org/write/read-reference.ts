import { refused } from '../org-error.ts';
import { looksLikeId, normaliseId } from '../salesforce-id.ts';
import type { FieldDef } from '../schema/field.ts';
import type { Store } from '../store/store.ts';
import type { Row } from '../store/table.ts';
import { mayRead } from '../store/visible.ts';

const GROUP_PREFIX = '00G';

/** The id that a lookup is to hold, in 18 characters, once the row behind it is known to be there for this user. */
export function readReference(store: Store, field: FieldDef, given: string, userId: string): string {
  const id = normaliseId(given);
  const prefixes = field.referenceTo.map((name) => store.objectNamed(name)?.keyPrefix ?? GROUP_PREFIX);
  if (!looksLikeId(given) || !prefixes.includes(id.slice(0, 3))) {
    throw refused('MALFORMED_ID', `${field.label}: id value of incorrect type: ${given}`, [field.name]);
  }
  const target = store.find(id);
  if (!target || target.row['IsDeleted'] === true) {
    throw refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  }
  if (!mayRead(userId, target.table, target.row, store)) {
    throw refused(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${id}`,
      [],
    );
  }
  if (field.name === 'OwnerId' && target.row['IsActive'] === false) {
    throw refused('INACTIVE_OWNER_OR_USER', `operation performed with inactive user [${id}] as owner`, ['OwnerId']);
  }
  return id;
}

/** Rows, not deleted, whose external id is that; the field tells case apart. */
export function rowsByExternalId(store: Store, object: string, field: FieldDef, value: string): readonly Row[] {
  const table = store.table(object);
  if (field.type === 'id') {
    const row = looksLikeId(value) ? table.get(value) : undefined;
    return row && row['IsDeleted'] !== true ? [row] : [];
  }
  return table
    .withValue(field.name, value)
    .map((position) => table.rows[position] as Row)
    .filter((row) => row['IsDeleted'] !== true);
}

/** `"Account": {"Key__c": "x"}`: the id of the parent whose external id is that. */
export function parentByExternalId(store: Store, field: FieldDef, given: unknown): string {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>).filter(([name]) => name !== 'attributes');
  const [name, value] = entries[0] ?? ['', ''];
  for (const object of field.referenceTo) {
    const key = store.objectNamed(object)?.byName.get(name.toLowerCase());
    if (!key || !(key.externalId || key.type === 'id')) continue;
    const found = rowsByExternalId(store, object, key, String(value));
    if (found.length === 1) return String(found[0]?.['Id']);
    throw refused(
      found.length === 0 ? 'INVALID_FIELD' : 'DUPLICATE_EXTERNAL_ID',
      found.length === 0
        ? `Foreign key external ID: ${String(value).toLowerCase()} not found for field ${key.name} in entity ${object}`
        : `${key.name}: more than one record found for external id field`,
      [],
    );
  }
  throw refused(
    'INVALID_FIELD',
    `No such external id field ${name} for relationship ${String(field.relationshipName)}`,
    [],
  );
}
