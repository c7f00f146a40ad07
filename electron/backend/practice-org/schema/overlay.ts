import type { FieldDef } from './field.ts';
import type { ObjectDef } from './objects.data.ts';

/** What an administrator did to fields after the org was made. `hidden`: gone for everybody who signs in. */
export type FieldMode = 'open' | 'read-only' | 'hidden';

/** An object as it is now: the one that the org was made with, under an administrator's changes. */
export class ObjectOverlay {
  private readonly made: ObjectDef;
  private readonly modes = new Map<string, FieldMode>();
  private readonly retired = new Map<string, Set<string>>();
  private readonly spelled = new Map<string, Map<string, string>>();

  constructor(made: ObjectDef) {
    this.made = made;
  }

  /** Gives the mode that held before. Throws for a field that the object never had. */
  setMode(field: string, mode: FieldMode): FieldMode {
    const { name } = this.fieldMade(field);
    const before = this.modes.get(name) ?? 'open';
    this.modes.set(name, mode);
    return before;
  }

  /** Takes a picklist value out of use or puts it back; gives whether it was out of use. */
  retire(field: string, value: string, out: boolean): boolean {
    const { name } = this.fieldMade(field);
    const values = this.retired.get(name) ?? new Set<string>();
    const before = values.has(value);
    if (out) values.add(value);
    else values.delete(value);
    this.retired.set(name, values);
    return before;
  }

  /** Calls a picklist value otherwise; gives what it was called. Rows are not touched. */
  spell(field: string, value: string, spelled: string): string {
    const { name } = this.fieldMade(field);
    const values = this.spelled.get(name) ?? new Map<string, string>();
    const before = values.get(value) ?? value;
    values.set(value, spelled);
    this.spelled.set(name, values);
    return before;
  }

  now(): ObjectDef {
    const fields = this.made.fields.flatMap((field): FieldDef[] => {
      const mode = this.modes.get(field.name) ?? 'open';
      if (mode === 'hidden') return [];
      const retired = [...(this.retired.get(field.name) ?? [])];
      const readOnly = mode === 'read-only' ? { createable: false, updateable: false } : {};
      return [{ ...field, ...this.spelling(field), retired, ...readOnly }];
    });
    const byRelationship = new Map(
      fields.flatMap((field) =>
        field.relationshipName ? [[field.relationshipName.toLowerCase(), field] as const] : [],
      ),
    );
    const byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
    return { ...this.made, fields, byName, byRelationship };
  }

  private spelling({ name, picklist, picklistDefault }: FieldDef): Partial<FieldDef> {
    const spelled = this.spelled.get(name);
    if (!spelled) return {};
    const now = (value: string): string => spelled.get(value) ?? value;
    return {
      picklist: picklist.map(now),
      picklistDefault: picklistDefault === null ? null : now(picklistDefault),
    };
  }

  private fieldMade(name: string): FieldDef {
    const field = this.made.byName.get(name.toLowerCase());
    if (!field) throw new Error(`${this.made.name} has no field ${name}`);
    return field;
  }
}
