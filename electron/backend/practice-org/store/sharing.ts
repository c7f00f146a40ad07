export type Access = 'none' | 'read' | 'full';

/** What single users may not see or not edit: single rows by id, or all rows of an object by its name. Nothing else is shut. */
export class Sharing {
  private readonly shut = new Map<string, Map<string, Access>>();

  of(userId: string, object: string, id: string): Access {
    const mine = this.shut.get(userId);
    return mine?.get(id) ?? mine?.get(object) ?? 'full';
  }

  /** Whether anything at all is kept from the user. */
  restricts(userId: string): boolean {
    return this.shut.has(userId);
  }

  /** `key` is a row's id or an object's name; gives what held before. */
  set(userId: string, key: string, access: Access): Access {
    const mine = this.shut.get(userId) ?? new Map<string, Access>();
    const before = mine.get(key) ?? 'full';
    if (access === 'full') mine.delete(key);
    else mine.set(key, access);
    if (mine.size > 0) this.shut.set(userId, mine);
    else this.shut.delete(userId);
    return before;
  }
}
