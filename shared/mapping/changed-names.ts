import type { OrgNames } from './field-names.ts';

/** One line for each field that is called otherwise or has values that are, by the app's name of the field. */
function told({ fields, values }: OrgNames): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const name of new Set([...Object.keys(fields), ...Object.keys(values)])) {
    const spelled = Object.entries(values[name] ?? {}).filter(([app, org]) => app !== org);
    const api = fields[name];
    if ((api === undefined || name.endsWith(`.${api}`)) && spelled.length === 0) continue;
    lines.set(name, JSON.stringify([api ?? null, spelled.sort(([a], [b]) => (a < b ? -1 : 1))]));
  }
  return lines;
}

/** The app's names of the fields that are found elsewhere, or whose values are spelled otherwise, after a change. */
export function changedNames(before: OrgNames, after: OrgNames): readonly string[] {
  const [old, now] = [told(before), told(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

/** By object, what tells one set of names from another; an object with the app's own names is not listed. */
export function namesByObject(names: OrgNames): Readonly<Record<string, string>> {
  const objects = new Map<string, string[]>();
  for (const [name, line] of told(names)) {
    const [object = '', field = ''] = name.split('.');
    // A case's history tells its statuses.
    const concerned = name === 'Case.Status' ? [object, 'CaseHistory'] : [object];
    for (const one of concerned) objects.set(one, [...(objects.get(one) ?? []), `${field} ${line}`]);
  }
  return Object.fromEntries([...objects].map(([object, lines]) => [object, lines.sort().join('\n')]));
}
