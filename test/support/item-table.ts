import { describe, expect, it } from 'vitest';
import type { ItemResult, RequiredTenItem } from '#shared/rules';
import { checkRequiredTen } from '#shared/rules';
import type { Scene } from './builders.ts';
import { aReading } from './builders.ts';

/** One Required-10 item over scenes: what it says of each, and with which sentence (a part of it is enough). */
export type ItemTable = Readonly<Record<string, readonly [result: ItemResult, why: RegExp, scene: Scene]>>;

export function itemTable(item: RequiredTenItem, table: ItemTable): void {
  describe(item.id, () => {
    it.each(Object.entries(table))('%s', (_claim, [result, why, scene]) => {
      const checked = checkRequiredTen(aReading(scene)).find(({ id }) => id === item.id);
      expect(checked).toEqual({ id: item.id, result, why: expect.stringMatching(why) as string });
      expect(checked?.why).not.toMatch(/\{\{|undefined|null/);
    });

    it('names the gap in at most eight words', () => {
      expect(item.meta.gap.split(' ').length).toBeLessThanOrEqual(8);
    });
  });
}
