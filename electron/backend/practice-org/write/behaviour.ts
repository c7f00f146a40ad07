import { TRIGGERS } from './triggers.ts';
import { VALIDATION_RULES } from './validation-rules.ts';

/** Automation that is not a trigger of its own, by the same kind of id. */
const FURTHER = ['trim-text', 'last-activity', 'touch-case', 'assignment', 'duplicate-contact'] as const;
type Further = (typeof FURTHER)[number];

/** Which of the org's automation runs, and which rows cannot be locked just now. */
export class Behaviour {
  /** Ids of what is switched off. */
  readonly off = new Set<string>(TRIGGERS.filter((trigger) => !trigger.usual).map((trigger) => trigger.id));
  private readonly locked = new Map<string, number>();

  runs(id: Further): boolean {
    return !this.off.has(id);
  }

  /** All ids with whether they run. */
  list(): Record<string, boolean> {
    const ids = [...TRIGGERS.map(({ id }) => id), ...VALIDATION_RULES.map(({ id }) => id), ...FURTHER];
    return Object.fromEntries(ids.map((id) => [id, !this.off.has(id)]));
  }

  /** The next `times` writes of the row, or below it, find it locked; 0 frees it. */
  lock(id: string, times: number): void {
    if (times > 0) this.locked.set(id, times);
    else this.locked.delete(id);
  }

  /** The first of the rows that is locked; asking uses up one of its times. */
  takeLocked(ids: readonly string[]): string | null {
    if (this.locked.size === 0) return null;
    const id = ids.find((candidate) => this.locked.has(candidate));
    if (id === undefined) return null;
    this.lock(id, (this.locked.get(id) ?? 1) - 1);
    return id;
  }
}
