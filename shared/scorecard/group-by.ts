/** The rows of each key, in their order; a row without a key is in no group. */
export function groupBy<Key, Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key | undefined,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
