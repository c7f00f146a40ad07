/** A `@{reference}` to a part that failed, is not there, or did not answer with such a value. */
export class UnresolvedReference extends Error {}

const REFERENCE = /@\{([A-Za-z0-9_]+)((?:\.[A-Za-z0-9_]+|\[\d+\])*)\}/g;

/**
 * A text, list or object with every `@{ref.id}` and `@{ref.records[0].Id}` replaced by what it stands for. `bodyOf` gives the
 * body that a part answered with, undefined when there is none to use. Names are found whatever their case.
 */
export function resolveReferences(given: unknown, bodyOf: (referenceId: string) => unknown): unknown {
  if (typeof given === 'string') {
    const whole = new RegExp(`^${REFERENCE.source}$`).exec(given);
    if (whole) return look(whole[1] ?? '', whole[2] ?? '', bodyOf);
    return given.replace(REFERENCE, (_all, id: string, path: string) => String(look(id, path, bodyOf)));
  }
  if (Array.isArray(given)) return given.map((item) => resolveReferences(item, bodyOf));
  if (typeof given === 'object' && given !== null) {
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, resolveReferences(value, bodyOf)]));
  }
  return given;
}

function look(id: string, path: string, bodyOf: (referenceId: string) => unknown): string | number | boolean {
  let at = bodyOf(id);
  for (const [, name, index] of path.matchAll(/\.([A-Za-z0-9_]+)|\[(\d+)\]/g)) {
    if (typeof at !== 'object' || at === null) break;
    if (index !== undefined) at = (at as unknown[])[Number(index)];
    else {
      const entry = Object.entries(at).find(([key]) => key.toLowerCase() === (name ?? '').toLowerCase());
      at = entry?.[1];
    }
  }
  if (typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean') return at;
  throw new UnresolvedReference(
    `Invalid reference specified. No value for ${id}${path} found in ${id}. Ensure your reference is valid.`,
  );
}
