import type { ObjectDef } from '../schema/objects.data.ts';
import type { Row } from '../store/table.ts';
import type { Condition } from './ast.ts';
import { compileComparison } from './compare.ts';
import type { QueryContext } from './context.ts';
import { compilePath, resolvePath } from './path.ts';

export type Predicate = (row: Row) => boolean;

/** Compiles WHERE once, so that a scan only calls closures. Throws INVALID_FIELD for what the object does not have. */
export function compileWhere(condition: Condition, def: ObjectDef, context: QueryContext): Predicate {
  switch (condition.kind) {
    case 'compare': {
      const resolved = resolvePath(def, condition.path, context);
      const read = compilePath(context.store, resolved);
      const test = compileComparison(condition, resolved, context);
      if (resolved.hops.length > 0) return (row) => test(read(row));
      const { name } = resolved.field;
      return (row) => test(row[name] ?? null);
    }
    case 'semi-join': {
      const resolved = resolvePath(def, condition.path, context);
      const read = compilePath(context.store, resolved);
      const values = context.semiJoin(condition.select);
      return condition.negated ? (row) => !values.has(read(row)) : (row) => values.has(read(row));
    }
    case 'not': {
      const part = compileWhere(condition.part, def, context);
      return (row) => !part(row);
    }
    case 'and': {
      const parts = condition.parts.map((part) => compileWhere(part, def, context));
      return (row) => {
        for (const part of parts) if (!part(row)) return false;
        return true;
      };
    }
    case 'or': {
      const parts = condition.parts.map((part) => compileWhere(part, def, context));
      return (row) => {
        for (const part of parts) if (part(row)) return true;
        return false;
      };
    }
  }
}
