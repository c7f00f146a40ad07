import type { HandbookEdition, RequiredTenId } from '#shared/handbook';
import { fillMessage } from '#shared/lib';
import type { CaseReading } from '../case-reading.ts';
import type { ItemResult, RequiredTenItem } from './define-item.ts';
import { REQUIRED_TEN_ITEMS } from './registry.ts';

export interface CheckedItem {
  readonly id: RequiredTenId;
  readonly result: ItemResult;
  /** A sentence that says why. */
  readonly why: string;
}

/** R10: every item of the edition, in its order, with the verdict at the reading's instant. */
export function checkRequiredTen(reading: CaseReading): readonly CheckedItem[] {
  return itemsOf(reading.edition).map((item) => {
    const { result, message, data } = item.check(reading);
    return { id: item.id, result, why: fillMessage(item.meta.messages[message] ?? message, data) };
  });
}

/** The ids of the items that are `missing`, without the sentences. */
export function missingItems(reading: CaseReading): readonly RequiredTenId[] {
  const missing: RequiredTenId[] = [];
  for (const item of itemsOf(reading.edition)) if (item.check(reading).result === 'missing') missing.push(item.id);
  return missing;
}

const itemsByEdition = new WeakMap<HandbookEdition, readonly RequiredTenItem[]>();

function itemsOf(edition: HandbookEdition): readonly RequiredTenItem[] {
  let items = itemsByEdition.get(edition);
  if (!items) {
    items = REQUIRED_TEN_ITEMS.filter((item) => edition.requiredTen.includes(item.id));
    itemsByEdition.set(edition, items);
  }
  return items;
}
